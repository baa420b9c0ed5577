import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useList } from '@keystone-6/core/admin-ui/context'
import { hrefOf } from '../../lists/saved-filter.ts'
import { QUESTIONS } from '../../lists/questions.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Rows } from '../../parts/Rows.tsx'
import { distance, localInstant, viewerZone } from '../../words/instants.ts'

interface Running {
  readonly id: string
  readonly title: string
  readonly endsAt: string
  readonly zone: string
  readonly partner: { readonly name: string } | null
}

const EMBARGOES = gql`
  query DeskEmbargoes {
    embargoes(
      where: { state: { in: ["proposed", "active", "revised"] }, archivedAt: { equals: null } }
      orderBy: { endsAt: asc }
      take: 8
    ) {
      id
      title
      endsAt
      zone
      partner {
        name
      }
    }
  }
`

/** What is held back and until when: in the hours of whoever looks, and in the partner's. */
export function Embargoes({ now }: { now: Date }) {
  const list = useList('Embargo')
  const result = useQuery<{ embargoes: readonly Running[] }>(EMBARGOES, {
    fetchPolicy: 'cache-and-network',
  })
  return (
    <Panel
      title="Held back under embargo"
      more={{ href: hrefOf(QUESTIONS.runningEmbargoes, list, now), label: 'All that are running' }}
    >
      <Answer result={result}>
        {({ embargoes }) => (
          <Rows
            none="Nothing is under embargo."
            rows={embargoes.map(embargo => ({
              key: embargo.id,
              href: `/${list.path}/${embargo.id}`,
              label: embargo.title,
              detail: untilWhen(embargo, now),
            }))}
          />
        )}
      </Answer>
    </Panel>
  )
}

function untilWhen({ endsAt, zone, partner }: Running, now: Date): string {
  const passed = new Date(endsAt) <= now
  const here = `${passed ? 'Its end has passed' : 'Until'}: ${localInstant(endsAt)}, ${distance(endsAt, now)}.`
  const there =
    zone && zone !== viewerZone() ? ` For the partner: ${localInstant(endsAt, zone)}.` : ''
  return `${partner ? `${partner.name}. ` : ''}${here}${there}`
}
