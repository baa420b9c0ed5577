import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useList } from '@keystone-6/core/admin-ui/context'
import { hrefOf } from '../../lists/saved-filter.ts'
import { QUESTIONS } from '../../lists/questions.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Rows } from '../../parts/Rows.tsx'
import { previewHref } from '../../publish/address.ts'
import { distance } from '../../words/instants.ts'

interface Refusal {
  readonly id: string
  readonly reason: string
  readonly at: string
  readonly publication: {
    readonly key: string
    readonly version: number
    readonly listKey: string
    readonly itemId: string
  } | null
}

const REFUSED = gql`
  query DeskRefused {
    deliveries(where: { state: { equals: "refused" } }, orderBy: { at: desc }, take: 8) {
      id
      reason
      at
      publication {
        key
        version
        listKey
        itemId
      }
    }
  }
`

/** Publications that the leak scan kept off the public site, with the reason, to be mended. */
export function Refused({ now }: { now: Date }) {
  const list = useList('Delivery')
  const result = useQuery<{ deliveries: readonly Refusal[] }>(REFUSED, {
    fetchPolicy: 'cache-and-network',
  })
  return (
    <Panel
      title="Kept off the public site"
      more={{ href: hrefOf(QUESTIONS.refusedDeliveries, list, now), label: 'All refusals' }}
    >
      <Answer result={result}>
        {({ deliveries }) => (
          <Rows
            none="Nothing was refused."
            rows={deliveries.map(({ id, reason, at, publication }) => ({
              key: id,
              href: publication
                ? previewHref(publication.listKey, publication.itemId)
                : `/${list.path}/${id}`,
              label: publication ? `${publication.key}, version ${publication.version}` : id,
              detail: `${reason} ${distance(at, now)}.`,
            }))}
          />
        )}
      </Answer>
    </Panel>
  )
}
