import { Grid, VStack } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Heading, Text } from '@keystar/ui/typography'
import { PageContainer } from '@keystone-6/core/admin-ui/components'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import { useRouter } from '@keystone-6/core/admin-ui/router'
import type { ListMeta } from '@keystone-6/core/types'
import { PUBLISHED_LISTS } from '../../schema/vocabulary/index.ts'
import { Answer } from '../parts/Answer.tsx'
import { useMe } from '../session.ts'
import { Checks } from './Checks.tsx'
import { Collisions } from './Collisions.tsx'
import { Decide } from './Decide.tsx'
import { History } from './History.tsx'
import { Seen } from './Seen.tsx'
import { PUBLISHERS } from './steps.ts'
import { StandingLine } from './StandingLine.tsx'
import { usePreview } from './usePreview.ts'
import { useSite } from './useSite.ts'
import { useWorkflow } from './useWorkflow.ts'

/** One record as the public will see it, with what keeps it back and the steps towards the public. */
export function PublishPage() {
  const { lists } = useKeystone()
  const { query, isReady } = useRouter()
  const key = String(query.list ?? '')
  const list = key in PUBLISHED_LISTS ? lists[key] : undefined
  const id = String(query.id ?? '')
  return (
    <PageContainer
      title="Preview"
      header={
        <Heading elementType="h1" size="small">
          Preview and publish
        </Heading>
      }
    >
      {isReady && list && id ? (
        <Record key={key + id} list={list} id={id} />
      ) : (
        <Text>{isReady ? 'Choose a record and open its preview from there.' : 'Loading …'}</Text>
      )}
    </PageContainer>
  )
}

function Record({ list, id }: { list: ListMeta; id: string }) {
  const me = useMe()
  const result = usePreview(list, id)
  const workflow = useWorkflow(list, id, result.refetch)
  const versions = result.data?.publications ?? []
  const isAwaited = versions.some(({ deliveries }) => deliveries.length === 0)
  const site = useSite(isAwaited, result.refetch)
  return (
    <VStack gap="large" paddingY="xlarge" maxWidth="container.large">
      <Answer result={result}>
        {preview => {
          const { record } = preview
          if (!record) return <Text>There is no such record, or you may not see it.</Text>
          return (
            <>
              <Heading elementType="h2" size="medium">
                {record.label || list.singular}
              </Heading>
              <Text>
                <TextLink href={`/${list.path}/${id}`}>
                  Edit this {list.singular.toLowerCase()}
                </TextLink>
              </Text>
              <StandingLine record={record} digest={preview.publicationPreview.digest} />
              <Grid
                columns={{ mobile: 'minmax(0, 1fr)', desktop: 'minmax(0, 3fr) minmax(0, 2fr)' }}
                alignItems="start"
                gap="large"
              >
                <Seen preview={preview} />
                <VStack gap="large">
                  {me && <Decide me={me} record={record} preview={preview} workflow={workflow} />}
                  <Checks {...preview.publicationPreview} />
                  <Collisions
                    list={list.key}
                    id={id}
                    digest={preview.publicationPreview.digest}
                    collisions={preview.publicationPreview.collisions}
                    mayAllow={Boolean(me && PUBLISHERS.includes(me.role))}
                    readAnew={result.refetch}
                  />
                  <History preview={preview} itemId={id} site={site} />
                </VStack>
              </Grid>
            </>
          )
        }}
      </Answer>
    </VStack>
  )
}
