import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'

/**
 * Every table that a fact is taken from, those of accounts and tokens first: whoever writes anything has
 * locked their own there before, and is waited for while nothing else is held yet.
 */
const TABLES = [
  'User',
  'ServiceToken',
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
] as const

/**
 * Keeps everything that a decision rests on from changing until the transaction ends: on PostgreSQL
 * another one could otherwise commit between the reading of two facts. On SQLite they queue anyway.
 * It comes first in a transaction: of two that had locked accounts before, neither could go on.
 */
export async function holdStill(
  tx: KeystoneContext,
  provider: Settings['provider'],
): Promise<void> {
  if (provider !== 'postgresql') return
  const names = TABLES.map(name => `"${name}"`).join(', ')
  // WARNING: raw database access. No query of the API takes a lock; this one reads and writes nothing.
  // EXCLUSIVE also keeps out a second of its kind, and whoever is about to lock their account: what
  // they read of the decision before they write is then of after it.
  await tx.prisma.$executeRawUnsafe(`LOCK TABLE ${names} IN EXCLUSIVE MODE`)
}
