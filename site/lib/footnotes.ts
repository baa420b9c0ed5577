import type { Inline, PublicDocument } from '../../schema/publication/contract/document.ts'
import { inlines } from './documents.ts'

/** A footnote as listed below a page. */
export interface Note {
  readonly number: number
  readonly id: string
  readonly text: string
  /** The ids of the places that refer to it, in reading order. */
  readonly references: readonly string[]
}

/** The number and id of each place in the text that refers to a footnote. */
export type NoteReferences = ReadonlyMap<Inline, { readonly number: number; readonly id: string }>

/**
 * Numbers the footnotes of a page in reading order; the same footnote keeps its number.
 *
 * It goes by the nodes themselves, so the documents must be the very ones that are rendered.
 */
export function numberFootnotes(documents: readonly PublicDocument[]): {
  notes: readonly Note[]
  references: NoteReferences
} {
  const notes = new Map<
    string,
    { number: number; id: string; text: string; references: string[] }
  >()
  const references = new Map<Inline, { number: number; id: string }>()
  for (const node of documents.flatMap(inlines)) {
    if (node.type !== 'footnote') continue
    const number = notes.get(node.key)?.number ?? notes.size + 1
    const note = notes.get(node.key) ?? {
      number,
      id: `note-${number}`,
      text: node.text,
      references: [],
    }
    const id = `note-${number}-reference-${note.references.length + 1}`
    note.references.push(id)
    notes.set(node.key, note)
    references.set(node, { number, id })
  }
  return { notes: [...notes.values()], references }
}
