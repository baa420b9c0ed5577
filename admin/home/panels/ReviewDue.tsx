import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Rows } from '../../parts/Rows.tsx'
import { roomHref } from '../../room/address.ts'
import { distance } from '../../words/instants.ts'

interface Due {
  readonly id: string
  readonly title: string
  readonly reviewDueAt: string
  readonly release: { readonly id: string } | null
  readonly conditions: readonly { readonly inWords: string }[]
}

const DUE = gql`
  query DeskReviewDue {
    releaseDecisions(
      where: { phase: { equals: "review_due" }, archivedAt: { equals: null } }
      orderBy: { reviewDueAt: asc }
      take: 50
    ) {
      id
      title
      reviewDueAt
      release {
        id
      }
      conditions(where: { NOT: { firedAt: { equals: null } } }, take: 10) {
        inWords
      }
    }
  }
`

/** Decisions that something has re-opened, the longest waiting first. */
export function ReviewDue({ now }: { now: Date }) {
  const result = useQuery<{ releaseDecisions: readonly Due[] }>(DUE, {
    fetchPolicy: 'cache-and-network',
  })
  return (
    <Panel title="Decisions due for review">
      <Answer result={result}>
        {({ releaseDecisions }) => (
          <Rows
            none="Nothing has re-opened a decision."
            rows={releaseDecisions.map(({ id, title, reviewDueAt, release, conditions }) => ({
              key: id,
              href: release ? roomHref(release.id) : `/release-decisions/${id}`,
              label: title,
              detail: `Due since ${distance(reviewDueAt, now)}. ${conditions.map(each => each.inWords).join(' ')}`,
            }))}
          />
        )}
      </Answer>
    </Panel>
  )
}
