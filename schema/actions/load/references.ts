import type { KeystoneContext } from '@keystone-6/core/types'
import {
  entriesOf,
  type FootnoteRecord,
  type References,
} from '../../publication/projection/index.ts'
import { table } from '../tables.ts'
import { linksOf } from './links.ts'
import { loadPublished } from './publications.ts'
import type { LoadedRecord } from './record.ts'

/**
 * Everything that the projection of a record may look up, in a handful of queries whatever its size.
 * An inline relationship that Keystone would hydrate to nothing in silence is simply not found here,
 * and then is a problem.
 */
export async function loadReferences(
  context: KeystoneContext,
  loaded: LoadedRecord,
): Promise<References> {
  const links = linksOf(loaded)
  const published = await loadPublished(context, links.records)
  const footnotes = await loadFootnotes(context, links.footnotes)
  return { published, footnotes, names: await loadNames(context, loaded) }
}

async function loadFootnotes(context: KeystoneContext, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, FootnoteRecord>()
  const rows = await table<FootnoteRecord>(context, 'Footnote').findMany({
    where: { id: { in: [...ids] } },
  })
  return new Map(rows.map(row => [row.id, row]))
}

interface Named {
  readonly name: string
  readonly aliases?: string
  readonly parametersNamed?: string
}

/** Names whose digits are no figures: of the family, its releases, and organisations. */
async function loadNames(context: KeystoneContext, { record }: LoadedRecord): Promise<string[]> {
  const familyId = 'familyId' in record ? record.familyId : record.id
  const families = table<Named>(context, 'ModelFamily')
  const named = [
    await families.findMany({ where: { id: String(familyId) }, select: { name: true } }),
    await table<Named>(context, 'Release').findMany({
      where: { familyId: String(familyId) },
      select: { name: true, aliases: true, parametersNamed: true },
    }),
    await table<Named>(context, 'Organization').findMany({ select: { name: true, aliases: true } }),
  ].flat()
  return named.flatMap(({ name, aliases, parametersNamed }) =>
    [name, parametersNamed ?? '', ...entriesOf(aliases ?? '')].filter(each => each !== ''),
  )
}
