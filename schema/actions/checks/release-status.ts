import type { Note } from '../../publication/projection/index.ts'
import type { LoadedRecord } from '../load/record.ts'

/**
 * An outcome is public only where a decision carries it, or history that was recorded as such. A
 * planned release has no outcome yet.
 */
export function statusProblems({ listKey, record }: LoadedRecord): Note[] {
  if (listKey !== 'Release' || record.status === 'planned' || record.statusRecorded) return []
  return [{ field: 'status', message: 'No decision carries this status, and none was recorded.' }]
}
