import type { Block, Inline, PublicDocument } from '../../contract/index.ts'
import { warnOfNumbers } from '../digits.ts'
import type { Scope } from '../scope.ts'
import { inlinesOf } from './inline.ts'
import { isText, nodesOf, type ElementNode } from './nodes.ts'

/** A stored document as the public sees it: figures pinned, footnotes with their text. */
export function documentOf(scope: Scope, field: string, stored: unknown): PublicDocument {
  const blocks = nodesOf(stored).flatMap(node => blocksOf(scope, field, node))
  const text = blocks.flatMap(block => inlinesIn(block).map(plainText)).join(' ')
  warnOfNumbers(scope.notes, field, text, scope.references.names)
  return blocks
}

function blocksOf(scope: Scope, field: string, node: ElementNode): Block[] {
  switch (node.type) {
    case 'paragraph':
      return withContent('paragraph', inlinesOf(scope, field, node.children))
    case 'heading':
      return headingOf(scope, field, node)
    case 'blockquote':
      return elementsOf(node).flatMap(inner =>
        withContent('quote', inlinesOf(scope, field, inner.children)),
      )
    case 'ordered-list':
    case 'unordered-list':
      return [listOf(scope, field, node)]
    default:
      scope.notes.problem(field, `A “${node.type}” cannot be published. Write it in another way.`)
      return []
  }
}

/** The editor ends every document with an empty paragraph; it is no content. */
const withContent = (type: 'paragraph' | 'quote', children: Inline[]): Block[] =>
  children.length > 0 ? [{ type, children }] : []

/** The page's own headings come first. */
const FIRST_LEVEL = 3

function headingOf(scope: Scope, field: string, node: ElementNode): Block[] {
  const level = Number(node.level)
  if (level < FIRST_LEVEL) {
    scope.notes.problem(field, `Headings begin at level ${FIRST_LEVEL}: the page has those above.`)
    return []
  }
  return [{ type: 'heading', level, children: inlinesOf(scope, field, node.children) }]
}

/** A list's items are `list-item`s, each with a `list-item-content` and perhaps a list below it. */
function listOf(scope: Scope, field: string, node: ElementNode): Block {
  const items = elementsOf(node).map(item => {
    const [content, ...nested] = elementsOf(item)
    if (nested.length > 0) scope.notes.problem(field, 'A list cannot have another list inside it.')
    return { children: inlinesOf(scope, field, content?.children ?? []) }
  })
  return { type: 'list', ordered: node.type === 'ordered-list', items }
}

const elementsOf = (node: ElementNode): ElementNode[] =>
  node.children.filter((child): child is ElementNode => !isText(child))

const inlinesIn = (block: Block): Inline[] =>
  block.type === 'list' ? block.items.flatMap(({ children }) => children) : block.children

/** What somebody typed: figures and footnotes have a record of their own behind them. */
function plainText(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  if (inline.type === 'link') return inline.children.map(({ text }) => text).join('')
  return ' '
}
