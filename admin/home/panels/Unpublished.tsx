import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Rows } from '../../parts/Rows.tsx'
import { previewHref } from '../../publish/address.ts'
import { distance } from '../../words/instants.ts'

interface Change {
  readonly listKey: string
  readonly itemId: string
  readonly key: string
  readonly version: number
  readonly changedAt: string | null
}

const CHANGES = gql`
  query DeskUnpublished {
    unpublishedChanges {
      listKey
      itemId
      key
      version
      changedAt
    }
  }
`
/** As many as can be read at a glance. */
const SHOWN = 12

/** Public records that would read otherwise if they were published again. */
export function Unpublished({ now }: { now: Date }) {
  const { lists } = useKeystone()
  const result = useQuery<{ unpublishedChanges: readonly Change[] }>(CHANGES, {
    fetchPolicy: 'cache-and-network',
  })
  return (
    <Panel title="Public, with unpublished changes">
      <Answer result={result}>
        {({ unpublishedChanges: changes }) => (
          <Rows
            none="What is public is up to date."
            rows={changes.slice(0, SHOWN).map(({ listKey, itemId, key, version, changedAt }) => ({
              key,
              href: previewHref(listKey, itemId),
              label: key,
              detail: `${lists[listKey]?.singular ?? listKey}, version ${version}. ${
                changedAt
                  ? `Changed ${distance(changedAt, now)}.`
                  : 'What it cites has a later version.'
              }`,
            }))}
            others={changes.length - SHOWN}
          />
        )}
      </Answer>
    </Panel>
  )
}
