import { createElement, type ReactNode } from 'react'
import type { Block, Inline } from '../../../schema/publication/contract/document.ts'
import { css, tokenSchema } from '@keystar/ui/style'

const figure = css({
  backgroundColor: tokenSchema.color.background.accent,
  borderRadius: tokenSchema.size.radius.small,
  paddingInline: tokenSchema.size.space.small,
})
const note = css({ color: tokenSchema.color.foreground.neutralSecondary })

/** Running text as the public will read it; figures stand out, footnotes show what they say. */
export function DocumentView({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => <BlockView key={place} block={block} />)
}

function BlockView({ block }: { block: Block }) {
  if (block.type === 'list') {
    const List = block.ordered ? 'ol' : 'ul'
    return (
      <List>
        {block.items.map(({ children }, place) => (
          <li key={place}>{inlines(children)}</li>
        ))}
      </List>
    )
  }
  const children = inlines(block.children)
  if (block.type === 'heading') return createElement(`h${block.level}`, {}, children)
  return block.type === 'quote' ? <blockquote>{children}</blockquote> : <p>{children}</p>
}

const inlines = (children: readonly Inline[]): ReactNode =>
  children.map((child, place) => <InlineView key={place} inline={child} />)

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'link':
      return <a href={inline.href}>{inlines(inline.children)}</a>
    case 'figure':
      return (
        <mark className={figure} title={`Figure ${inline.slug}, version ${inline.version}`}>
          {inline.text}
          {inline.qualifier && ` (${inline.qualifier})`}
        </mark>
      )
    case 'footnote':
      return <small className={note}>[{inline.text}]</small>
    default:
      return <Marked bold={inline.bold} italic={inline.italic} text={inline.text} />
  }
}

function Marked({ text, bold, italic }: { text: string; bold?: boolean; italic?: boolean }) {
  const slanted = italic ? <em>{text}</em> : text
  return bold ? <strong>{slanted}</strong> : slanted
}
