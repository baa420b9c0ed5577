import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { SIGN_OFF_CHOICE } from '../../schema/vocabulary/index.ts'
import { Panel } from '../parts/Panel.tsx'
import { Table } from '../parts/Table.tsx'
import { localInstant } from '../words/instants.ts'
import type { Room, RoomSignOff } from './queries.ts'

interface SignOffsProps {
  readonly room: Room
  readonly nameOf: (actor: string) => string
}

/** Who signed, who is independent, and which sign-offs went stale by what. */
export function SignOffs({ room, nameOf }: SignOffsProps) {
  if (room.kind === 'recorded') return null
  return (
    <Panel title="Sign-offs">
      <VStack gap="regular">
        <Text>
          {room.approving} approve, {room.outside} of them from outside the building team.
        </Text>
        {room.decided === null &&
          room.lacks.map(each => <Text key={each}>{`Missing: ${each}.`}</Text>)}
        {room.signOffs.length > 0 && (
          <Table
            caption="Sign-offs"
            head={['Who', 'Role', 'Said', 'When', 'Independent', 'Counts']}
            rows={room.signOffs.map(each => ({
              key: each.by,
              cells: [
                nameOf(each.by),
                each.role,
                [SIGN_OFF_CHOICE.terms[each.choice].label, each.reason].filter(Boolean).join(': '),
                localInstant(each.signedAt),
                each.isOutside ? 'Yes' : 'Of the building team',
                countsWords(each),
              ],
            }))}
          />
        )}
      </VStack>
    </Panel>
  )
}

function countsWords({ problem, changed }: RoomSignOff): string {
  if (problem === null) return 'Yes'
  const by = changed.length > 0 ? ` (${changed.join('; ')})` : ''
  return `No: ${problem}${by}`
}
