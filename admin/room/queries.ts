import { gql } from '@keystone-6/core/admin-ui/apollo'
import type {
  AnswerValue,
  DecisionPhase,
  Outcome,
  Point,
  PointState,
  SignOffChoice,
} from '../../schema/vocabulary/index.ts'

/** One answer of the checklist, with what it rests on. */
export interface RoomAnswer {
  readonly question: string
  readonly point: Point
  readonly text: string
  readonly blocking: boolean
  readonly isWaived: boolean
  readonly waivable: boolean
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

/** What a person last said. */
export interface RoomSignOff {
  readonly by: string
  readonly role: string
  readonly choice: SignOffChoice
  readonly reason: string | null
  readonly signedAt: string
  readonly isOutside: boolean
  readonly problem: string | null
  readonly changed: readonly string[]
}

/** An answer that somebody asks to let pass. */
export interface RoomWaiver {
  readonly id: string
  readonly question: string
  readonly reason: string
  readonly controls: readonly string[]
  readonly expiresAt: string
  readonly proposedBy: string
  readonly proposedRole: string
  readonly acceptedBy: string
  readonly acceptedRole: string
  readonly problem: string | null
}

/** What is different from the stage before. */
export interface RoomComparison {
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
}

/** All that stands for and against a stage. */
export interface Room {
  readonly release: string
  readonly decision: string | null
  readonly phase: DecisionPhase | null
  readonly kind: 'live' | 'recorded'
  readonly at: string
  readonly checklist: number
  readonly thresholds: number
  readonly lockedAt: string | null
  readonly outcome: Outcome
  readonly decided: Outcome | null
  readonly decidedAt: string | null
  readonly digest: string | null
  readonly proposedBy: string
  readonly points: readonly { readonly point: Point; readonly state: PointState }[]
  readonly answers: readonly RoomAnswer[]
  readonly refusals: readonly string[]
  readonly approving: number
  readonly outside: number
  readonly lacks: readonly string[]
  readonly signOffs: readonly RoomSignOff[]
  readonly waivers: readonly RoomWaiver[]
  readonly conditions: readonly { readonly text: string; readonly firedAt: string | null }[]
  readonly comparison: RoomComparison | null
}

export const ROOM = gql`
  query DeskRoom($release: ID!) {
    room: decisionRoom(release: $release) {
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
      proposedBy
      points {
        point
        state
      }
      answers {
        question
        point
        text
        blocking
        isWaived
        waivable
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
        id
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

/** A stage to open the room of. */
export interface RoomStage {
  readonly id: string
  readonly name: string
  readonly family: { readonly name: string } | null
}

export const STAGES = gql`
  query DeskRoomStages {
    releases(
      where: { archivedAt: { equals: null } }
      orderBy: [{ stageOrder: asc }, { name: asc }]
      take: 100
    ) {
      id
      name
      family {
        name
      }
    }
  }
`

export const SIGN = gql`
  mutation DeskSign(
    $id: ID!
    $digest: String!
    $choice: DecisionChoice!
    $reason: String
    $isPublic: Boolean
  ) {
    signDecision(id: $id, digest: $digest, choice: $choice, reason: $reason, isPublic: $isPublic) {
      id
    }
  }
`

export const DECIDE = gql`
  mutation DeskDecide($id: ID!, $digest: String!) {
    decide(id: $id, digest: $digest) {
      id
    }
  }
`

export const PROPOSE = gql`
  mutation DeskPropose($id: ID!) {
    proposeDecision(id: $id) {
      id
    }
  }
`

export const PROPOSE_WAIVER = gql`
  mutation DeskProposeWaiver(
    $decision: ID!
    $question: String!
    $reason: String!
    $controls: String!
    $expiresAt: DateTime!
  ) {
    proposeWaiver(
      decision: $decision
      question: $question
      reason: $reason
      controls: $controls
      expiresAt: $expiresAt
    ) {
      id
    }
  }
`

export const ACCEPT_WAIVER = gql`
  mutation DeskAcceptWaiver($id: ID!) {
    acceptWaiver(id: $id) {
      id
    }
  }
`
