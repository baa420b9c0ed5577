import { describe, expect, test } from 'vitest'
import { cell, table } from '../../../scripts/desk/table.ts'

const rows = [
  { slug: 'a', title: 'A title that is rather long for a narrow terminal', n: 1 },
  { slug: 'longer-slug', title: null, n: 20 },
]

describe('a table', () => {
  test('puts values under their headings', () => {
    expect(table(rows, ['slug', 'n'])).toMatchInlineSnapshot(`
      "slug         n
      a            1
      longer-slug  20"
    `)
  })

  test('cuts the widest column until a row fits the terminal', () => {
    const lines = table(rows, ['slug', 'title'], 40).split('\n')
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(40)
    expect(lines[1]).toContain('…')
    expect(lines[2]).toContain('longer-slug')
  })

  test('never cuts what one copies into the next command', () => {
    const slug = 'a-slug-that-is-longer-than-the-terminal'
    expect(table([{ slug, title: 'A title' }], ['slug', 'title'], 20)).toContain(slug)
  })

  test('cuts nothing in a pipe', () => {
    expect(table(rows, ['slug', 'title'])).toContain('narrow terminal')
  })
})

test.each([
  [null, ''],
  [undefined, ''],
  ['two\nlines', 'two lines'],
  [['a', 'b'], 'a, b'],
  [{ a: 1 }, '{"a":1}'],
  [false, 'false'],
])('a value stands on one line: %j', (value, text) => {
  expect(cell(value)).toBe(text)
})
