import { VStack } from '@keystar/ui/layout'
import { Heading, Text } from '@keystar/ui/typography'
import { useQuery } from '@keystone-6/core/admin-ui/apollo'
import { PageContainer } from '@keystone-6/core/admin-ui/components'
import { useRouter } from '@keystone-6/core/admin-ui/router'
import { Answer } from '../parts/Answer.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Rows } from '../parts/Rows.tsx'
import { roomHref } from './address.ts'
import { STAGES, type RoomStage } from './queries.ts'
import { PRINTED } from './printed.ts'
import { RoomView } from './RoomView.tsx'

/** The decision room of a stage, or the stages to choose from. */
export function RoomPage() {
  const { query, isReady } = useRouter()
  const release = String(query.release ?? '')
  return (
    <PageContainer
      title="Decision room"
      header={
        <Heading elementType="h1" size="small">
          Decision room
        </Heading>
      }
    >
      <style>{PRINTED}</style>
      <VStack gap="large" paddingY="xlarge" maxWidth="container.large">
        {!isReady && <Text color="neutralSecondary">Loading …</Text>}
        {isReady && (release ? <RoomView key={release} release={release} /> : <Stages />)}
      </VStack>
    </PageContainer>
  )
}

function Stages() {
  const result = useQuery<{ releases: readonly RoomStage[] }>(STAGES)
  return (
    <Panel title="Which stage?">
      <Answer result={result}>
        {({ releases }) => (
          <Rows
            none="There is no stage yet."
            rows={releases.map(({ id, name, family }) => ({
              key: id,
              href: roomHref(id),
              label: name,
              detail: family?.name,
            }))}
          />
        )}
      </Answer>
    </Panel>
  )
}
