import { VStack } from '@keystar/ui/layout'
import { Heading, Text } from '@keystar/ui/typography'
import { useQuery } from '@keystone-6/core/admin-ui/apollo'
import { PageContainer } from '@keystone-6/core/admin-ui/components'
import { Answer } from '../parts/Answer.tsx'
import { Table } from '../parts/Table.tsx'
import { useMe } from '../session.ts'
import { localInstant } from '../words/instants.ts'
import { useNames } from '../words/useNames.ts'
import { Proposal } from './Proposal.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { REDACTIONS, type Redaction } from './queries.ts'

const HEAD = ['What', 'Versions', 'Why, for the public', 'Proposed by', 'Confirmed by', 'When']

/** What is to be taken down for ever: proposals that wait for a second person, and all that was. */
export function RedactPage() {
  const me = useMe()
  const { data, error, refetch } = useQuery<{ redactions: readonly Redaction[] }>(REDACTIONS, {
    fetchPolicy: 'network-only',
  })
  const rows = data?.redactions ?? []
  const nameOf = useNames(rows.flatMap(row => [row.proposedBy, row.confirmedBy].filter(Boolean)))
  const waiting = rows.filter(({ confirmedAt }) => confirmedAt === null)
  const done = rows.filter(({ confirmedAt }) => confirmedAt !== null)
  return (
    <PageContainer
      title="Take down for ever"
      header={
        <Heading elementType="h1" size="small">
          Take down for ever
        </Heading>
      }
    >
      <VStack gap="large" paddingY="xlarge" maxWidth="container.large">
        <Text>
          A redaction destroys what was published, and cannot be undone: one person proposes it,
          another confirms it. To withdraw something and leave it readable, retract it instead.
        </Text>
        <Answer result={{ data, error }}>
          {() => (
            <>
              {waiting.length === 0 && <Text>Nothing waits to be confirmed.</Text>}
              {me &&
                waiting.map(redaction => (
                  <Proposal
                    key={redaction.id}
                    redaction={redaction}
                    me={me}
                    nameOf={nameOf}
                    readAnew={refetch}
                  />
                ))}
              {me && ['leadership', 'admin'].includes(me.role) && (
                <ProposeForm readAnew={refetch} />
              )}
              {done.length > 0 && (
                <Table
                  caption="What was redacted"
                  head={HEAD}
                  rows={done.map(row => ({
                    key: row.id,
                    cells: [
                      row.key,
                      row.versions.join(', '),
                      row.publicReason,
                      nameOf(row.proposedBy),
                      nameOf(row.confirmedBy),
                      row.confirmedAt && localInstant(row.confirmedAt),
                    ],
                  }))}
                />
              )}
            </>
          )}
        </Answer>
      </VStack>
    </PageContainer>
  )
}
