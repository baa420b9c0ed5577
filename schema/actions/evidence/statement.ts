import { openKeyRing, openSealed, sha256Hex, type EvidenceStore } from '../../evidence/index.ts'
import { DeskError } from '../../platform/errors.ts'
import type { Settings } from '../../platform/settings.ts'

type Kind<T> = Parameters<typeof openSealed<T>>[0]

/** A statement about evidence that a key of this desk has signed, with the digest that names it. */
export function openStatement<T>(
  kind: Kind<T>,
  envelope: string,
  { keysDir }: Pick<Settings, 'keysDir'>,
): { readonly value: T; readonly bytes: Buffer; readonly digest: string } {
  const bytes = Buffer.from(envelope, 'utf8')
  const ring = openKeyRing(keysDir)
  if (ring.keys.length === 0) {
    throw new DeskError('NOT_FOUND', 'This desk has no keys yet: `desk keys make` makes them.')
  }
  const { value } = openSealed(kind, bytes, ring)
  return { value, bytes, digest: sha256Hex(bytes) }
}

/** @throws DeskError `NOT_FOUND` where the bytes do not lie in the store: a record comes after them. */
export async function requireStored(
  store: EvidenceStore,
  manifest: string,
  outputs: readonly { readonly sha256: string }[],
): Promise<void> {
  await store.manifest(manifest)
  for (const { sha256 } of outputs) await store.get(sha256)
}
