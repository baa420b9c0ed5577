import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useList } from '@keystone-6/core/admin-ui/context'
import { daysAgo } from '../../lists/questions.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Rows } from '../../parts/Rows.tsx'
import { distance } from '../../words/instants.ts'

interface Channel {
  readonly id: string
  readonly name: string
  readonly cadenceDays: number | null
  readonly checks: readonly { readonly checkedAt: string }[]
}

/** A look that failed is no look: such a channel counts as not checked. */
const CHANNELS = gql`
  query DeskChannels($since: DateTime!) {
    watchChannels(
      where: {
        archivedAt: { equals: null }
        checks: {
          none: { checkedAt: { gt: $since }, NOT: { result: { equals: "could_not_look" } } }
        }
      }
      orderBy: { name: asc }
      take: 20
    ) {
      id
      name
      cadenceDays
      checks(
        where: { NOT: { result: { equals: "could_not_look" } } }
        orderBy: { checkedAt: desc }
        take: 1
      ) {
        checkedAt
      }
    }
  }
`

/** Where nobody has looked for 30 days: there, "no evidence of misuse" would say nothing. */
export function Channels({ now }: { now: Date }) {
  const { path } = useList('WatchChannel')
  const checks = useList('ChannelCheck')
  const result = useQuery<{ watchChannels: readonly Channel[] }>(CHANNELS, {
    variables: { since: daysAgo(30, now).toISOString() },
    fetchPolicy: 'cache-and-network',
  })
  return (
    <Panel
      title="Channels not checked in 30 days"
      more={checks.hideCreate ? undefined : { href: `/${checks.path}/create`, label: 'Log a look' }}
    >
      <Answer result={result}>
        {({ watchChannels }) => (
          <Rows
            none="Every channel was looked at in the last 30 days."
            rows={watchChannels.map(({ id, name, cadenceDays, checks: [last] }) => ({
              key: id,
              href: `/${path}/${id}`,
              label: name,
              detail: `${last ? `Last looked at ${distance(last.checkedAt, now)}.` : 'Never looked at.'}${
                cadenceDays ? ` Meant to be every ${cadenceDays} days.` : ''
              }`,
            }))}
          />
        )}
      </Answer>
    </Panel>
  )
}
