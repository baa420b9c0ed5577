/** Running text as the seed's markup says it, before anything is looked up. */
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly bold?: true; readonly italic?: true }
  | { readonly type: 'link'; readonly href: string; readonly text: string }
  | { readonly type: 'figure'; readonly key: string }
  | { readonly type: 'footnote'; readonly key: string }

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Inline[])[]
    }

/** What is wrong with a piece of markup, with the piece itself. */
export class MarkupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'MarkupError'
  }
}

/** The figures and footnotes that a text cites, in reading order. */
export function citations(blocks: readonly Block[]): { figures: string[]; footnotes: string[] } {
  const inlines = blocks.flatMap(block =>
    block.type === 'list' ? block.items.flat() : block.children,
  )
  const keys = (type: 'figure' | 'footnote') =>
    inlines.flatMap(inline => (inline.type === type ? [inline.key] : []))
  return { figures: keys('figure'), footnotes: keys('footnote') }
}
