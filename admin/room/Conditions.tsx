import { Text } from '@keystar/ui/typography'
import { Panel } from '../parts/Panel.tsx'
import { Table } from '../parts/Table.tsx'
import { localInstant } from '../words/instants.ts'
import type { Room } from './queries.ts'

/** What would re-open the decision, and what has. */
export function Conditions({ room }: { room: Room }) {
  return (
    <Panel title="What would re-open it">
      {room.conditions.length === 0 ? (
        <Text>Nothing is written down as a check.</Text>
      ) : (
        <Table
          caption="What would re-open it"
          head={['Condition', 'Fired']}
          rows={room.conditions.map(({ text, firedAt }) => ({
            key: text,
            cells: [text, firedAt ? localInstant(firedAt) : 'No'],
          }))}
        />
      )}
    </Panel>
  )
}
