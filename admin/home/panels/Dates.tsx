import { Text } from '@keystar/ui/typography'
import { useTimelineDates } from '../../lists/useTimelineDates.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { DateIssue } from '../../words/dates.ts'

/** How many timeline entries have dates that disagree or are imprecise. */
export function Dates() {
  return (
    <Panel
      title="Dates of the timeline"
      more={{ href: '/timeline-dates', label: 'See each entry with its three dates' }}
    >
      <Answer result={useTimelineDates()}>
        {entries => {
          const count = (kind: DateIssue['kind']) =>
            entries.filter(({ issues }) => issues.some(issue => issue.kind === kind)).length
          return (
            <Text>
              {count('imprecise')} known to the month or year only; {count('conflict')} with dates
              that disagree.
            </Text>
          )
        }}
      </Answer>
    </Panel>
  )
}
