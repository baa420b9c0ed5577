import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../platform/errors.ts'
import { inTransaction } from '../platform/transaction.ts'
import { RELEASE_STATUS, type ReleaseStatus } from '../vocabulary/index.ts'
import { requireNoNativePublication } from './checks/history.ts'
import { requestReview } from './decision/review/request.ts'
import { lastPublication } from './load/publications.ts'
import { moveRecord, readRecord, type Standing } from './record.ts'
import { requireRight } from './rights.ts'
import { writeRevision } from './revision/write.ts'
import { table } from './tables.ts'

/**
 * Records where a release stood in the past. It is marked as recorded and decides nothing; it can be
 * done only before the release is published here as of now.
 *
 * @throws DeskError `NOT_ALLOWED`, `INVALID_INPUT`, `NOT_FOUND`, `WRONG_STATE` once it was decided here,
 * `CONFLICT`.
 */
export function recordHistory(
  context: KeystoneContext,
  id: string,
  input: { readonly status: string },
): Promise<Standing> {
  requireRight(context, 'recordHistory')
  const status = RELEASE_STATUS.values.find(value => value === input.status)
  if (!status) throw unknownStatus(input.status)
  return inTransaction(context, async tx => {
    const target = { listKey: 'Release', id } as const
    const seen = await readRecord(tx, target)
    requireNoNativePublication(await lastPublication(tx, target))
    await requireUndecided(tx, id)
    const release = await moveRecord(tx, target, seen, {
      operation: 'history.record-status',
      data: { status, statusRecorded: true },
    })
    // The status is content: whoever records it counts as one of the release's writers.
    await writeRevision(tx, 'Release', id)
    requestReview(tx)
    return release
  })
}

async function requireUndecided(tx: KeystoneContext, releaseId: string): Promise<void> {
  const decided = await table(tx, 'GateResult').count({ where: { decision: { releaseId } } })
  if (decided === 0) return
  throw new DeskError('WRONG_STATE', 'It was decided here: its status is no history.')
}

function unknownStatus(status: string): DeskError {
  const known: readonly ReleaseStatus[] = RELEASE_STATUS.values
  const message = `“${status}” is no status of a release. There are: ${known.join(', ')}.`
  return new DeskError('INVALID_INPUT', message, { problems: [{ field: 'status', message }] })
}
