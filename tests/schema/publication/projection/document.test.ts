import { describe, expect, test } from 'vitest'
import { project } from '../../../../schema/publication/projection/index.ts'
import { finding, references } from './desk.ts'

const inline = (relationship: string, id: string | null) => ({
  type: 'relationship',
  relationship,
  data: id === null ? null : { id },
  children: [{ text: '' }],
})
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const projected = (...body: object[]) => {
  const { body: made, ...notes } = project('Finding', { ...finding, body }, references)
  return { blocks: (made as { body: unknown[] } | null)?.body, ...notes }
}

describe('the text of a report or finding', () => {
  test('becomes blocks, without the empty texts and paragraphs that the editor leaves', () => {
    const { blocks, problems } = projected(
      { type: 'heading', level: 3, children: [{ text: 'What was seen' }] },
      paragraph({ text: 'Some ' }, { text: 'did', bold: true, italic: true }, { text: '' }),
      { type: 'blockquote', children: [paragraph({ text: 'Quoted.' })] },
      {
        type: 'unordered-list',
        children: [
          {
            type: 'list-item',
            children: [{ type: 'list-item-content', children: [{ text: 'One' }] }],
          },
        ],
      },
      paragraph({ text: '' }),
    )
    expect(problems).toEqual([])
    expect(blocks).toEqual([
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'What was seen' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Some ' },
          { type: 'text', text: 'did', bold: true, italic: true },
        ],
      },
      { type: 'quote', children: [{ type: 'text', text: 'Quoted.' }] },
      { type: 'list', ordered: false, items: [{ children: [{ type: 'text', text: 'One' }] }] },
    ])
  })

  test('pins a figure to the version that is public, with what is printed for it', () => {
    const { blocks, dependencies } = projected(paragraph(inline('figure', 'readers')))
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          {
            type: 'figure',
            slug: 'readers',
            version: 3,
            digest: 'd'.repeat(64),
            text: '72\u00a0%',
            qualifier: 'in one cohort',
          },
        ],
      },
    ])
    expect(dependencies).toContainEqual({ listKey: 'Measurement', id: 'readers' })
  })

  test('carries a footnote’s text, and counts its writers', () => {
    const { blocks, embeds } = projected(paragraph(inline('footnote', 'note')))
    expect(blocks).toMatchObject([
      { children: [{ type: 'footnote', key: 'talks', text: 'Such talks are hard.' }] },
    ])
    expect(embeds).toContainEqual({ listKey: 'Footnote', id: 'note' })
  })

  test('keeps a link to the web or a mailbox and refuses any other', () => {
    const link = (href: string) => paragraph({ type: 'link', href, children: [{ text: 'here' }] })
    expect(projected(link('https://example.org/')).problems).toEqual([])
    expect(projected(link('javascript:alert(1)')).problems).toHaveLength(1)
    expect(projected(link('/relative')).problems).toHaveLength(1)
  })

  test.each([
    ['a figure without a record', paragraph(inline('figure', null)), /no record chosen/],
    ['a figure that is not public', paragraph(inline('figure', 'unknown')), /not public/],
    ['a footnote that is gone', paragraph(inline('footnote', 'gone')), /does not exist/],
    ['another relationship', paragraph(inline('mention', 'x')), /no relationship/],
    ['a heading above the page’s own', { type: 'heading', level: 1, children: [] }, /level 3/],
    ['a block that the public has no form for', { type: 'divider', children: [] }, /divider/],
    [
      'a list within a list',
      {
        type: 'ordered-list',
        children: [
          {
            type: 'list-item',
            children: [
              { type: 'list-item-content', children: [{ text: 'One' }] },
              { type: 'unordered-list', children: [] },
            ],
          },
        ],
      },
      /another list/,
    ],
    [
      'a figure inside a link',
      paragraph({
        type: 'link',
        href: 'https://example.org/',
        children: [inline('figure', 'readers')],
      }),
      /text only/,
    ],
  ])('%s is a problem', (_, block, message) => {
    expect(projected(block).problems).toMatchObject([
      { field: 'body', message: expect.stringMatching(message) as string },
    ])
  })

  test('warns of formatting that the public does not show, and of typed numbers', () => {
    const { warnings, problems } = projected(
      paragraph({ text: 'It was 83% then, in May 2019.', underline: true }),
    )
    expect(problems).toEqual([])
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('underline'),
      expect.stringContaining('83%'),
    ])
  })
})
