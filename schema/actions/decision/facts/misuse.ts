import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../../decision/index.ts'
import { table } from '../../tables.ts'
import { instantOf, orNothing } from './values.ts'
import type { Subject } from './subject.ts'

type Scenario = Facts['misuse']['scenarios'][number]
interface ScenarioRow {
  readonly harm: string
  readonly tier: Scenario['tier']
  readonly likelihood: string
  readonly severity: Scenario['severity']
  readonly resources: string
}

/** What was feared, looked for and seen. It counts in the database: there may be very many rows. */
export async function misuseFacts(
  context: KeystoneContext,
  subject: Subject,
): Promise<Facts['misuse']> {
  const { decision, release, at } = subject
  const observations = table<{ id: string; createdAt: Date }>(context, 'MisuseObservation')
  const ofFamily = {
    archivedAt: null,
    createdAt: { lte: at },
    OR: [{ familyId: release.familyId }, { releases: { some: { familyId: release.familyId } } }],
  }
  // What nobody has tied to a family yet may be about this one.
  const waiting = {
    archivedAt: null,
    createdAt: { lte: at },
    triageState: { in: ['new', 'triage'] },
    OR: [{ familyId: release.familyId }, { familyId: null }],
  }
  const [oldest] = await observations.findMany({
    where: waiting,
    orderBy: { createdAt: 'asc' },
    take: 1,
  })
  return {
    harms: [...(decision?.harms ?? [])],
    scenarios: decision ? await scenariosOf(context, decision.id) : [],
    confirmedSerious: await happened(context, subject, { in: ['serious', 'critical'] }),
    unrated: await happened(context, subject, null),
    untriaged: {
      count: await observations.count({ where: waiting }),
      oldest: instantOf(oldest?.createdAt ?? null),
    },
    channels: await channelsOf(context, at),
    nearMisses: await observations.count({ where: { ...ofFamily, kind: 'near_miss' } }),
    affectedGroups: orNothing(decision?.affectedGroups ?? ''),
    benefits: orNothing(decision?.benefits ?? ''),
  }
}

async function scenariosOf(context: KeystoneContext, decisionId: string): Promise<Scenario[]> {
  const rows = await table<ScenarioRow>(context, 'ThreatScenario').findMany({
    where: { decisionId, archivedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ harm, tier, likelihood, severity, resources }) => ({
    harm,
    tier,
    likelihood: orNothing(likelihood),
    severity,
    resources: orNothing(resources),
  }))
}

/** Confirmed, or confirmed and dealt with since: to be done with it does not undo it. */
export const HAPPENED = {
  OR: [{ triageState: 'confirmed' }, { triageState: 'closed', closeReason: 'resolved' }],
} as const

/** Misuses of stages that are out, or of none that is named, since the last decision, by severity. */
async function happened(
  context: KeystoneContext,
  { release, stages, since, at }: Subject,
  severity: { readonly in: readonly string[] } | null,
) {
  const earlier = stages.filter(each => each.stageOrder < release.stageOrder).map(({ id }) => id)
  const rows = await table<{ id: string }>(context, 'MisuseObservation').findMany({
    where: {
      archivedAt: null,
      severity,
      updatedAt: { ...(since ? { gte: since } : {}), lte: at },
      AND: [
        HAPPENED,
        {
          OR: [
            { releases: { some: { id: { in: earlier } } } },
            { familyId: release.familyId, releases: { none: {} } },
          ],
        },
      ],
    },
    orderBy: { createdAt: 'asc' },
    take: 100,
  })
  return rows.map(({ id }) => id)
}

/** Where misuse is looked for, and when somebody last did. */
export async function channelsOf(
  context: KeystoneContext,
  at: Date,
): Promise<Facts['misuse']['channels']> {
  const rows = await table<{ name: string; checks: readonly { checkedAt: Date }[] }>(
    context,
    'WatchChannel',
  ).findMany({
    where: { archivedAt: null },
    orderBy: { name: 'asc' },
    include: {
      checks: {
        where: { archivedAt: null, checkedAt: { lte: at }, NOT: { result: 'could_not_look' } },
        orderBy: { checkedAt: 'desc' },
        take: 1,
      },
    },
  })
  return rows.map(({ name, checks: [last] }) => ({
    name,
    lastCheckedAt: instantOf(last?.checkedAt ?? null),
  }))
}
