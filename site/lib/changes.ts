import { diffWordsWithSpace } from 'diff'
import { printedFields } from './fields/index.ts'
import type { Told } from './history.ts'

/** A piece of text that both versions have, or only one of them. */
export interface Piece {
  readonly text: string
  readonly in: 'both' | 'before' | 'after'
}

/** A field that differs between two versions, word by word on either side. */
export interface ChangedField {
  readonly label: string
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** Lines stay apart in a comparison, so that an entry moved is not read as words moved. */
const LINE = '\n'

/** Below this share of common text, marks word by word would hide what they are to show. */
const ALIKE = 0.4

const whole = (before: string, after: string): Piece[] =>
  [{ text: before, in: 'before' } as const, { text: after, in: 'after' } as const].filter(
    ({ text }) => text !== '',
  )

/** Word by word, or, where a text was written anew, whole: what went and what came. */
function compare(before: string, after: string): Piece[] {
  const pieces = diffWordsWithSpace(before, after).map(({ value, added, removed }): Piece => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }))
  const common = pieces.filter(piece => piece.in === 'both').map(({ text }) => text.trim())
  const share = common.join('').length / Math.max(before.length, after.length)
  return share < ALIKE ? whole(before, after) : pieces
}

/** The fields in which two versions of a record differ, in reading order. */
export function changedFields(before: Told, after: Told): ChangedField[] {
  const earlier = printedFields(before.kind, before.body)
  const later = printedFields(after.kind, after.body)
  return later.flatMap(({ label, lines }, at) => {
    const was = (earlier[at]?.lines ?? []).join(LINE)
    const is = lines.join(LINE)
    if (was === is) return []
    const pieces = compare(was, is)
    const side = (other: Piece['in']): Piece[] => pieces.filter(piece => piece.in !== other)
    return [{ label, before: side('after'), after: side('before') }]
  })
}
