import {
  ACTOR_TIER,
  CLOSE_REASON,
  CONFIDENCE,
  HARM,
  OBSERVATION_KIND,
  SEVERITY,
} from '../../../schema/vocabulary/index.ts'
import { AUDIT_VERSION, sealEvent } from '../../../schema/platform/audit/event.ts'
import { addRows, type NewDesk } from './desk.ts'
import { seeded, words, type Random } from './random.ts'

/** The last of the observations was logged then; each one before it four minutes earlier. */
const NEWEST = Date.parse('2019-11-05T00:00:00.000Z')
const APART_MS = 4 * 60_000

/** A desk that is kept up: nearly all is closed, a few hundred are being looked into, some are new. */
function triageOf(random: Random) {
  const chance = random.number()
  if (chance < 0.002) return 'new'
  if (chance < 0.01) return 'triage'
  return chance < 0.1 ? 'confirmed' : 'closed'
}

/**
 * Adds observations of a demonstration, each with the audit event of its making, as the API would
 * have left them. The same number gives the same rows.
 */
export async function addObservations({ context, staffId }: NewDesk, count: number): Promise<void> {
  const random = seeded(20191105)
  const ids = Array.from({ length: count }, () => random.id())
  const at = (index: number) => new Date(NEWEST - (count - 1 - index) * APART_MS)
  await addRows(context, 'MisuseObservation', count, index =>
    observation(random, ids[index] as string, at(index), staffId),
  )
  await addRows(context, 'AuditEvent', count, index =>
    event(random, ids[index] as string, at(index), staffId),
  )
}

function observation(random: Random, id: string, at: Date, staffId: string) {
  const triageState = triageOf(random)
  const closed = triageState === 'closed'
  const isTaken = triageState !== 'new'
  return {
    id,
    title: `Demonstration: ${words(random, 6)}`,
    kind: random.pick(OBSERVATION_KIND.values),
    narrative: `Demonstration. ${words(random, 60)}.`,
    observedOn: at.toISOString().slice(0, 10),
    harms: [random.pick(HARM.values)],
    actorTier: random.pick(ACTOR_TIER.values),
    severity: random.pick(SEVERITY.values),
    confidence: random.pick(CONFIDENCE.values),
    triageState,
    claimedById: isTaken ? staffId : null,
    assigneeId: isTaken ? staffId : null,
    closeReason: closed ? random.pick(CLOSE_REASON.values.filter(r => r !== 'duplicate')) : null,
    senderInformedAt: closed && random.number() < 0.9 ? at : null,
    createdAt: at,
    createdBy: `user:${staffId}`,
    updatedAt: at,
    updatedBy: `user:${staffId}`,
    archivedAt: random.number() < 0.02 ? at : null,
  }
}

function event(random: Random, itemId: string, at: Date, staffId: string) {
  const told = {
    id: random.id(),
    actor: `user:${staffId}`,
    role: 'staff',
    operation: 'record.create',
    listKey: 'MisuseObservation',
    itemId,
  }
  const { fields, canonical, digest } = sealEvent({ ...told, at: at.toISOString(), changes: {} })
  return { ...told, at, version: AUDIT_VERSION, fields, canonical, digest }
}
