import type { KeystoneContext } from '@keystone-6/core/types'
import type { Note } from '../../publication/projection/index.ts'
import { STATUS_AFTER } from '../decision/status.ts'
import type { LoadedRecord } from '../load/record.ts'
import { changedSince, lastDecided } from './decided-stage.ts'

/**
 * An outcome is public only where the last decision carries it, of the stage as it was decided, or
 * where history was recorded as such. A planned release has no outcome yet.
 */
export async function statusProblems(
  context: KeystoneContext,
  { listKey, record }: LoadedRecord,
): Promise<Note[]> {
  if (listKey !== 'Release' || record.status === 'planned' || record.statusRecorded) return []
  const last = await lastDecided(context, record.id)
  if (!last || last.outcome === 'hold' || STATUS_AFTER[last.outcome] !== record.status) {
    return [{ field: 'status', message: 'No decision carries this status, and none was recorded.' }]
  }
  const message = 'is not what was decided: a new decision has to be made'
  return [
    ...changedSince(last.release, record).map(field => ({ field, message })),
    ...(record.status === 'released' && record.releasedOn === ''
      ? [{ field: 'releasedOn', message: 'is missing: what comes after counts from this day' }]
      : []),
  ]
}
