import { Button } from '@keystar/ui/button'
import { HStack, VStack } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Heading, Text } from '@keystar/ui/typography'
import { useQuery } from '@keystone-6/core/admin-ui/apollo'
import { DECISION_PHASE, OUTCOME } from '../../schema/vocabulary/index.ts'
import { Answer } from '../parts/Answer.tsx'
import { useMe } from '../session.ts'
import { localInstant } from '../words/instants.ts'
import { useNames } from '../words/useNames.ts'
import { Changes } from './Changes.tsx'
import { Conditions } from './Conditions.tsx'
import { Point, Points } from './Points.tsx'
import { ROOM, type Room } from './queries.ts'
import { SignOffs } from './SignOffs.tsx'
import { Steps } from './Steps.tsx'
import { Waivers } from './Waivers.tsx'

/** All that leadership looks at before a stage, in one look and then in detail. */
export function RoomView({ release }: { release: string }) {
  const me = useMe()
  const result = useQuery<{ room: Room }>(ROOM, {
    variables: { release },
    fetchPolicy: 'network-only',
  })
  const room = result.data?.room
  const nameOf = useNames([
    ...(room?.signOffs ?? []).map(({ by }) => by),
    ...(room?.waivers ?? []).flatMap(({ proposedBy, acceptedBy }) => [proposedBy, acceptedBy]),
    ...(room?.answers ?? []).map(({ answeredBy }) => answeredBy),
    room?.proposedBy ?? '',
  ])
  return (
    <Answer result={{ data: room, error: result.error }}>
      {shown => (
        <>
          <Head room={shown} nameOf={nameOf} />
          <Points room={shown} />
          {me && <Steps room={shown} me={me} readAnew={result.refetch} />}
          <SignOffs room={shown} nameOf={nameOf} />
          <Waivers room={shown} me={me} nameOf={nameOf} readAnew={result.refetch} />
          <Changes room={shown} />
          {shown.points.map(({ point }) => (
            <Point key={point} room={shown} point={point} nameOf={nameOf} />
          ))}
          <Conditions room={shown} />
        </>
      )}
    </Answer>
  )
}

interface HeadProps {
  readonly room: Room
  readonly nameOf: (actor: string) => string
}

function Head({ room, nameOf }: HeadProps) {
  const { release, phase, kind, decision, decided, decidedAt, outcome, proposedBy } = room
  const stands = decided ?? outcome
  return (
    <VStack gap="regular">
      <Heading elementType="h2" size="medium">
        {release}
      </Heading>
      <Text weight="semibold">
        {decided
          ? `Decided: ${OUTCOME.terms[decided].label}`
          : `The answers give: ${OUTCOME.terms[outcome].label}`}
        {decidedAt && `, ${localInstant(decidedAt)}`}. {OUTCOME.terms[stands].meaning}
      </Text>
      <Text>
        {phase
          ? `${DECISION_PHASE.terms[phase].label}. ${DECISION_PHASE.terms[phase].meaning}`
          : 'Nobody has begun a decision on this stage: the answers say what one would lack.'}
        {proposedBy && ` Proposed by ${nameOf(proposedBy)}.`}
      </Text>
      {kind === 'recorded' && decision && (
        <Text>
          Reconstruction: recorded from history. Nothing of it was decided or signed here.
        </Text>
      )}
      <Text size="small" color="neutralSecondary">
        Checklist {room.checklist}, as of {localInstant(room.at)}.{' '}
        {room.lockedAt
          ? `Thresholds ${room.thresholds}, locked ${localInstant(room.lockedAt)}.`
          : 'No thresholds are locked: the desk’s first figures judge.'}
      </Text>
      <HStack gap="large" alignItems="center">
        {decision && <TextLink href={`/release-decisions/${decision}`}>Edit the decision</TextLink>}
        <Button prominence="low" onPress={() => window.print()}>
          Print
        </Button>
      </HStack>
    </VStack>
  )
}
