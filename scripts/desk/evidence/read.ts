import {
  canonicalBytes,
  MANIFEST,
  openKeyRing,
  openSealed,
  sha256Hex,
  WITHDRAWAL,
} from '../../../schema/evidence/index.ts'
import type { Manifest, Withdrawal } from '../../../schema/evidence/index.ts'
import { DeskError } from '../../../schema/platform/errors.ts'
import { evidenceStore } from '../../../schema/platform/evidence-store.ts'
import type { DeskClient } from '../client.ts'
import type { DeskCli } from '../desk-cli.ts'
import { SHOW_EVIDENCE, type EvidenceRecord } from './documents.ts'

/** Evidence whose bytes were hashed and whose statements were checked just now. */
export interface ReadEvidence {
  readonly record: EvidenceRecord
  /** The digest of its manifest, which names it. */
  readonly manifestId: string
  readonly manifest: Manifest
  readonly signedBy: readonly string[]
  readonly bytes: Buffer
  readonly withdrawal: Withdrawal | null
}

/** @throws DeskError `NOT_FOUND`. */
export async function recordOf(client: DeskClient, id: string): Promise<EvidenceRecord> {
  const { evidence } = await client.query(SHOW_EVIDENCE, { id })
  if (evidence) return evidence
  throw new DeskError('NOT_FOUND', `There is no evidence “${id}”, or none that you may read.`)
}

/** @throws EvidenceError where the store does not hold what the record says. */
export async function readEvidence(
  { settings }: DeskCli,
  record: EvidenceRecord,
): Promise<ReadEvidence> {
  const ring = openKeyRing(settings.keysDir)
  const store = evidenceStore(settings)
  const manifestId = sha256Hex(canonicalBytes(record.envelope))
  const { value: manifest, signedBy } = openSealed(MANIFEST, await store.manifest(manifestId), ring)
  const bytes = await store.get(record.sha256)
  const sealed = await store.withdrawal(manifestId)
  const withdrawal = sealed && openSealed(WITHDRAWAL, sealed, ring).value
  return { record, manifestId, manifest, signedBy, bytes, withdrawal }
}
