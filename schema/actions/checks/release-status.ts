import type { KeystoneContext } from '@keystone-6/core/types'
import type { Note } from '../../publication/projection/index.ts'
import { STATUS_AFTER } from '../decision/status.ts'
import type { LoadedRecord } from '../load/record.ts'
import { table } from '../tables.ts'

/**
 * An outcome is public only where a decision carries it, or history that was recorded as such. A
 * planned release has no outcome yet.
 */
export async function statusProblems(
  context: KeystoneContext,
  { listKey, record }: LoadedRecord,
): Promise<Note[]> {
  if (listKey !== 'Release' || record.status === 'planned' || record.statusRecorded) return []
  const outcomes = Object.entries(STATUS_AFTER).flatMap(([outcome, status]) =>
    status === record.status ? [outcome] : [],
  )
  const carried = await table(context, 'GateResult').count({
    where: { outcome: { in: outcomes }, decision: { releaseId: record.id } },
  })
  if (carried > 0) return []
  return [{ field: 'status', message: 'No decision carries this status, and none was recorded.' }]
}
