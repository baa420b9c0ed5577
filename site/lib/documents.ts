import type { Block, Inline, PublicDocument } from '../../schema/publication/contract/document.ts'

/** All inline nodes of a document, in reading order. */
export function inlines(document: PublicDocument): Inline[] {
  return document.flatMap(block =>
    block.type === 'list' ? block.items.flatMap(item => item.children) : block.children,
  )
}

/** What a reader sees of an inline node when nothing can be linked. */
function inlineText(node: Inline): string {
  if (node.type === 'text') return node.text
  if (node.type === 'link') return node.children.map(child => child.text).join('')
  if (node.type === 'figure') return node.qualifier ? `${node.text} (${node.qualifier})` : node.text
  return ''
}

const blockText = (block: Block): string[] =>
  block.type === 'list'
    ? block.items.map(item => item.children.map(inlineText).join(''))
    : [block.children.map(inlineText).join('')]

/** A document as plain paragraphs, for descriptions and for comparing versions. */
export const plainText = (document: PublicDocument): string[] => document.flatMap(blockText)

/** The figures that a document cites. */
export const citedFigures = (document: PublicDocument) =>
  inlines(document).filter(node => node.type === 'figure')
