interface Node {
  readonly type?: string
  readonly href?: unknown
  readonly relationship?: unknown
  readonly data?: { readonly id?: unknown } | null
  readonly children?: readonly Node[]
}

/** What the editor offers to insert; another name would be looked up as a property of nothing. */
const INSERTED: readonly unknown[] = ['figure', 'footnote']
const LIST_TYPES = ['ordered-list', 'unordered-list']

/** What the editor allows and the public contract does not, each once, in words. */
export function documentProblems(document: unknown): string[] {
  if (!Array.isArray(document)) return []
  const problems = new Set<string>()
  visit(document as Node[], false, problems)
  return [...problems]
}

function visit(nodes: readonly Node[], inList: boolean, problems: Set<string>): void {
  for (const node of nodes) {
    const isList = LIST_TYPES.includes(node.type ?? '')
    if (isList && inList) problems.add('a list may not stand inside another list')
    if (node.type === 'link' && !isLinkable(node.href)) {
      problems.add(
        `the link ${JSON.stringify(node.href)} must begin with https://, http:// or mailto:`,
      )
    }
    if (node.type === 'component-block') problems.add('a component block cannot stand in it')
    if (node.type === 'relationship' && !INSERTED.includes(node.relationship)) {
      problems.add(`a ${JSON.stringify(node.relationship)} cannot be inserted`)
    } else if (node.type === 'relationship' && typeof node.data?.id !== 'string') {
      problems.add(
        `a ${String(node.relationship)} is inserted but none is chosen; choose one or remove it`,
      )
    }
    visit(node.children ?? [], inList || isList, problems)
  }
}

const isLinkable = (href: unknown): boolean =>
  typeof href === 'string' &&
  URL.canParse(href) &&
  /^(https?|mailto):$/.test(new URL(href).protocol)
