import { useEffect, useState } from 'react'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useList } from '@keystone-6/core/admin-ui/context'
import { StatusLight } from '@keystar/ui/status-light'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { distance } from '../../words/instants.ts'

interface Delivered {
  readonly state: string
  readonly generation: number
  readonly at: string
}

const LAST = gql`
  query DeskLastDelivery {
    deliveries(where: { state: { equals: "live" } }, orderBy: { at: desc }, take: 1) {
      state
      generation
      at
    }
  }
`

/** Whether the process and its database answer, and what the public site last took in. */
export function Health({ now }: { now: Date }) {
  const deliveries = useList('Delivery')
  const result = useQuery<{ deliveries: readonly Delivered[] }>(LAST, {
    fetchPolicy: 'cache-and-network',
  })
  return (
    <Panel
      title="Health"
      more={{ href: `/${deliveries.path}`, label: 'What went live, and what was refused' }}
    >
      <VStack gap="regular">
        <Answers path="/healthz" yes="The desk answers." no="The desk does not answer." />
        <Answers path="/readyz" yes="The database answers." no="The database does not answer." />
        <Answer result={result}>
          {({ deliveries: [last] }) => (
            <Text color="neutralSecondary">
              {last
                ? `The public site last took something in ${distance(last.at, now)} (generation ${last.generation}).`
                : 'Nothing has gone to the public site yet.'}
            </Text>
          )}
        </Answer>
      </VStack>
    </Panel>
  )
}

function Answers({ path, yes, no }: { path: string; yes: string; no: string }) {
  const [well, setWell] = useState<boolean>()
  useEffect(() => {
    const leaving = new AbortController()
    fetch(path, { signal: leaving.signal }).then(
      response => setWell(response.ok),
      () => !leaving.signal.aborted && setWell(false),
    )
    return () => leaving.abort()
  }, [path])
  if (well === undefined) return <StatusLight tone="pending">Asking …</StatusLight>
  return <StatusLight tone={well ? 'positive' : 'critical'}>{well ? yes : no}</StatusLight>
}
