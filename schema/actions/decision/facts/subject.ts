import type { KeystoneContext } from '@keystone-6/core/types'
import type { AccessLevel } from '../../../decision/index.ts'
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
  /** The last stage before this one that was released; null at the first. */
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
  const out = stages.filter(
    each =>
      each.status === 'released' && each.id !== release.id && isBy(each.releasedOnEarliest, at),
  )
  const previous = out.filter(each => each.stageOrder < release.stageOrder).at(-1) ?? null
  const counted = out.filter(each => each.parametersExact !== '')
  const largestPublic = counted.reduce<ReleaseRow | null>(
    (most, each) =>
      most === null || BigInt(each.parametersExact) > BigInt(most.parametersExact) ? each : most,
    null,
  )
  const decisions = table<DecisionFactsRow>(context, 'ReleaseDecision')
  const decision = decisionId ? await decisions.findUnique({ where: { id: decisionId } }) : null
  const since = previous?.releasedOnLatest ? new Date(previous.releasedOnLatest) : null
  return { at, release, decision, stages, previous, largestPublic, since }
}

const isBy = (day: Date | string | null, at: Date): boolean =>
  day !== null && new Date(day).getTime() <= at.getTime()
