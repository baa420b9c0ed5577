import {
  checklistOf,
  gateOf,
  openDissent,
  waiverProblem,
  type AccessLevel,
  type Answer,
  type Basis,
  type Points,
  type Run,
} from '../../decision/index.ts'
import {
  entriesOf,
  type LinkedRecord,
  type ReleaseDecisionRecord,
} from '../../publication/projection/index.ts'
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
  readonly conditions: readonly ConditionRow[]
  readonly evidence: readonly EvidenceRow[]
}

/**
 * A run as it is stored: its version has a column of its own. What people signed or decided on has
 * the rest beside it, until its words are taken down.
 */
export type RunContent = Omit<Run, 'checklist'> & { readonly basis?: Basis }

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
  /** How many did not approve, whether or not they say so in public. */
  readonly dissenting: number
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
  readonly proposedBy: string
  readonly proposedRole: string
  readonly acceptedBy: string
  readonly acceptedRole: string
}

interface SignOffRow {
  readonly by: string
  readonly choice: SignOffChoice
  readonly role: string
  readonly reason: string
  readonly isPublic: boolean
  readonly digest: string
}

interface ConditionRow {
  readonly id: string
  readonly inWords: string
  readonly firedAt: Date | null
}

interface EvidenceRow {
  readonly id: string
  readonly addedBy: string
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
  signOffs: { orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] },
  conditions: { where: { archivedAt: null }, orderBy: { createdAt: 'asc' } },
  evidence: { orderBy: { addedAt: 'asc' } },
} as const

/**
 * The decision with what its public page shows of all that stands around it. Answers are shown of
 * what was decided, or of a reconstruction of history; while people still sign they are not public.
 *
 * @param figures the records of `figuresNamed`, by their slug, as far as they are public.
 */
export function withStanding(
  row: DecisionRow,
  figures: ReadonlyMap<string, LinkedRecord> = new Map(),
): ReleaseDecisionRecord {
  const [gate] = row.gateResults
  const run = runBehind(row)
  return {
    ...row,
    standing: {
      // What was decided, whatever has become of the stage since.
      accessLevel: run
        ? run.content.facts.scope.release.accessLevel
        : (row.release?.accessLevel ?? null),
      checklist: run ? checklistToPublic(row, run, gate, figures) : null,
      waivers: printedWaivers(row).map(waiver => ({
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
      dissent: printedDissent(row).map(({ choice, role, reason, digest }) => ({
        choice,
        role,
        reason,
        ...(digest !== gate?.digest && { ofEarlierState: true }),
      })),
      conditions: row.conditions.map(({ inWords, firedAt }) => ({
        text: inWords,
        firedAt: firedAt?.toISOString() ?? null,
      })),
      evidence: row.evidence.map(evidenceToPublic),
    },
  }
}

/** The waivers that carried the outcome when it was decided: one that had run out by then did not. */
export function printedWaivers(row: DecisionRow): WaiverRow[] {
  const run = row.gateResults[0] && runBehind(row)
  if (!run) return []
  const checklist = checklistOf(run.checklist)
  return row.waivers.filter(
    each => waiverProblem(checklist, waiverOf(each), run.content.facts.at) === null,
  )
}

const waiverOf = (row: WaiverRow) => ({
  question: row.question,
  proposedBy: { ref: row.proposedBy, role: row.proposedRole },
  acceptedBy: row.acceptedBy ? { ref: row.acceptedBy, role: row.acceptedRole } : null,
  reason: row.reason,
  controls: entriesOf(row.controls),
  expiresAt: row.expiresAt.toISOString(),
})

/**
 * The last word of each person, where that was against it and they chose to say so in public. It is
 * theirs also where something has changed since: nobody can drop it by a changed comma. Nothing of
 * this is public while people still sign.
 */
export function printedDissent(row: DecisionRow): SignOffRow[] {
  if (row.gateResults.length === 0) return []
  const last = new Map(row.signOffs.map(each => [each.by, each]))
  return row.signOffs.filter(
    each => last.get(each.by) === each && each.isPublic && each.choice !== 'approve',
  )
}

/** The run that was decided on or, of history, the last that was reconstructed. */
function runBehind(row: DecisionRow): RunRow | undefined {
  const [gate] = row.gateResults
  return gate ? row.runs.find(each => each.id === gate.runId) : reconstruction(row)
}

const reconstruction = (row: DecisionRow): RunRow | undefined =>
  row.decisionKind === 'recorded' ? row.runs[0] : undefined

/** Slugs of the figures that stand for evidence: there is none of history. */
export const figuresNamed = (row: DecisionRow): string[] =>
  (reconstruction(row)?.content.facts.measurements.detector ?? []).map(({ evidence }) => evidence)

function checklistToPublic(
  row: DecisionRow,
  run: RunRow,
  gate: GateRow | undefined,
  figures: ReadonlyMap<string, LinkedRecord>,
): Standing['checklist'] {
  const { checklist, content } = run
  const counted = gate?.count.answers ?? []
  const points = gate?.points ?? gateOf({ checklist, ...content }, [], run.at.toISOString()).points
  const digests = new Map(row.evidence.map(each => [each.id, each.sha256]))
  const open = new Set([
    ...row.evidence.filter(each => each.isPublic).map(each => each.id),
    ...row.conditions.map(each => each.id),
    ...figures.keys(),
  ])
  return {
    version: checklist,
    at: content.facts.at,
    digest: run.digest,
    thresholds: content.thresholds.version,
    points: POINT.values.map(point => ({ point, state: points[point] })),
    answers: checklistOf(checklist).questions.map(
      ({ id, point, text, blocking, isFigurePublic }) => {
        const answer =
          counted.find(each => each.question === id) ??
          content.answers.find(each => each.question === id)
        // A figure tells of what it was counted from: it is shown where all of that is.
        const shown =
          isFigurePublic && answer?.evidence.every(each => open.has(each)) ? answer : null
        return {
          question: id,
          point,
          text,
          blocking,
          value: answer?.value ?? ('insufficient' as const),
          figure: id === 'G4' && gate ? openDissent(gate.count) : (shown?.figure ?? null),
          interval: shown?.interval ?? null,
          n: shown?.n ?? null,
          threshold: answer?.threshold ?? null,
          evidence: (answer?.evidence ?? []).flatMap(each => digests.get(each) ?? []),
          figures: (answer?.evidence ?? []).flatMap(each => figures.get(each) ?? []),
        }
      },
    ),
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
