import type { ReactNode } from 'react'
import { VStack } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { css, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'

export interface Row {
  readonly key: string
  readonly href: string
  readonly label: string
  /** What matters about it, in a few words. */
  readonly detail?: ReactNode
}

const list = css({ listStyle: 'none', margin: 0, padding: 0 })
const item = css({
  paddingBlock: tokenSchema.size.space.regular,
  '&:not(:first-child)': {
    borderTop: `${tokenSchema.size.border.regular} solid ${tokenSchema.color.border.muted}`,
  },
})

interface RowsProps {
  readonly rows: readonly Row[]
  /** What is said where there are none. */
  readonly none: string
  /** How many there are beyond these. */
  readonly others?: number
}

/** Links to records, each with its detail below; a sentence where there are none. */
export function Rows({ rows, none, others = 0 }: RowsProps) {
  if (rows.length === 0) return <Text color="neutralSecondary">{none}</Text>
  return (
    <ul className={list}>
      {rows.map(row => (
        <li key={row.key} className={item}>
          <VStack gap="medium">
            <Text>
              <TextLink href={row.href}>{row.label}</TextLink>
            </Text>
            {row.detail && (
              <Text size="small" color="neutralSecondary">
                {row.detail}
              </Text>
            )}
          </VStack>
        </li>
      ))}
      {others > 0 && (
        <li className={item}>
          <Text color="neutralSecondary">And {others} more.</Text>
        </li>
      )}
    </ul>
  )
}
