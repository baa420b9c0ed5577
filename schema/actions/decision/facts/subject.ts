import type { KeystoneContext } from '@keystone-6/core/types'
import { compare, type AccessLevel } from '../../../decision/index.ts'
import { DeskError } from '../../../platform/errors.ts'
import type { DecisionKind, ReleaseStatus } from '../../../vocabulary/index.ts'
import { table } from '../../tables.ts'

/** A stage, as far as facts are taken from it. Texts that are not stated are empty. */
export interface ReleaseRow {
  readonly id: string
  readonly familyId: string
  readonly slug: string
  readonly name: string
  readonly stageOrder: number
  readonly status: ReleaseStatus
  readonly accessLevel: AccessLevel | null
  readonly components: string
  readonly audience: string
  readonly parametersExact: string
  readonly releasedOn: string
  readonly releasedOnEarliest: Date | string | null
  readonly releasedOnLatest: Date | string | null
  readonly buildingTeamUsers?: readonly { readonly id: string }[]
  readonly buildingTeamOrganizations?: readonly { readonly id: string }[]
}

/** A decision, as far as facts are taken from it. */
export interface DecisionFactsRow {
  readonly id: string
  readonly slug: string
  readonly releaseId: string
  readonly decisionKind: DecisionKind
  readonly plannedFor: Date | null
  readonly modelDigests: string
  readonly harms: readonly string[]
  readonly affectedGroups: string
  readonly benefits: string
  readonly withdrawalOwner: string
  readonly withdrawalPlan: string
  readonly haltOwner: string
  readonly haltChannel: string
  readonly firstReportDays: number | null
  readonly outsideViews: string
  readonly uncertainty: string
}

/** What facts are collected about. */
export interface Subject {
  readonly at: Date
  readonly release: ReleaseRow
  /** Null: nobody has begun a decision on this stage. */
  readonly decision: DecisionFactsRow | null
  /** All stages of the family, in their order. */
  readonly stages: readonly ReleaseRow[]
  /** The last stage before this one that was out; null at the first. */
  readonly previous: ReleaseRow | null
  /** The largest stage that is out; null where none is. */
  readonly largestPublic: ReleaseRow | null
  /** Since when "since the last decision" counts: the release of the stage before. */
  readonly since: Date | null
}

/**
 * Reads what a run of the checklist is about.
 *
 * @throws DeskError `NOT_FOUND`.
 */
export async function subjectOf(
  context: KeystoneContext,
  releaseId: string,
  decisionId: string | null,
  at: Date,
): Promise<Subject> {
  const releases = table<ReleaseRow>(context, 'Release')
  const release = await releases.findUnique({
    where: { id: releaseId },
    include: { buildingTeamUsers: true, buildingTeamOrganizations: true },
  })
  if (!release) throw new DeskError('NOT_FOUND', 'There is no such stage, or you may not see it.')
  const stages = await releases.findMany({
    where: { familyId: release.familyId, archivedAt: null },
    orderBy: { stageOrder: 'asc' },
  })
  const decisions = table<DecisionFactsRow>(context, 'ReleaseDecision')
  const decision = decisionId ? await decisions.findUnique({ where: { id: decisionId } }) : null
  const others = stages.filter(
    each => each.id !== release.id && (decision?.decisionKind !== 'recorded' || !isAfter(each, at)),
  )
  const previous =
    others
      .filter(each => WAS_OUT.has(each.status) && each.stageOrder < release.stageOrder)
      .at(-1) ?? null
  const largestPublic = others
    .filter(each => each.status === 'released')
    .reduce<ReleaseRow | null>((most, each) => (most && !isLarger(each, most) ? most : each), null)
  const since = previous?.releasedOnLatest ? new Date(previous.releasedOnLatest) : null
  return { at, release, decision, stages, previous, largestPublic, since }
}

/** Statuses of a stage that somebody outside has, or has had, in hand. */
const WAS_OUT: ReadonlySet<ReleaseStatus> = new Set(['released', 'partner_only', 'withdrawn'])

/**
 * Whether a stage came out only after an instant: the records of today say what is out today, and
 * history is judged as it was. A date that is missing says nothing, and takes no stage away.
 */
const isAfter = ({ releasedOnEarliest: day }: ReleaseRow, at: Date): boolean =>
  Boolean(day) && new Date(day ?? '').getTime() > at.getTime()

/** One that nobody has counted is larger than none and than no other. */
const isLarger = (a: ReleaseRow, b: ReleaseRow): boolean =>
  a.parametersExact !== '' &&
  (b.parametersExact === '' || compare(a.parametersExact, b.parametersExact) > 0)
