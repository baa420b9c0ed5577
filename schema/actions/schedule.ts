import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../platform/clock.ts'
import { DeskError } from '../platform/errors.ts'
import { actorRef, type Session } from '../platform/session/actor.ts'
import { afterCommit, inTransaction } from '../platform/transaction.ts'
import type { ChangeKind } from '../vocabulary/index.ts'
import { changeOf } from './change.ts'
import { approve } from './checks/approval.ts'
import { requireTellableNote } from './checks/change-note.ts'
import { wakeDueTimer } from './due/wake.ts'
import { lastPublication } from './load/publications.ts'
import { moveRecord, readRecord, requireState, type Standing, type Target } from './record.ts'
import { requireRight } from './rights.ts'

export interface ScheduleInput {
  readonly digest: string
  readonly at: Date
  readonly changeKind?: ChangeKind | null
  readonly changeNote?: string | null
}

/**
 * Approves a reviewed record for a later instant. When that comes all checks are made again; an
 * embargo that has ended by then does not hinder.
 *
 * @throws DeskError as `publish`.
 */
export async function schedule(
  context: KeystoneContext,
  target: Target,
  { digest, at, ...said }: ScheduleInput,
): Promise<Standing> {
  requireRight(context, 'schedule')
  if (at <= clock.now()) {
    const message = 'That instant has passed. To publish now, publish it.'
    throw new DeskError('INVALID_INPUT', message, { problems: [{ field: 'at', message }] })
  }
  await requireTellableNote(context, target, { digest, ...said })
  return inTransaction(context, async tx => {
    const seen = await readRecord(tx, target)
    requireState(seen, ['in_review'], 'scheduled')
    const last = await lastPublication(tx, target)
    const change = changeOf(said, last === null)
    const reviewer = actorRef(tx.session as Session)
    await approve(tx, target, { reviewer, digest, instant: at, last })
    const record = await moveRecord(tx, target, seen, {
      operation: 'publication.schedule',
      data: {
        state: 'scheduled',
        scheduledFor: at,
        scheduledDigest: digest,
        scheduledChangeNote: change.note,
        scheduledChangeKind: change.kind,
        scheduledBy: reviewer,
      },
    })
    afterCommit(() => wakeDueTimer(context))
    return record
  })
}
