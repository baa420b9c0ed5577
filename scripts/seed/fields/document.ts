import { z } from 'zod'
import {
  citations,
  MarkupError,
  parseMarkup,
  toDocument,
  type DocumentNode,
} from '../markup/index.ts'
import type { Field, IdOf } from './field.ts'

const LIST = { figure: 'Measurement', footnote: 'Footnote' } as const

const markup = z.string().check(context => {
  try {
    parseMarkup(context.value)
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error
    context.issues.push({ code: 'custom', message: error.message, input: context.value })
  }
})

/** Running text in the seed's markup; figures and footnotes in it become inline relationships. */
export const document = (): Field => ({
  schema: markup,
  required: false,
  select: name => `${name} { document }`,
  references: value => {
    const cited = citations(parseMarkup((value as string | null) ?? ''))
    return [
      ...cited.figures.map(key => ({ list: LIST.figure, key })),
      ...cited.footnotes.map(key => ({ list: LIST.footnote, key })),
    ]
  },
  toInput: nodes,
  ofSeed: nodes,
  ofItem: stored => withoutLabels((stored as { document: DocumentNode[] } | null)?.document ?? []),
})

const nodes = (value: unknown, idOf: IdOf): DocumentNode[] => {
  const blocks = parseMarkup((value as string | null) ?? '')
  // The editor has no document without a paragraph.
  if (blocks.length === 0) return [{ type: 'paragraph', children: [{ text: '' }] }]
  return toDocument(blocks, (type, key) => idOf({ list: LIST[type], key }))
}

/** A stored relationship may carry a label beside the id; only the id is ours to compare. */
function withoutLabels(stored: DocumentNode[]): DocumentNode[] {
  return stored.map(node => {
    if ('text' in node) return node
    const children = withoutLabels(node.children as DocumentNode[])
    if (node['type'] !== 'relationship') return { ...node, children }
    return { ...node, data: { id: (node['data'] as { id: string }).id }, children }
  })
}
