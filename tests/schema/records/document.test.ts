import { describe, expect, test } from 'vitest'
import { documentProblems } from '../../../schema/records/define/document-rules.ts'

const text = (words: string) => ({ text: words })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const item = (...children: object[]) => ({
  type: 'list-item',
  children: [{ type: 'list-item-content', children: [text('one')] }, ...children],
})

describe('a document holds what the public contract can', () => {
  test('paragraphs, links, lists and chosen figures are taken', () => {
    const link = { type: 'link', href: 'https://example.org/a', children: [text('a')] }
    const figure = {
      type: 'relationship',
      relationship: 'figure',
      data: { id: 'm1' },
      children: [text('')],
    }
    expect(
      documentProblems([
        paragraph(text('a'), link, figure),
        { type: 'unordered-list', children: [item(), item()] },
      ]),
    ).toEqual([])
  })

  test('a list inside a list is refused', () => {
    const inner = { type: 'ordered-list', children: [item()] }
    expect(documentProblems([{ type: 'unordered-list', children: [item(inner)] }])).toEqual([
      'a list may not stand inside another list',
    ])
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])(
    'a link to %j is refused',
    href => {
      const link = { type: 'link', href, children: [text('a')] }
      expect(documentProblems([paragraph(link)])).toHaveLength(1)
    },
  )

  test('a figure that is inserted but not chosen is refused', () => {
    const figure = {
      type: 'relationship',
      relationship: 'figure',
      data: null,
      children: [text('')],
    }
    expect(documentProblems([paragraph(figure)])).toEqual([
      'a figure is inserted but none is chosen; choose one or remove it',
    ])
  })
})
