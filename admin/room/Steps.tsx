import { Button } from '@keystar/ui/button'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { Panel } from '../parts/Panel.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useStep } from '../redact/useStep.ts'
import type { Me } from '../session.ts'
import { DECIDE, PROPOSE, type Room } from './queries.ts'
import { SignForm } from './SignForm.tsx'
import { WaiverForm } from './WaiverForm.tsx'

interface StepsProps {
  readonly room: Room
  readonly me: Me
  readonly readAnew: () => Promise<unknown>
}

/** What whoever looks may do now. The desk itself decides; what it refuses is said in words. */
export function Steps({ room, me, readAnew }: StepsProps) {
  const { decision, digest, phase, kind } = room
  if (decision === null || digest === null || kind === 'recorded') return null
  if (phase !== 'preparing' && phase !== 'proposed') return null
  const judges = me.role === 'reviewer' || me.role === 'leadership'
  return (
    <div data-screen-only>
      <Panel title="What you can do">
        <VStack gap="xlarge">
          {phase === 'preparing' && me.role === 'staff' && (
            <Propose decision={decision} readAnew={readAnew} />
          )}
          {phase === 'proposed' && judges && (
            <SignForm decision={decision} digest={digest} readAnew={readAnew} />
          )}
          {phase === 'proposed' && me.role === 'leadership' && (
            <Decide room={room} decision={decision} digest={digest} readAnew={readAnew} />
          )}
          {(judges || me.role === 'staff') && (
            <WaiverForm room={room} decision={decision} readAnew={readAnew} />
          )}
          {!judges && me.role !== 'staff' && <Text>Nothing in your role.</Text>}
        </VStack>
      </Panel>
    </div>
  )
}

interface OfDecision {
  readonly decision: string
  readonly readAnew: () => Promise<unknown>
}

function Propose({ decision, readAnew }: OfDecision) {
  const step = useStep(PROPOSE, 'Proposed. Others can sign it now.', readAnew)
  return (
    <VStack gap="regular" alignItems="start">
      <Text>Whoever proposes stands for it, and cannot sign.</Text>
      <Button isPending={step.busy} onPress={() => void step.take({ id: decision })}>
        Propose it
      </Button>
      {step.error && <Refusal error={step.error} />}
    </VStack>
  )
}

function Decide({ room, decision, digest, readAnew }: OfDecision & { room: Room; digest: string }) {
  const step = useStep(DECIDE, 'Decided.', readAnew)
  return (
    <VStack gap="regular" alignItems="start">
      {room.refusals.map(each => (
        <Text key={each}>{each}</Text>
      ))}
      <Button
        prominence="high"
        isPending={step.busy}
        onPress={() => void step.take({ id: decision, digest })}
      >
        Decide
      </Button>
      {step.error && <Refusal error={step.error} />}
    </VStack>
  )
}
