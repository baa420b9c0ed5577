import type { ReactNode } from 'react'
import type { Block, PublicDate, SourceRef } from '../../../schema/publication/contract/index.ts'
import { readingOf } from '../../words/dates.ts'
import { localInstant } from '../../words/instants.ts'
import { DocumentView } from './DocumentView.tsx'
import { labelOf, termOf } from './words.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const BLOCKS = ['paragraph', 'heading', 'quote', 'list']

/** One value of a public body in a form that people read. It knows shapes, not kinds of record. */
export function Value({ field, value }: { field: string; value: unknown }): ReactNode {
  if (value === null || value === '' || value === undefined) return <i>Not stated</i>
  if (typeof value === 'string') {
    return INSTANT.test(value) ? localInstant(value) : termOf(field, value)
  }
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value)
  return Array.isArray(value) ? (
    <Values field={field} values={value} />
  ) : (
    <Thing thing={value as Readonly<Record<string, unknown>>} />
  )
}

function Values({ field, values }: { field: string; values: readonly unknown[] }) {
  if (values.length === 0) return <i>None</i>
  if (isDocument(values)) return <DocumentView blocks={values} />
  return (
    <ul>
      {values.map((value, place) => (
        <li key={place}>
          <Value field={field} value={value} />
        </li>
      ))}
    </ul>
  )
}

const isDocument = (values: readonly unknown[]): values is readonly Block[] =>
  BLOCKS.includes((values[0] as { type?: string }).type ?? '')

function Thing({ thing }: { thing: Readonly<Record<string, unknown>> }): ReactNode {
  if ('edtf' in thing) {
    const { edtf } = thing as unknown as PublicDate
    return readingOf(edtf) ?? edtf
  }
  if ('exactWords' in thing) return <Source source={thing as unknown as SourceRef} />
  if ('name' in thing) return String(thing.name)
  if ('version' in thing && 'slug' in thing) return `${thing.slug}, version ${thing.version}`
  return (
    <dl>
      {Object.entries(thing).map(([field, value]) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            <Value field={field} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Source({ source: { title, url, locator, exactWords } }: { source: SourceRef }) {
  return (
    <>
      {url ? <a href={url}>{title}</a> : title}
      {locator && `, ${locator}`}
      {exactWords && `: “${exactWords}”`}
    </>
  )
}
