import { Grid, VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { POINT, POINT_STATE, type Point as PointKey } from '../../schema/vocabulary/index.ts'
import { Panel } from '../parts/Panel.tsx'
import { Table } from '../parts/Table.tsx'
import { Evidence } from './Evidence.tsx'
import type { Room, RoomAnswer } from './queries.ts'
import { AnswerWord, PointStateWord } from './State.tsx'

/** The six points at a glance. */
export function Points({ room }: { room: Room }) {
  return (
    <Panel title="Six points">
      <Grid columns="repeat(auto-fit, minmax(9rem, 1fr))" gap="large">
        {room.points.map(({ point, state }) => (
          <VStack key={point} gap="small">
            <Text size="small" weight="medium">
              {POINT.terms[point].label}
            </Text>
            <PointStateWord state={state} />
          </VStack>
        ))}
      </Grid>
    </Panel>
  )
}

interface PointProps {
  readonly room: Room
  readonly point: PointKey
  readonly nameOf: (actor: string) => string
}

/** One point with all its answers. */
export function Point({ room, point, nameOf }: PointProps) {
  const state = room.points.find(each => each.point === point)?.state ?? 'unknown'
  const { label } = POINT.terms[point]
  return (
    <Panel title={`${label}: ${POINT_STATE.terms[state].label.toLowerCase()}`}>
      <Table
        caption={`Answers: ${label}`}
        head={['Question', 'Answer', 'Figure', 'Threshold', 'Rests on']}
        rows={room.answers
          .filter(answer => answer.point === point)
          .map(answer => ({
            key: answer.question,
            cells: [
              <VStack key="question" gap="small">
                <Text>
                  {answer.question} {answer.text}
                </Text>
                <Text size="small" color="neutralSecondary">
                  {[
                    answer.because,
                    noteOf(answer, nameOf),
                    answer.blocking ? '' : 'Does not block.',
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </Text>
              </VStack>,
              <AnswerWord key="answer" value={answer.value} isWaived={answer.isWaived} />,
              figureOf(answer),
              answer.threshold ?? '',
              <Evidence key="evidence" answer={answer} />,
            ],
          }))}
      />
    </Panel>
  )
}

const noteOf = ({ note, answeredBy }: RoomAnswer, nameOf: (actor: string) => string): string =>
  note ? `${nameOf(answeredBy)}: ${note}` : ''

const figureOf = ({ figure, low, high, n }: RoomAnswer): string =>
  [
    figure,
    low !== null && high !== null ? `(${low} to ${high})` : null,
    n === null ? null : `n = ${n}`,
  ]
    .filter(Boolean)
    .join(' ')
