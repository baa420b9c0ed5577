import type { ReactNode } from 'react'
import { css, tokenSchema } from '@keystar/ui/style'

interface TableProps {
  /** Says what the table is, to those who cannot see it. */
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

const rule = `${tokenSchema.size.border.regular} solid ${tokenSchema.color.border.muted}`

/** Scrolls sideways in itself on a narrow screen, so that the page does not. */
const frame = css({ overflowX: 'auto', position: 'relative' })
const table = css({
  borderCollapse: 'collapse',
  color: tokenSchema.color.foreground.neutral,
  fontFamily: tokenSchema.typography.fontFamily.base,
  fontSize: tokenSchema.typography.text.regular.size,
  width: '100%',
  '& th, & td': {
    borderBottom: rule,
    padding: tokenSchema.size.space.regular,
    textAlign: 'start',
    verticalAlign: 'top',
  },
  lineHeight: 1.4,
  '& thead th': {
    color: tokenSchema.color.foreground.neutralSecondary,
    fontWeight: tokenSchema.typography.fontWeight.medium,
    whiteSpace: 'nowrap',
  },
  '& tbody th': { fontWeight: tokenSchema.typography.fontWeight.regular },
})
const unseen = css({
  clip: 'rect(0 0 0 0)',
  height: 1,
  overflow: 'hidden',
  position: 'absolute',
  width: 1,
})

/** A plain table; the first cell of each row names the row. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <div className={frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={table}>
        <caption className={unseen}>{caption}</caption>
        <thead>
          <tr>
            {head.map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, place) => (
                <td key={head[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
