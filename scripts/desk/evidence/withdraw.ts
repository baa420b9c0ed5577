import {
  canonicalDigest,
  openSigningKey,
  seal,
  WITHDRAWAL,
} from '../../../schema/evidence/index.ts'
import { clock } from '../../../schema/platform/clock.ts'
import { DeskError } from '../../../schema/platform/errors.ts'
import { inDeskTerms } from '../../../schema/platform/evidence-refusal.ts'
import { evidenceStore } from '../../../schema/platform/evidence-store.ts'
import type { DeskCli } from '../desk-cli.ts'
import { WITHDRAW_EVIDENCE, type EvidenceRecord } from './documents.ts'
import { recordOf } from './read.ts'

/**
 * Withdraws evidence: first the signed statement beside it, then the record. Whoever is stopped in
 * between says it again; what was signed first is then what stands.
 */
export async function withdraw(desk: DeskCli, id: string, reason: string): Promise<void> {
  const client = await desk.connect()
  const record = await recordOf(client, id)
  if (record.withdrawnAt) {
    const since = `It counts no more since ${record.withdrawnAt}: ${record.withdrawnReason}`
    throw new DeskError('WRONG_STATE', since)
  }
  const envelope = await inDeskTerms(() => putWithdrawal(desk, record, reason))
  const { evidence } = await client.mutate(WITHDRAW_EVIDENCE, { id, envelope })
  desk.output.result(evidence, () => `${id} counts no more: ${evidence.withdrawnReason}`)
}

async function putWithdrawal(
  desk: DeskCli,
  record: EvidenceRecord,
  reason: string,
): Promise<string> {
  const { keysDir } = desk.settings
  // Also of evidence whose bytes are lost: that may be the reason.
  const manifest = canonicalDigest(record.envelope)
  const store = evidenceStore(desk.settings)
  const before = await store.withdrawal(manifest)
  if (before) return before.toString('utf8')
  const at = clock.now().toISOString()
  const key = openSigningKey(keysDir, 'evidence', at)
  const envelope = seal(WITHDRAWAL, { manifest, reason, at }, [key])
  await store.withdraw(manifest, envelope)
  return envelope.toString('utf8')
}
