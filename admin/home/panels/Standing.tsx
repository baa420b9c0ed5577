import type { PublicationState } from '../../../schema/vocabulary/index.ts'
import { usePublishables, type Publishable } from '../../lists/usePublishables.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Rows } from '../../parts/Rows.tsx'
import { previewHref } from '../../publish/address.ts'
import { localInstant } from '../../words/instants.ts'

interface StandingProps {
  readonly title: string
  readonly states: readonly PublicationState[]
  readonly none: string
  readonly detail: (record: Publishable) => string
}

/** Records of all kinds that stand at one point of the way to the public, each with its preview. */
function Standing({ title, states, none, detail }: StandingProps) {
  return (
    <Panel title={title}>
      <Answer result={usePublishables(states)}>
        {records => (
          <Rows
            none={none}
            rows={records.map(record => ({
              key: record.list.key + record.id,
              href: previewHref(record.list.key, record.id),
              label: record.label || record.list.singular,
              detail: `${record.list.singular}. ${detail(record)}`,
            }))}
          />
        )}
      </Answer>
    </Panel>
  )
}

export const SentBack = () => (
  <Standing
    title="Sent back with a note"
    states={['changes_requested']}
    none="Nothing was sent back."
    detail={({ reviewNote }) => reviewNote}
  />
)

export const AwaitingReview = () => (
  <Standing
    title="Waiting for review"
    states={['in_review']}
    none="Nothing waits for review."
    detail={({ submittedAt }) => (submittedAt ? `Handed in ${localInstant(submittedAt)}.` : '')}
  />
)

export const Scheduled = () => (
  <Standing
    title="Scheduled"
    states={['scheduled']}
    none="Nothing is scheduled."
    detail={({ scheduledFor }) => (scheduledFor ? `Goes out ${localInstant(scheduledFor)}.` : '')}
  />
)
