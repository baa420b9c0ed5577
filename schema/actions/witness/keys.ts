import path from 'node:path'
import {
  EvidenceError,
  openKeyRing,
  openSigningKey,
  type KeyRing,
  type SigningKey,
} from '../../evidence/index.ts'
import type { Settings } from '../../platform/settings.ts'

/** Where each log of a desk lies. */
export const logFolder = (
  { dataDir }: Pick<Settings, 'dataDir'>,
  name: 'internal' | 'public',
): string => path.join(dataDir, 'log', name)

/** Who signs states of the logs now; null where the desk has no key for it, and no state is signed. */
export function checkpointSigner(
  { keysDir }: Pick<Settings, 'keysDir'>,
  at: string,
): { readonly key: SigningKey; readonly ring: KeyRing } | null {
  try {
    return { key: openSigningKey(keysDir, 'checkpoint', at), ring: openKeyRing(keysDir) }
  } catch (error) {
    if (error instanceof EvidenceError && error.code === 'MISSING') return null
    throw error
  }
}
