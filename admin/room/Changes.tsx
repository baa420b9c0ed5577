import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { ANSWER, type AnswerValue } from '../../schema/vocabulary/index.ts'
import { Panel } from '../parts/Panel.tsx'
import { Table } from '../parts/Table.tsx'
import type { Room } from './queries.ts'

/** What is different from the stage before. */
export function Changes({ room: { comparison } }: { room: Room }) {
  if (!comparison) return null
  const { previous, uplift, differences, newMisuse, newReports, newAdvice } = comparison
  return (
    <Panel title={`Since ${previous}`}>
      <VStack gap="regular">
        {uplift && (
          <Text>
            {uplift.times} times the parameters of what is public: {uplift.from} then, {uplift.to}{' '}
            now.
          </Text>
        )}
        <Text>
          New since then: {newMisuse.length} serious misuses, {newReports.length} partner reports,{' '}
          {newAdvice.length} pieces of advice against release.
        </Text>
        {differences.length === 0 ? (
          <Text>Every answer is the same.</Text>
        ) : (
          <Table
            caption={`Answers that differ from ${previous}`}
            head={['Question', 'Then', 'Now']}
            rows={differences.map(each => ({
              key: each.question,
              cells: [
                each.question,
                said(each.before, each.figureBefore),
                said(each.after, each.figureAfter),
              ],
            }))}
          />
        )}
      </VStack>
    </Panel>
  )
}

const said = (value: AnswerValue | null, figure: string | null): string =>
  [value ? ANSWER.terms[value].label : 'Not asked', figure].filter(Boolean).join(', ')
