import type { PublicDocument } from '../../../schema/publication/contract/document.ts'
import type { Pin, PublicDate, SourceRef } from '../../../schema/publication/contract/values.ts'
import type { Vocabulary } from '../../../schema/vocabulary/index.ts'
import { dateLabel } from '../dates.ts'
import { plainText } from '../documents.ts'
import { quoted } from '../words.ts'

/** A field of a record as it is printed in a comparison: its label, and how to print a value. */
export type Field<Value> = readonly [label: string, print: (value: Value) => readonly string[]]

/** Every field of a body: one that the contract gains and this lacks does not compile. */
export type FieldsOf<Body> = { readonly [F in keyof Body]: Field<Body[F]> }

export const words = (value: string | null): string[] => (value ? [value] : [])
export const lines = (values: readonly string[]): readonly string[] => values
export const count = (value: number | null): string[] => (value === null ? [] : [String(value)])
export const yesNo = (value: boolean): string[] => [value ? 'yes' : 'no']
export const day = (value: PublicDate | null): string[] => (value ? [dateLabel(value)] : [])
export const running = (value: PublicDocument): string[] => plainText(value)
export const named = (value: { name: string } | null): string[] => (value ? [value.name] : [])
export const names = (values: readonly { name: string }[]): string[] =>
  values.map(({ name }) => name)
export const pins = (values: readonly Pin[]): string[] =>
  values.map(({ slug, version }) => `${slug}, version ${version}`)

/** A term by the label of its vocabulary. */
export const term =
  <Term extends string>({ terms }: Vocabulary<Term>) =>
  (value: Term | null): string[] =>
    value ? [terms[value].label] : []

/** Terms by their labels. */
export const termList =
  <Term extends string>({ terms }: Vocabulary<Term>) =>
  (values: readonly Term[]): string[] =>
    values.map(value => terms[value].label)

/** A source with all that a reader would check: two sources may differ in their locator alone. */
function sourceLine({
  title,
  url,
  locator,
  exactWords,
  publishedOn,
  confidence,
}: SourceRef): string {
  const exactly = exactWords && quoted(exactWords)
  const date = publishedOn && dateLabel(publishedOn)
  return [title, url, locator, exactly, date, confidence].filter(Boolean).join('; ')
}
export const sources = (values: readonly SourceRef[]): string[] => values.map(sourceLine)
