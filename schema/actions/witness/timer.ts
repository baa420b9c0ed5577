import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'
import { signLog } from './checkpoint.ts'
import { checkpointSigner } from './keys.ts'

/** How long what has happened may be without a signature. */
const EVERY_MS = 5 * 60_000

/** Signs the state of the log where there is a key; what is in the way is told in the desk's own log. */
export async function signIfPossible(context: KeystoneContext, settings: Settings): Promise<void> {
  try {
    if (!checkpointSigner(settings, clock.now().toISOString())) return
    const { unsequenced } = await signLog(context, settings)
    if (unsequenced > 0) log.warn({ unsequenced }, 'audit events have no place in the log yet')
  } catch (error) {
    log.error({ err: error }, 'the state of the audit log could not be signed')
  }
}

/** Signs the state of the log for as long as the desk runs, beginning now. Returns what stops it. */
export function startCheckpoints(context: KeystoneContext, settings: Settings): () => void {
  const desk = context.withSession(undefined)
  const timer = setInterval(() => void signIfPossible(desk, settings), EVERY_MS).unref()
  void signIfPossible(desk, settings)
  return () => clearInterval(timer)
}
