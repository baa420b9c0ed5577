import { useState } from 'react'
import { Button } from '@keystar/ui/button'
import { Checkbox } from '@keystar/ui/checkbox'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { Panel } from '../parts/Panel.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import type { Me } from '../session.ts'
import { localInstant } from '../words/instants.ts'
import { PlanView } from './PlanView.tsx'
import { CONFIRM, type Redaction } from './queries.ts'
import { useStep } from './useStep.ts'

interface ProposalProps {
  readonly redaction: Redaction
  readonly me: Me
  readonly nameOf: (actor: string) => string
  readonly readAnew: () => Promise<unknown>
}

/** A proposal as the second person sees it: all that would go, and the one button. */
export function Proposal({ redaction, me, nameOf, readAnew }: ProposalProps) {
  const { id, key, versions, reason, publicReason, proposedBy, proposedAt } = redaction
  const [read, setRead] = useState(false)
  const step = useStep(CONFIRM, 'Destroyed. The public site follows now.', readAnew)
  return (
    <Panel title={`${key}, version ${versions.join(', ')}`}>
      <VStack gap="large">
        <Text>
          Proposed by {nameOf(proposedBy)}, {localInstant(proposedAt)}.
        </Text>
        <Text>Why, for the desk: {reason}</Text>
        <Text>Why, for the public: {publicReason}</Text>
        <PlanView scope={{ key, versions }} />
        {step.error && <Refusal error={step.error} />}
        {proposedBy === `user:${me.id}` ? (
          <Text>You have proposed this. Somebody else must confirm it.</Text>
        ) : (
          <VStack gap="regular" alignItems="start">
            <Checkbox isSelected={read} onChange={setRead}>
              I have read what goes. It cannot be undone.
            </Checkbox>
            <Button
              tone="critical"
              isDisabled={!read}
              isPending={step.busy}
              onPress={() => void step.take({ id })}
            >
              Destroy for ever
            </Button>
          </VStack>
        )}
      </VStack>
    </Panel>
  )
}
