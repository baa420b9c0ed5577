import type { KeystoneContext } from '@keystone-6/core/types'
import type { Condition, World } from '../../../decision/index.ts'
import { table } from '../../tables.ts'
import { evidenceRows, manifestOf } from '../facts/evidence.ts'
import { channelsOf, HAPPENED } from '../facts/misuse.ts'
import { instantOf, orNothing } from '../facts/values.ts'
import type { InForce } from './in-force.ts'

type Leaf = Extract<Condition['when'], { of: 'stage' | 'family' }> | { readonly kind: string }
type Observed = World['observations'][number]

/** The kinds of clause that a condition has: no record is read that none of them looks at. */
const kindsIn = ({ when }: Condition): ReadonlySet<string> =>
  new Set(
    'of' in when && Array.isArray(when.of) ? when.of.map((leaf: Leaf) => leaf.kind) : [when.kind],
  )

const NOTHING = {
  observations: [],
  advice: [],
  evidence: [],
  channels: [],
  figures: [],
  comparable: [],
  waivers: [],
} as const

/**
 * What a condition may look at: the records of the family, as far as they were written since the
 * decision. Of a decision of history nothing can grow stale: it was not kept fresh here.
 */
export async function worldOf(
  context: KeystoneContext,
  decision: InForce,
  condition: Condition,
  at: Date,
): Promise<World> {
  const kinds = kindsIn(condition)
  const isLive = decision.decisionKind === 'live'
  const has = (kind: string) => kinds.has(kind)
  return {
    ...NOTHING,
    at: at.toISOString(),
    ...(has('observations') && { observations: await observationsOf(context, decision) }),
    ...(has('advice') && { advice: await adviceOf(context, decision) }),
    ...(has('figure') && { figures: await figuresOf(context, decision) }),
    ...(has('comparable') && { comparable: await comparableOf(context, decision) }),
    ...(has('evidence') && isLive && { evidence: await evidenceOf(context, decision) }),
    ...(has('waiver') && isLive && { waivers: await waiversOf(context, decision) }),
    ...(has('channels') &&
      isLive && {
        channels: (await channelsOf(context, at)).map(({ name, lastCheckedAt }) => ({
          ref: name,
          lastCheckedAt,
        })),
      }),
  }
}

async function observationsOf(
  context: KeystoneContext,
  { family, stage, since }: InForce,
): Promise<Observed[]> {
  type Row = Pick<Observed, 'kind' | 'severity' | 'harms'> & {
    readonly id: string
    readonly triageState: Observed['state']
    readonly closeReason: string | null
    readonly releases: readonly { readonly id: string }[]
  }
  const rows = await table<Row>(context, 'MisuseObservation').findMany({
    where: {
      archivedAt: null,
      updatedAt: { gte: since },
      AND: [
        { OR: [{ NOT: { severity: null } }, HAPPENED] },
        { OR: [{ familyId: family }, { releases: { some: { familyId: family } } }] },
      ],
    },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      kind: true,
      severity: true,
      triageState: true,
      closeReason: true,
      harms: true,
      releases: { select: { id: true } },
    },
  })
  return rows.map(({ id, triageState, closeReason, releases, ...row }) => ({
    ...row,
    ref: id,
    state: triageState,
    happened: triageState === 'confirmed' || closeReason === 'resolved',
    ofStage: releases.some(each => each.id === stage),
  }))
}

async function adviceOf(context: KeystoneContext, { family, since }: InForce) {
  type Row = {
    readonly id: string
    readonly recommendation: World['advice'][number]['recommendation']
    readonly recommendationReply: string
  }
  const rows = await table<Row>(context, 'PartnerReport').findMany({
    where: {
      archivedAt: null,
      updatedAt: { gte: since },
      release: { familyId: family },
      NOT: { recommendation: null },
    },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ id, recommendation, recommendationReply }) => ({
    ref: id,
    recommendation,
    replied: orNothing(recommendationReply) !== null,
  }))
}

async function figuresOf(context: KeystoneContext, { family, since }: InForce) {
  type Row = { readonly slug: string; readonly metric: string; readonly value: string }
  const rows = await table<Row>(context, 'Measurement').findMany({
    where: { archivedAt: null, updatedAt: { gte: since }, familyId: family, NOT: { value: '' } },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ slug, metric, value }) => ({ ref: slug, metric, value }))
}

/** What others have released since: what was public before was known when it was decided. */
async function comparableOf(context: KeystoneContext, { family, since }: InForce) {
  type Row = { readonly id: string; readonly parametersExact: string }
  const rows = await table<Row>(context, 'Release').findMany({
    where: {
      archivedAt: null,
      status: 'released',
      // Days are kept as text, `2019-11-05`: a date beside them is refused, and with it the whole look.
      releasedOnEarliest: { gte: since.toISOString().slice(0, 10) },
      NOT: { familyId: family },
    },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ id, parametersExact }) => ({
    ref: id,
    parameters: orNothing(parametersExact),
  }))
}

async function evidenceOf(context: KeystoneContext, { id }: InForce) {
  return (await evidenceRows(context, id)).map(row => ({
    ref: row.id,
    withdrawn: row.withdrawnAt !== null,
    expiresAt: instantOf(row.expiresAt),
    endedAt: manifestOf(row).endedAt,
  }))
}

/** Those that carry the decision; what was asked for and never accepted carries nothing. */
async function waiversOf(context: KeystoneContext, { id }: InForce) {
  const rows = await table<{ id: string; expiresAt: Date }>(context, 'Waiver').findMany({
    where: { decisionId: id, NOT: { acceptedAt: null } },
    orderBy: { proposedAt: 'asc' },
  })
  return rows.map(row => ({ ref: row.id, expiresAt: row.expiresAt.toISOString() }))
}
