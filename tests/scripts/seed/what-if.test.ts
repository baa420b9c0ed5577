import path from 'node:path'
import { expect, test } from 'vitest'
import { settled } from '../../../schema/platform/background.ts'
import { loadSeed } from '../../../scripts/seed/load/load.ts'
import { referenceTo, referencesOf, refId } from '../../../scripts/seed/plan/index.ts'
import type { PlannedRecord, SeedPlan } from '../../../scripts/seed/plan/index.ts'
import { withDesk } from '../../support/index.ts'
import { seedClients } from './clients.ts'
import { demonstrationFiles, planOf } from './demonstration.ts'

const LONG = 60_000
const WHAT_IF = path.resolve(import.meta.dirname, '../../../scripts/what-if/confirmed-misuse.yaml')
const WHOLE = planOf(demonstrationFiles('gpt-2').filter(file => /\/[01]\d-[^/]*$/.test(file)))

/** The part of a plan that a record rests on, and what rests on the record alone. */
function partAround(plan: SeedPlan, name: string): SeedPlan {
  const all = [...plan.standing, ...plan.stages.flatMap(stage => stage.records)]
  const byName = new Map(all.map(record => [refId(referenceTo(record)), record]))
  const kept = new Set<PlannedRecord>()
  const keep = (id: string): void => {
    const record = byName.get(id)
    if (!record || kept.has(record)) return
    kept.add(record)
    if (record.family) keep(`ModelFamily ${record.family}`)
    for (const reference of referencesOf(record)) keep(refId(reference))
  }
  keep(name)
  for (const record of plan.standing.filter(({ list }) => list.list === 'ReopenCondition')) {
    keep(refId(referenceTo(record)))
  }
  keep('Release gpt-2/774m')
  return {
    standing: plan.standing.filter(record => kept.has(record)),
    stages: plan.stages.map(stage => ({
      ...stage,
      records: stage.records.filter(record => kept.has(record)),
    })),
    external: [],
  }
}

const desk = withDesk({ provider: 'sqlite' })
const planned = async () => {
  await settled()
  const rows = await desk().context.sudo().query.ReleaseDecision?.findMany({
    query:
      'decisionKind phase outcome reviewDueAt publishedVersion conditions(orderBy: { inWords: asc }) { inWords firedAt }',
  })
  return rows?.[0]
}

// Planted: `decisionsInForce` without the plans of history. Seen to fail on 2026-11-25.
test(
  'a confirmed serious misuse of 774M turns the planned decision of August on 1558M review due',
  async () => {
    const clients = await seedClients(desk().context)
    await loadSeed(partAround(WHOLE, 'ReleaseDecision gpt-2/release-of-1558m'), clients, {
      deliver: false,
    })
    expect(await planned()).toMatchObject({
      decisionKind: 'recorded',
      phase: 'proposed',
      outcome: null,
      reviewDueAt: null,
      publishedVersion: 1,
    })
    await loadSeed(planOf([WHAT_IF]), clients, { deliver: false })
    expect(await planned()).toMatchObject({
      decisionKind: 'recorded',
      phase: 'review_due',
      outcome: null,
      reviewDueAt: expect.any(String),
      publishedVersion: 2,
      conditions: [
        { inWords: expect.stringMatching(/^At least 1 observation/), firedAt: expect.any(String) },
        { inWords: expect.stringMatching(/^At least 1 partner/), firedAt: null },
      ],
    })
  },
  LONG,
)
