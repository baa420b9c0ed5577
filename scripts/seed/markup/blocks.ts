import { MarkupError, type Block } from './ast.ts'
import { parseInline } from './inline.ts'

const HEADING = /^(#{1,6})\s+(.*)$/
const BULLET = /^-\s+/
const NUMBER = /^\d+\.\s+/
const QUOTE = /^>\s?/

/**
 * Reads a text of paragraphs that blank lines part. A paragraph that begins with `###` is a
 * heading, one whose lines begin with `-` or `1.` a list, one whose lines begin with `>` a quote.
 * Lines inside a paragraph are joined by a space, so that YAML may wrap them.
 *
 * @throws MarkupError naming the piece that cannot be read.
 */
export function parseMarkup(source: string): Block[] {
  return source
    .split(/\n\s*\n/)
    .map(chunk => chunk.trim())
    .filter(Boolean)
    .map(parseBlock)
}

function parseBlock(chunk: string): Block {
  const lines = chunk.split('\n').map(line => line.trim())
  const heading = HEADING.exec(chunk)
  if (heading?.[1] && lines.length === 1) return parseHeading(heading[1].length, heading[2] ?? '')
  if (BULLET.test(chunk)) return parseList(lines, BULLET, false)
  if (NUMBER.test(chunk)) return parseList(lines, NUMBER, true)
  if (lines.every(line => QUOTE.test(line))) {
    const text = lines.map(line => line.replace(QUOTE, '')).join(' ')
    return { type: 'quote', children: parseInline(text) }
  }
  return { type: 'paragraph', children: parseInline(lines.join(' ')) }
}

/** The page gives levels 1 and 2 to its own headings, so running text begins at 3. */
function parseHeading(level: number, text: string): Block {
  if (level < 3) throw new MarkupError(`The heading "${text}" must begin with "###" or more.`)
  return { type: 'heading', level, children: parseInline(text) }
}

/** A line without a mark goes on with the item above it. */
function parseList(lines: string[], mark: RegExp, ordered: boolean): Block {
  const items: string[] = []
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''))
    else items[items.length - 1] += ` ${line}`
  }
  return { type: 'list', ordered, items: items.map(parseInline) }
}
