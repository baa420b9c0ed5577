interface Node {
  readonly type?: string
  readonly href?: unknown
  readonly relationship?: unknown
  readonly data?: { readonly id?: unknown } | null
  readonly children?: readonly Node[]
}

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
    if (node.type === 'relationship' && !node.data?.id) {
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
