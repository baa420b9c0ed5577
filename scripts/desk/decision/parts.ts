import {
  ANSWER,
  OUTCOME,
  POINT,
  POINT_STATE,
  type Point,
} from '../../../schema/vocabulary/index.ts'
import type { Room, RoomAnswer } from './documents.ts'
import { sectionsOf, type NameOf, type Section } from './sections.ts'

/** A checklist in parts that every format prints in the same order and words. */
export interface Parts {
  readonly title: string
  /** One line each: when, on which thresholds, what it is. */
  readonly remarks: readonly string[]
  readonly outcome: string
  readonly points: readonly {
    readonly name: string
    readonly state: string
    readonly answers: readonly PrintedAnswer[]
  }[]
  readonly sections: readonly Section[]
}

export interface PrintedAnswer {
  readonly question: string
  readonly text: string
  readonly value: string
  readonly because: string
  /** Figure with interval and n, and the threshold; empty where there is none. */
  readonly figure: string
  readonly threshold: string
}

/** Puts a room into words. */
export function partsOf(room: Room, nameOf: NameOf): Parts {
  return {
    title: `Checklist for ${room.release}`,
    remarks: [
      ...(room.kind === 'recorded'
        ? ['Reconstruction: recorded from history, not decided here.']
        : []),
      `Version ${room.checklist}, as of ${room.at}.`,
      room.lockedAt === null
        ? 'No thresholds are locked: the desk’s first figures judge.'
        : `Thresholds of version ${room.thresholds}, locked ${room.lockedAt}.`,
      room.decision === null
        ? 'Nobody has begun a decision on this stage.'
        : `Decision ${room.decision}, ${room.phase}.`,
      ...(room.decided === null
        ? []
        : [
            `Decided: ${OUTCOME.terms[room.decided].label}, ${room.decidedAt}.`,
            `All that it follows from, to be checked elsewhere: desk decision export ${room.decision}`,
          ]),
    ],
    outcome: `${OUTCOME.terms[room.outcome].label}. ${OUTCOME.terms[room.outcome].meaning}`,
    points: room.points.map(({ point, state }) => ({
      name: POINT.terms[point].label,
      state: POINT_STATE.terms[state].label,
      answers: answersOf(room, point).map(printed),
    })),
    sections: sectionsOf(room, nameOf),
  }
}

const answersOf = (room: Room, point: Point): RoomAnswer[] =>
  room.answers.filter(each => each.point === point)

const printed = (answer: RoomAnswer): PrintedAnswer => ({
  question: answer.question,
  text: answer.text,
  value: [
    ANSWER.terms[answer.value].label,
    ...(answer.isWaived ? ['waived'] : []),
    ...(answer.blocking ? [] : ['does not block']),
  ].join(', '),
  because: answer.note ? `${answer.because} ${answer.note}` : answer.because,
  figure: [
    answer.figure,
    answer.low !== null && answer.high !== null ? `(${answer.low} to ${answer.high})` : null,
    answer.n === null ? null : `n = ${answer.n}`,
  ]
    .filter(Boolean)
    .join(' '),
  threshold: answer.threshold ?? '',
})
