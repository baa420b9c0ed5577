import { cell, type Row } from '../table.ts'

const INDENT = '    '

/** One record as text: a line a field; what is empty is left out, long texts stand below their name. */
export function describeRecord(record: Row): string {
  const shown = Object.entries(record)
    .map(([name, value]) => [name, textOf(value)] as const)
    .filter(([, text]) => text !== '')
  const width = Math.max(...shown.map(([name]) => name.length))
  return shown
    .map(([name, text]) =>
      text.includes('\n')
        ? `${name}\n${text.replace(/^/gm, INDENT)}`
        : `${name.padEnd(width)}  ${text}`,
    )
    .join('\n')
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(item => nameOf(item)).join('\n')
  if (value !== null && typeof value === 'object') return nameOf(value)
  return value === null || value === undefined ? '' : String(value).trim()
}

/** A related record by its name, a document by its words. */
function nameOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return cell(value)
  if ('document' in value) return wordsOf(value.document).trim()
  const { id, ...names } = value as Row
  const told = Object.values(names).filter(Boolean).map(cell)
  return told.length > 0 ? told.join(' · ') : cell(id ?? value)
}

/** The words of a document, a paragraph or item a line. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  if (node === null || typeof node !== 'object') return ''
  const { text, children, type } = node as { text?: string; children?: unknown; type?: string }
  if (typeof text === 'string') return text
  const inner = wordsOf(children)
  return type && ['paragraph', 'heading', 'list-item'].includes(type) ? `${inner}\n` : inner
}
