import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'
import type { AnswerValue, Outcome, Point, PointState } from '../../../schema/vocabulary/index.ts'

/** One answer as it is printed. */
export interface RoomAnswer {
  readonly question: string
  readonly point: Point
  readonly text: string
  readonly from: readonly string[]
  readonly answerer: string
  readonly blocking: boolean
  readonly isWaived: boolean
  readonly value: AnswerValue
  readonly because: string
  readonly figure: string | null
  readonly low: string | null
  readonly high: string | null
  readonly n: number | null
  readonly threshold: string | null
  readonly evidence: readonly string[]
  readonly answeredBy: string
  readonly note: string | null
}

/** What stands for and against a stage. */
export interface Room {
  readonly release: string
  readonly decision: string | null
  readonly phase: string | null
  readonly kind: string
  readonly at: string
  readonly checklist: number
  readonly thresholds: number
  readonly lockedAt: string | null
  readonly outcome: Outcome
  readonly digest: string | null
  readonly points: readonly { readonly point: Point; readonly state: PointState }[]
  readonly answers: readonly RoomAnswer[]
  readonly refusals: readonly string[]
  readonly approving: number
  readonly outside: number
  readonly lacks: readonly string[]
  readonly voidSignOffs: readonly { readonly subject: string; readonly problem: string }[]
  readonly idleWaivers: readonly { readonly subject: string; readonly problem: string }[]
  readonly conditions: readonly { readonly text: string; readonly firedAt: string | null }[]
}

export const ROOM: TypedDocumentNode<{ decisionRoom: Room }, { readonly release: string }> = gql`
  query Room($release: ID!) {
    decisionRoom(release: $release) {
      release
      decision
      phase
      kind
      at
      checklist
      thresholds
      lockedAt
      outcome
      digest
      points {
        point
        state
      }
      answers {
        question
        point
        text
        from
        answerer
        blocking
        isWaived
        value
        because
        figure
        low
        high
        n
        threshold
        evidence
        answeredBy
        note
      }
      refusals
      approving
      outside
      lacks
      voidSignOffs {
        subject
        problem
      }
      idleWaivers {
        subject
        problem
      }
      conditions {
        text
        firedAt
      }
    }
  }
`
