import type { Block, Inline } from './ast.ts'

/** A node of Keystone's document field: a text leaf or an element with children. */
export type DocumentNode =
  | { text: string; bold?: true; italic?: true }
  | { type: string; children: DocumentNode[]; [property: string]: unknown }

/** Gives the record id for a figure's slug or a footnote's key. */
export type FindId = (type: 'figure' | 'footnote', key: string) => string

/** Turns parsed markup into the JSON of Keystone's document field, in the form it is stored in. */
export function toDocument(blocks: readonly Block[], findId: FindId): DocumentNode[] {
  const inline = (children: readonly Inline[]) =>
    padInlines(children.map(child => toInline(child, findId)))
  return blocks.map(block => {
    switch (block.type) {
      case 'paragraph':
        return { type: 'paragraph', children: inline(block.children) }
      case 'heading':
        return { type: 'heading', level: block.level, children: inline(block.children) }
      case 'quote':
        return {
          type: 'blockquote',
          children: [{ type: 'paragraph', children: inline(block.children) }],
        }
      case 'list':
        return {
          type: block.ordered ? 'ordered-list' : 'unordered-list',
          children: block.items.map(item => ({
            type: 'list-item',
            children: [{ type: 'list-item-content', children: inline(item) }],
          })),
        }
    }
  })
}

function toInline(node: Inline, findId: FindId): DocumentNode {
  switch (node.type) {
    case 'text': {
      const { type: _type, ...leaf } = node
      return leaf
    }
    case 'link':
      return { type: 'link', href: node.href, children: [{ text: node.text }] }
    case 'figure':
    case 'footnote':
      return {
        type: 'relationship',
        relationship: node.type,
        data: { id: findId(node.type, node.key) },
        children: [{ text: '' }],
      }
  }
}

/** The editor wants a text leaf on each side of an inline element; without it every save differs. */
function padInlines(nodes: DocumentNode[]): DocumentNode[] {
  const out: DocumentNode[] = []
  for (const node of nodes) {
    if ('type' in node && !isLeaf(out.at(-1))) out.push({ text: '' })
    out.push(node)
  }
  if (!isLeaf(out.at(-1))) out.push({ text: '' })
  return out
}

const isLeaf = (node: DocumentNode | undefined): boolean => node !== undefined && 'text' in node
