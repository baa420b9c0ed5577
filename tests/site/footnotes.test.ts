import { expect, test } from 'vitest'
import { numberFootnotes } from '../../site/lib/footnotes.ts'
import { paragraph } from '../support/published-fixture/values.ts'

const footnote = (key: string) => ({ type: 'footnote', key, text: `Text of ${key}.` }) as const

test('footnotes are numbered in reading order over all documents of a page', () => {
  const first = paragraph('One', footnote('b'), ' two', footnote('a'))
  const second = paragraph('three', footnote('c'))
  const { notes } = numberFootnotes([first, second])
  expect(notes.map(({ number, text }) => [number, text])).toEqual([
    [1, 'Text of b.'],
    [2, 'Text of a.'],
    [3, 'Text of c.'],
  ])
})

test('a footnote that is cited twice keeps its number and leads back to both places', () => {
  const [once, again] = [footnote('a'), footnote('a')]
  const { notes, references } = numberFootnotes([paragraph(once), paragraph(again)])
  expect(notes).toHaveLength(1)
  expect(notes[0]?.references).toEqual(['note-1-reference-1', 'note-1-reference-2'])
  expect(references.get(once)).toEqual({ number: 1, id: 'note-1-reference-1' })
  expect(references.get(again)).toEqual({ number: 1, id: 'note-1-reference-2' })
})
