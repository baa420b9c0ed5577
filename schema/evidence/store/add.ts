import { sha256Hex } from '../digest.ts'
import type { SigningKey } from '../dsse/index.ts'
import { EvidenceError } from '../errors.ts'
import { MANIFEST, seal, WITHDRAWAL, type Manifest, type Withdrawal } from '../statement/index.ts'
import type { EvidenceStore } from './store.ts'

/**
 * Adds evidence: first its bytes, then the manifest that vouches for them, so that a crash in
 * between leaves bytes without a meaning and never a meaning without bytes. To do it again changes
 * nothing.
 *
 * @param outputs the bytes of the manifest's outputs, in their order.
 * @returns the digest of the manifest's envelope, which names the evidence.
 * @throws EvidenceError `ALTERED` where they are not the bytes that the manifest speaks of;
 *   `MALFORMED`.
 */
export async function addEvidence(
  store: EvidenceStore,
  manifest: Manifest,
  outputs: readonly Uint8Array[],
  keys: readonly SigningKey[],
): Promise<string> {
  const envelope = seal(MANIFEST, manifest, keys)
  refuseOthers(manifest, outputs)
  for (const bytes of outputs) await store.put(bytes)
  return store.putManifest(envelope)
}

/**
 * Withdraws evidence by a signed statement; it stays where it is.
 *
 * @throws EvidenceError `MISSING`, `CONFLICT` or `MALFORMED`.
 */
export const withdrawEvidence = (
  store: EvidenceStore,
  withdrawal: Withdrawal,
  keys: readonly SigningKey[],
): Promise<void> => store.withdraw(withdrawal.manifest, seal(WITHDRAWAL, withdrawal, keys))

function refuseOthers(manifest: Manifest, outputs: readonly Uint8Array[]): void {
  const same =
    manifest.outputs.length === outputs.length &&
    manifest.outputs.every(({ sha256, bytes }, at) => {
      const output = outputs[at] as Uint8Array
      return output.length === bytes && sha256Hex(output) === sha256
    })
  if (same) return
  throw new EvidenceError('ALTERED', 'These are not the bytes that the manifest speaks of.')
}
