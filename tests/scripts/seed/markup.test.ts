import { describe, expect, test } from 'vitest'
import {
  citations,
  MarkupError,
  parseMarkup,
  toDocument,
} from '../../../scripts/seed/markup/index.ts'

const byKey = (type: string, key: string) => `${type}-${key}`
const document = (source: string) => toDocument(parseMarkup(source), byKey)

describe('blocks', () => {
  test('blank lines part paragraphs, and a wrapped line goes on with the one above', () => {
    expect(document('One\ntwo.\n\nThree.')).toEqual([
      { type: 'paragraph', children: [{ text: 'One two.' }] },
      { type: 'paragraph', children: [{ text: 'Three.' }] },
    ])
  })

  test('headings begin at the third level, since the page has the first two', () => {
    expect(document('### Detection')).toEqual([
      { type: 'heading', level: 3, children: [{ text: 'Detection' }] },
    ])
    expect(() => parseMarkup('# Detection')).toThrow(MarkupError)
  })

  test('lists are bulleted or numbered, and an item may wrap', () => {
    expect(document('- one\n  more\n- two')).toEqual([
      {
        type: 'unordered-list',
        children: [item('one more'), item('two')],
      },
    ])
    expect(document('1. one')[0]).toMatchObject({ type: 'ordered-list' })
  })

  test('lines that begin with > are a quote', () => {
    expect(document('> said\n> so')).toEqual([
      { type: 'blockquote', children: [{ type: 'paragraph', children: [{ text: 'said so' }] }] },
    ])
  })
})

describe('inside a paragraph', () => {
  test('bold and italic may be mixed, and a backslash takes a mark at its word', () => {
    expect(document(String.raw`a **b *c*** \*d\*`)).toEqual([
      {
        type: 'paragraph',
        children: [
          { text: 'a ' },
          { text: 'b ', bold: true },
          { text: 'c', bold: true, italic: true },
          { text: ' *d*' },
        ],
      },
    ])
  })

  test('a figure and a footnote become inline relationships with text on both sides', () => {
    expect(document('{{figure:credible}}{{footnote:picked}}')).toEqual([
      {
        type: 'paragraph',
        children: [
          { text: '' },
          relationship('figure', 'figure-credible'),
          { text: '' },
          relationship('footnote', 'footnote-picked'),
          { text: '' },
        ],
      },
    ])
  })

  test('a link must be a whole address', () => {
    expect(document('[here](https://example.org/)')[0]).toMatchObject({
      children: [{ text: '' }, { type: 'link', href: 'https://example.org/' }, { text: '' }],
    })
    expect(() => parseMarkup('[here](/there)')).toThrow(/in full/)
    expect(() => parseMarkup('[here](javascript:alert(1))')).toThrow(MarkupError)
  })

  test.each(['**open', 'an *open', '{{figure:x', '{{picture:x}}', '{{figure:}}', '{{figure:A B}}'])(
    'refuses %s',
    source => expect(() => parseMarkup(source)).toThrow(MarkupError),
  )
})

test('citations are told in reading order, from lists too', () => {
  expect(citations(parseMarkup('{{figure:a}}\n\n- {{figure:b}} {{footnote:n}}'))).toEqual({
    figures: ['a', 'b'],
    footnotes: ['n'],
  })
})

function item(text: string) {
  return { type: 'list-item', children: [{ type: 'list-item-content', children: [{ text }] }] }
}

function relationship(name: string, id: string) {
  return { type: 'relationship', relationship: name, data: { id }, children: [{ text: '' }] }
}
