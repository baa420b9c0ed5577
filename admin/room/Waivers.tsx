import { Button } from '@keystar/ui/button'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { Panel } from '../parts/Panel.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { Table } from '../parts/Table.tsx'
import { useStep } from '../redact/useStep.ts'
import type { Me } from '../session.ts'
import { localInstant } from '../words/instants.ts'
import { ACCEPT_WAIVER, type Room, type RoomWaiver } from './queries.ts'

interface WaiversProps {
  readonly room: Room
  readonly me: Me | undefined
  readonly nameOf: (actor: string) => string
  readonly readAnew: () => Promise<unknown>
}

/** Waivers that were asked for: accepted, waiting for somebody of another role, or without effect. */
export function Waivers({ room, me, nameOf, readAnew }: WaiversProps) {
  const step = useStep(ACCEPT_WAIVER, 'Accepted.', readAnew)
  if (room.waivers.length === 0) return null
  const open = room.phase === 'preparing' || room.phase === 'proposed'
  const mayAccept = (waiver: RoomWaiver) =>
    open &&
    waiver.acceptedBy === '' &&
    me !== undefined &&
    ['reviewer', 'leadership'].includes(me.role)
  return (
    <Panel title="Waivers">
      <VStack gap="regular">
        <Table
          caption="Waivers"
          head={['Answer', 'Why, and what is done instead', 'Until', 'Asked by', 'Accepted by']}
          rows={room.waivers.map(waiver => ({
            key: waiver.id,
            cells: [
              waiver.question,
              <VStack key="why" gap="small">
                <Text>{waiver.reason}</Text>
                <Text size="small" color="neutralSecondary">
                  {waiver.controls.join('; ')}
                </Text>
              </VStack>,
              localInstant(waiver.expiresAt),
              `${nameOf(waiver.proposedBy)}, ${waiver.proposedRole}`,
              waiver.acceptedBy ? (
                `${nameOf(waiver.acceptedBy)}, ${waiver.acceptedRole}${waiver.problem ? `. Does not count: ${waiver.problem}` : ''}`
              ) : mayAccept(waiver) ? (
                <Button
                  key="accept"
                  isPending={step.busy}
                  onPress={() => void step.take({ id: waiver.id })}
                >
                  Accept for {waiver.question}
                </Button>
              ) : (
                'Nobody yet: it does not count'
              ),
            ],
          }))}
        />
        {step.error && <Refusal error={step.error} />}
      </VStack>
    </Panel>
  )
}
