import { useMemo, useRef } from 'react'
import { VStack } from '@keystar/ui/layout'
import { useLink } from '@keystar/ui/link'
import { css, FocusRing, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import type { ListMeta } from '@keystone-6/core/types'
import { hrefOf, whereOf, type SavedFilter } from '../lists/saved-filter.ts'

/** How many records a question has, as a link to exactly those. Absent where its list may not be read. */
export function CountTile({ filter, now }: { filter: SavedFilter; now: Date }) {
  const { lists } = useKeystone()
  const list = lists[filter.list]
  return list && !list.hideNavigation ? <Tile filter={filter} list={list} now={now} /> : null
}

function Tile({ filter, list, now }: { filter: SavedFilter; list: ListMeta; now: Date }) {
  const query = useMemo(() => countQuery(list), [list])
  const { data, error } = useQuery<{ count: number | null }>(query, {
    variables: { where: whereOf(filter, list, now) },
    fetchPolicy: 'cache-and-network',
  })
  return (
    <CardLink href={hrefOf(filter, list, now)}>
      <VStack gap="large">
        <Text size="large" weight="bold">
          {error ? '?' : (data?.count ?? '…')}
        </Text>
        <Text>{filter.title}</Text>
      </VStack>
    </CardLink>
  )
}

const countQuery = ({ graphql: { names } }: ListMeta) => gql`
  query DeskCount($where: ${names.whereInputName}!) {
    count: ${names.listQueryCountName}(where: $where)
  }
`

const card = css({
  border: `${tokenSchema.size.border.regular} solid ${tokenSchema.color.border.muted}`,
  borderRadius: tokenSchema.size.radius.medium,
  backgroundColor: tokenSchema.color.background.canvas,
  color: tokenSchema.color.foreground.neutral,
  display: 'block',
  outline: 'none',
  padding: tokenSchema.size.space.large,
  textDecoration: 'none',
  '&:hover': {
    backgroundColor: tokenSchema.color.alias.backgroundHovered,
    borderColor: tokenSchema.color.border.neutral,
  },
  '&[data-focus=visible]': {
    outline: `${tokenSchema.size.alias.focusRing} solid ${tokenSchema.color.alias.focusRing}`,
    outlineOffset: tokenSchema.size.alias.focusRingGap,
  },
})

function CardLink(props: { href: string; children: React.ReactNode }) {
  const ref = useRef<HTMLAnchorElement>(null)
  const { linkProps } = useLink(props, ref)
  return (
    <FocusRing>
      <a ref={ref} {...linkProps} className={card}>
        {props.children}
      </a>
    </FocusRing>
  )
}
