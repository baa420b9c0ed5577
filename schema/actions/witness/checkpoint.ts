import fs from 'node:fs'
import type { KeystoneContext } from '@keystone-6/core/types'
import {
  checkpointPath,
  keyRingOf,
  writeLogKeys,
  type Checkpoint,
  type LogWriter,
} from '../../evidence/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { inDeskTerms } from '../../platform/evidence-refusal.ts'
import type { Settings } from '../../platform/settings.ts'
import { requireRight } from '../rights.ts'
import { checkpointSigner, logFolder } from './keys.ts'
import { sequenceEvents, type Sequenced } from './sequence.ts'

/** A signed state of the internal log, and how the database stands beside it. */
export interface SignedLog extends Sequenced {
  readonly checkpoint: Checkpoint
  /** Its envelope, to be kept elsewhere: only against it a rollback shows. */
  readonly envelope: string
}

/**
 * Sequences all events and signs the state of the log. Where nothing has happened since, the last
 * state is as good as a new one.
 *
 * @throws DeskError `NOT_FOUND` without a key, `CHECKS_FAILED` where the database has lost events
 * that the log holds: that must not be signed over.
 */
export function signLog(context: KeystoneContext, settings: Settings): Promise<SignedLog> {
  return inDeskTerms(() =>
    sequenceEvents(context, settings, (log, stand) => {
      if (stand.lacking > 0) throw lacking(stand.lacking)
      const checkpoint =
        log.newest?.size === log.size ? log.newest : sign(log, settings, clock.now().toISOString())
      const file = checkpointPath(logFolder(settings, 'internal'), checkpoint.number)
      return { ...stand, checkpoint, envelope: fs.readFileSync(file, 'utf8') }
    }),
  )
}

/** As `signLog`, for who asks. @throws DeskError `NOT_ALLOWED` too. */
export function checkpoint(context: KeystoneContext, settings: Settings): Promise<SignedLog> {
  requireRight(context, 'checkpoint')
  return signLog(context, settings)
}

function sign(log: LogWriter, settings: Settings, now: string): Checkpoint {
  const at = log.newest && log.newest.at > now ? log.newest.at : now
  const signer = checkpointSigner(settings, at)
  if (!signer) {
    throw new DeskError('NOT_FOUND', 'There is no key for checkpoints: `desk keys make` makes one.')
  }
  const keys = signer.ring.keys.filter(({ purpose }) => purpose === 'checkpoint')
  writeLogKeys(logFolder(settings, 'internal'), keyRingOf(keys))
  return log.checkpoint({ at }, [signer.key])
}

const lacking = (count: number): DeskError =>
  new DeskError(
    'CHECKS_FAILED',
    `The database lacks ${count} events that the log has: it is an older one, or rows were taken away.`,
  )
