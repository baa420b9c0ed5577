import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'

/** Every table that a fact is taken from. */
const TABLES = [
  'ReleaseDecision',
  'Release',
  'ThresholdSet',
  'ThreatScenario',
  'Safeguard',
  'ChecklistAnswer',
  'ReopenCondition',
  'Evidence',
  'Waiver',
  'SignOff',
  'MisuseObservation',
  'WatchChannel',
  'ChannelCheck',
  'PartnerReport',
  'PartnerRequest',
  'PartnerStatement',
  'Embargo',
  'AccessGrant',
  'SharingAgreement',
  'Engagement',
  'Measurement',
  'TimelineEvent',
  'Publication',
  'User',
] as const

/**
 * Keeps everything that a decision rests on from changing until the transaction ends: on PostgreSQL
 * another one could otherwise commit between the reading of two facts. On SQLite they queue anyway.
 */
export async function holdStill(
  tx: KeystoneContext,
  provider: Settings['provider'],
): Promise<void> {
  if (provider !== 'postgresql') return
  const names = TABLES.map(name => `"${name}"`).join(', ')
  // WARNING: raw database access. No query of the API takes a lock; this one reads and writes nothing.
  // EXCLUSIVE also keeps out a second of its kind, which SHARE would let run into a deadlock.
  await tx.prisma.$executeRawUnsafe(`LOCK TABLE ${names} IN EXCLUSIVE MODE`)
}
