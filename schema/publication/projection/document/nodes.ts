/** A node of a Keystone document, as the editor stores it. */
export interface TextNode {
  readonly text: string
  readonly [mark: string]: unknown
}
export interface ElementNode {
  readonly type: string
  readonly children: readonly DocumentNode[]
  readonly [attribute: string]: unknown
}
export type DocumentNode = TextNode | ElementNode

export const isText = (node: DocumentNode): node is TextNode => typeof node.text === 'string'

/** The nodes of a stored document; an empty field is an empty document. */
export function nodesOf(stored: unknown): readonly ElementNode[] {
  return Array.isArray(stored) ? (stored as ElementNode[]) : []
}

/** The record that an inline relationship points at; null where none was chosen. */
export function linkedIdOf(node: ElementNode): string | null {
  const data = node.data as { readonly id?: unknown } | null | undefined
  return data?.id === undefined || data.id === null ? null : String(data.id)
}

/** Names of the inline relationships, as the document fields define them. */
export type InlineRelationship = 'figure' | 'footnote'

/** The ids behind one kind of inline relationship, anywhere in a document. */
export function idsIn(stored: unknown, relationship: InlineRelationship): string[] {
  const visit = (node: DocumentNode): string[] => {
    if (isText(node)) return []
    if (node.type !== 'relationship') return node.children.flatMap(visit)
    const id = node.relationship === relationship ? linkedIdOf(node) : null
    return id === null ? [] : [id]
  }
  return nodesOf(stored).flatMap(visit)
}
