import { EvidenceError } from '../../evidence/index.ts'
import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Becoming } from '../../publication/generation/index.ts'
import { witnessStore } from '../../publication/log/index.ts'
import { checkpointSigner, logFolder } from './keys.ts'

/**
 * Signs what is about to become public. Without a key, or with a log that somebody has rewritten,
 * the store goes out without one, which everybody who verifies it sees: something that must be taken
 * down cannot wait for the log.
 */
export function witnessPublic(settings: Settings, becoming: Becoming): void {
  const at = clock.now().toISOString()
  try {
    const signer = checkpointSigner(settings, at)
    if (signer) witnessStore({ ...signer, dir: logFolder(settings, 'public') }, { ...becoming, at })
    else log.warn('there is no key for checkpoints; what is published is not signed')
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error
    log.error({ err: error }, 'the public log cannot be written; what is published is not signed')
  }
}
