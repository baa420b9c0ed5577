import {
  checklistOf,
  gateOf,
  type AccessLevel,
  type Answer,
  type Points,
  type Run,
} from '../../decision/index.ts'
import { entriesOf, type ReleaseDecisionRecord } from '../../publication/projection/index.ts'
import { POINT, type EvidenceKind, type SignOffChoice } from '../../vocabulary/index.ts'

type Standing = ReleaseDecisionRecord['standing']

/** What stands around a decision in the database. Its public page shows a part of it. */
export interface DecisionRow extends Omit<ReleaseDecisionRecord, 'standing'> {
  readonly release: { readonly accessLevel: AccessLevel | null } | null
  readonly decidedDigest: string
  readonly gateResults: readonly GateRow[]
  readonly runs: readonly RunRow[]
  readonly waivers: readonly WaiverRow[]
  readonly signOffs: readonly SignOffRow[]
  readonly conditions: readonly { readonly inWords: string; readonly firedAt: Date | null }[]
  readonly evidence: readonly EvidenceRow[]
}

/** A run as it is stored: everything but its version, which has a column of its own. */
export type RunContent = Omit<Run, 'checklist'>

interface RunRow {
  readonly id: string
  readonly checklist: number
  readonly at: Date
  readonly digest: string
  readonly content: RunContent
}

/** What `decide` counted, as it stands in a GateResult. */
export interface Counted {
  readonly approving: number
  readonly outside: number
  readonly roles: Standing['signOffs']['roles']
  /** The answers that count sign-offs. */
  readonly answers: readonly Answer[]
}

interface GateRow {
  readonly runId: string | null
  readonly digest: string
  readonly points: Points
  readonly waived: readonly string[]
  readonly count: Counted
}

interface WaiverRow {
  readonly question: string
  readonly reason: string
  readonly controls: string
  readonly expiresAt: Date
  readonly proposedRole: string
  readonly acceptedRole: string
}

interface SignOffRow {
  readonly choice: SignOffChoice
  readonly role: string
  readonly reason: string
  readonly isPublic: boolean
  readonly digest: string
}

interface EvidenceRow {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly kind: EvidenceKind
  readonly measuredBy: Standing['evidence'][number]['measuredBy']
  readonly nonClaims: string
  readonly isPublic: boolean
  readonly withdrawnAt: Date | null
}

const LATEST = { orderBy: { at: 'desc' }, take: 1 } as const

/** What must be read with a decision. */
export const STANDING_INCLUDES = {
  release: true,
  gateResults: LATEST,
  runs: { orderBy: { at: 'desc' } },
  waivers: { orderBy: { question: 'asc' } },
  signOffs: { orderBy: { signedAt: 'asc' } },
  conditions: { where: { archivedAt: null }, orderBy: { createdAt: 'asc' } },
  evidence: { orderBy: { addedAt: 'asc' } },
} as const

/**
 * The decision with what its public page shows of all that stands around it. Answers are shown of
 * what was decided, or of a reconstruction of history; while people still sign they are not public.
 */
export function withStanding(row: DecisionRow): ReleaseDecisionRecord {
  const [gate] = row.gateResults
  const run = gate ? row.runs.find(each => each.id === gate.runId) : reconstruction(row)
  const waived = new Set(gate?.waived)
  return {
    ...row,
    standing: {
      accessLevel: row.release?.accessLevel ?? null,
      checklist: run ? checklistToPublic(row, run, gate) : null,
      waivers: row.waivers
        .filter(each => waived.has(each.question) && each.acceptedRole !== '')
        .map(waiver => ({
          question: waiver.question,
          reason: waiver.reason,
          controls: entriesOf(waiver.controls),
          expiresAt: waiver.expiresAt.toISOString(),
          proposedRole: waiver.proposedRole,
          acceptedRole: waiver.acceptedRole,
        })),
      signOffs: {
        approving: gate?.count.approving ?? 0,
        outside: gate?.count.outside ?? 0,
        roles: gate?.count.roles ?? [],
      },
      dissent: row.signOffs
        .filter(each => each.isPublic && each.choice !== 'approve' && each.digest === gate?.digest)
        .map(({ choice, role, reason }) => ({ choice, role, reason })),
      conditions: row.conditions.map(({ inWords, firedAt }) => ({
        text: inWords,
        firedAt: firedAt?.toISOString() ?? null,
      })),
      evidence: row.evidence.map(evidenceToPublic),
    },
  }
}

const reconstruction = (row: DecisionRow): RunRow | undefined =>
  row.decisionKind === 'recorded' ? row.runs[0] : undefined

function checklistToPublic(
  row: DecisionRow,
  run: RunRow,
  gate: GateRow | undefined,
): Standing['checklist'] {
  const { checklist, content } = run
  const counted = gate?.count.answers ?? []
  const points = gate?.points ?? gateOf({ checklist, ...content }, [], run.at.toISOString()).points
  const digests = new Map(row.evidence.map(each => [each.id, each.sha256]))
  return {
    version: checklist,
    at: content.facts.at,
    digest: run.digest,
    thresholds: content.thresholds.version,
    points: POINT.values.map(point => ({ point, state: points[point] })),
    answers: checklistOf(checklist).questions.map(({ id, point, text, blocking }) => {
      const answer =
        counted.find(each => each.question === id) ??
        content.answers.find(each => each.question === id)
      return {
        question: id,
        point,
        text,
        blocking,
        value: answer?.value ?? ('insufficient' as const),
        figure: answer?.figure ?? null,
        interval: answer?.interval ?? null,
        n: answer?.n ?? null,
        threshold: answer?.threshold ?? null,
        evidence: (answer?.evidence ?? []).flatMap(each => digests.get(each) ?? []),
      }
    }),
  }
}

/** Evidence that is not public keeps its digest and kind: it can be checked later, and says nothing now. */
const evidenceToPublic = (row: EvidenceRow): Standing['evidence'][number] => ({
  sha256: row.sha256,
  title: row.isPublic ? row.title : null,
  kind: row.kind,
  measuredBy: row.measuredBy,
  nonClaims: row.isPublic ? row.nonClaims : null,
  withdrawn: row.withdrawnAt !== null,
})
