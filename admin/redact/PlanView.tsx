import { useQuery } from '@keystone-6/core/admin-ui/apollo'
import { VStack } from '@keystar/ui/layout'
import { Heading, Text } from '@keystar/ui/typography'
import { Answer } from '../parts/Answer.tsx'
import { Projection } from '../publish/projection/Projection.tsx'
import { PLAN, type Plan, type Scope } from './queries.ts'

/** What a redaction would destroy now, what stays, and what should be looked at before. */
export function PlanView({ scope }: { scope: Scope }) {
  // Never from the cache: what is confirmed must be what is in the database.
  const { data, error } = useQuery<{ redactionPlan: Plan }>(PLAN, {
    variables: scope,
    fetchPolicy: 'network-only',
  })
  return (
    <Answer result={{ data: data?.redactionPlan, error }}>{plan => <Parts plan={plan} />}</Answer>
  )
}

function Parts({ plan }: { plan: Plan }) {
  const { going, staying, savedStates, citing, problems, warnings } = plan
  return (
    <VStack gap="large">
      {problems.map(({ message }) => (
        <Text key={message} color="critical">
          {message}
        </Text>
      ))}
      {going.map(({ version, changeNote, body }) => (
        <VStack key={version} gap="regular">
          <Heading elementType="h3" size="small">
            Goes for ever: version {version}
          </Heading>
          {changeNote && <Text>Its note: {changeNote}</Text>}
          {body && <Projection body={body} published={null} />}
        </VStack>
      ))}
      <Text>
        With it go {savedStates} saved states of the record and of what it contains, and every copy
        of it on the public site.
      </Text>
      {staying.map(({ version, changeNote }) => (
        <Text key={version}>
          Stays public: version {version}
          {changeNote && `, “${changeNote}”`}
        </Text>
      ))}
      {citing.map(name => (
        <Text key={name}>Cites it, and keeps its own words: {name}</Text>
      ))}
      {warnings.map(({ field, message }) => (
        <Text key={field}>
          {field}: {message}
        </Text>
      ))}
    </VStack>
  )
}
