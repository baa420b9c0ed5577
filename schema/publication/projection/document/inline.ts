import type { Inline } from '../../contract/index.ts'
import { isOfKind } from '../references.ts'
import { publicVersionOf, type Scope } from '../scope.ts'
import { isText, linkedIdOf, type DocumentNode, type ElementNode, type TextNode } from './nodes.ts'

type Text = Extract<Inline, { type: 'text' }>

/** Marks that the public shows; others would vanish without a word. */
const MARKS = new Set(['text', 'bold', 'italic'])

/** The inline content of a block. The editor pads with empty texts; they say nothing. */
export function inlinesOf(scope: Scope, field: string, nodes: readonly DocumentNode[]): Inline[] {
  return nodes.flatMap(node => {
    if (isText(node)) return textOf(scope, field, node)
    if (node.type === 'link') return linkOf(scope, field, node)
    if (node.type === 'relationship') return relationshipOf(scope, field, node)
    scope.notes.problem(field, `A “${node.type}” cannot stand inside a paragraph.`)
    return []
  })
}

function textOf({ notes }: Scope, field: string, node: TextNode): Text[] {
  if (node.text === '') return []
  for (const mark of Object.keys(node)) {
    if (!MARKS.has(mark)) notes.warning(field, `The formatting “${mark}” is not shown in public.`)
  }
  return [
    {
      type: 'text',
      text: node.text,
      ...(node.bold === true && { bold: true }),
      ...(node.italic === true && { italic: true }),
    },
  ]
}

function linkOf(scope: Scope, field: string, node: ElementNode): Inline {
  const inner = inlinesOf(scope, field, node.children)
  const children = inner.filter(child => child.type === 'text')
  if (children.length < inner.length) {
    scope.notes.problem(field, 'A link may hold text only: take the figure or footnote out of it.')
  }
  return { type: 'link', href: String(node.href), children }
}

function relationshipOf(scope: Scope, field: string, node: ElementNode): Inline[] {
  const id = linkedIdOf(node)
  const relationship = String(node.relationship)
  if (id === null) {
    scope.notes.problem(field, `A ${relationship} in the text has no record chosen.`)
    return []
  }
  if (relationship === 'figure') return figureOf(scope, field, id)
  if (relationship === 'footnote') return footnoteOf(scope, field, id)
  scope.notes.problem(field, `“${relationship}” is no relationship that can be published.`)
  return []
}

/** A figure, pinned to the version of its measurement that is public now. */
function figureOf(scope: Scope, field: string, id: string): Inline[] {
  const found = publicVersionOf(scope, field, 'Measurement', id)
  if (!found || !isOfKind(found.object, 'measurement') || !found.object.body) return []
  const { digest, object } = found
  const { text, qualifier } = found.object.body
  return [{ type: 'figure', slug: object.slug, version: object.version, digest, text, qualifier }]
}

function footnoteOf({ references, notes }: Scope, field: string, id: string): Inline[] {
  const footnote = references.footnotes.get(id)
  if (!footnote) {
    notes.problem(field, 'A footnote in the text does not exist any more.')
    return []
  }
  notes.embed('Footnote', id)
  return [{ type: 'footnote', key: footnote.key, text: footnote.text }]
}
