import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'
import type {
  AnswerValue,
  Outcome,
  Point,
  PointState,
  SignOffChoice,
} from '../../../schema/vocabulary/index.ts'

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
  /** The outcome that stands; null while none does. */
  readonly decided: Outcome | null
  readonly decidedAt: string | null
  readonly digest: string | null
  readonly points: readonly { readonly point: Point; readonly state: PointState }[]
  readonly answers: readonly RoomAnswer[]
  readonly refusals: readonly string[]
  readonly approving: number
  readonly outside: number
  readonly lacks: readonly string[]
  readonly voidSignOffs: readonly { readonly subject: string; readonly problem: string }[]
  readonly idleWaivers: readonly { readonly subject: string; readonly problem: string }[]
  /** What each person last said. */
  readonly signOffs: readonly {
    readonly by: string
    readonly role: string
    readonly choice: SignOffChoice
    readonly reason: string | null
    readonly signedAt: string
    readonly isOutside: boolean
    readonly problem: string | null
    readonly changed: readonly string[]
  }[]
  readonly waivers: readonly {
    readonly question: string
    readonly reason: string
    readonly controls: readonly string[]
    readonly expiresAt: string
    readonly proposedBy: string
    readonly proposedRole: string
    /** Empty while nobody has. */
    readonly acceptedBy: string
    readonly acceptedRole: string
    readonly problem: string | null
  }[]
  readonly conditions: readonly { readonly text: string; readonly firedAt: string | null }[]
  /** Null where the stage before has had no decision. */
  readonly comparison: {
    readonly previous: string
    readonly differences: readonly {
      readonly question: string
      readonly before: AnswerValue | null
      readonly after: AnswerValue | null
      readonly figureBefore: string | null
      readonly figureAfter: string | null
    }[]
    readonly newMisuse: readonly string[]
    readonly newReports: readonly string[]
    readonly newAdvice: readonly string[]
    readonly uplift: { readonly times: string; readonly from: string; readonly to: string } | null
  } | null
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
      decided
      decidedAt
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
      signOffs {
        by
        role
        choice
        reason
        signedAt
        isOutside
        problem
        changed
      }
      waivers {
        question
        reason
        controls
        expiresAt
        proposedBy
        proposedRole
        acceptedBy
        acceptedRole
        problem
      }
      conditions {
        text
        firedAt
      }
      comparison {
        previous
        differences {
          question
          before
          after
          figureBefore
          figureAfter
        }
        newMisuse
        newReports
        newAdvice
        uplift {
          times
          from
          to
        }
      }
    }
  }
`
