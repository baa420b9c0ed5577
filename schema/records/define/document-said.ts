type Node = Readonly<Record<string, unknown>>

/** Nodes that only hold others: where they stand says nothing. */
const STRUCTURE: ReadonlySet<unknown> = new Set(['paragraph', 'list-item', 'list-item-content'])

/**
 * All that a document says, in reading order: its texts with their marks, what they stand in, and
 * what is inserted. The editor brings every document into one form; two that say the same differ in
 * padding only.
 */
export function saidIn(nodes: unknown, within: readonly unknown[] = []): unknown[] {
  if (!Array.isArray(nodes)) return []
  return (nodes as Node[]).flatMap(node => {
    if ('text' in node) return node.text === '' ? [] : [[...within, marksOf(node), node.text]]
    const { type, children, data, ...own } = node
    const at =
      STRUCTURE.has(type) && Object.keys(own).length === 0 ? within : [...within, { type, ...own }]
    const inserted = type === 'relationship' ? [[...at, (data as Node | null)?.id ?? null]] : []
    return [...inserted, ...saidIn(children, at)]
  })
}

const marksOf = (node: Node): string[] =>
  Object.keys(node)
    .filter(key => key !== 'text')
    .sort()
