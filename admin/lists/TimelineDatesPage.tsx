import { Box } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Heading, Text } from '@keystar/ui/typography'
import { PageContainer } from '@keystone-6/core/admin-ui/components'
import { useList } from '@keystone-6/core/admin-ui/context'
import { Answer } from '../parts/Answer.tsx'
import { Table } from '../parts/Table.tsx'
import { readingOf } from '../words/dates.ts'
import { useTimelineDates } from './useTimelineDates.ts'

const HEAD = [
  'Entry',
  'Family',
  'Listed under',
  'Happened',
  'Source bears',
  'To settle',
  'Our note',
]

/** Timeline entries whose three dates disagree, or are known to the month or year only. */
export function TimelineDatesPage() {
  const { path } = useList('TimelineEvent')
  const result = useTimelineDates()
  return (
    <PageContainer
      title="Dates of the timeline"
      header={
        <Heading elementType="h1" size="small">
          Dates of the timeline that disagree or are imprecise
        </Heading>
      }
    >
      <Box paddingY="xlarge">
        <Answer result={result}>
          {entries =>
            entries.length === 0 ? (
              <Text>Every entry has an exact date, and no two dates disagree.</Text>
            ) : (
              <Table
                caption="Timeline entries with their three dates and what there is to settle"
                head={HEAD}
                rows={entries.map(entry => ({
                  key: entry.id,
                  cells: [
                    <TextLink key="title" href={`/${path}/${entry.id}`}>
                      {entry.title}
                    </TextLink>,
                    entry.family?.name,
                    readingOf(entry.listedMonth)?.split(',')[0] ?? entry.listedMonth,
                    readingOf(entry.eventDate) ?? entry.eventDate,
                    entry.sourceDate && (readingOf(entry.sourceDate) ?? entry.sourceDate),
                    entry.issues.map(({ sentence }) => sentence).join(' '),
                    entry.dateNote,
                  ],
                }))}
              />
            )
          }
        </Answer>
      </Box>
    </PageContainer>
  )
}
