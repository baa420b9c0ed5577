import type { Note } from '../../publication/projection/index.ts'
import type { LoadedRecord } from '../load/record.ts'
import { ARCHIVED } from '../record.ts'

/** What was put out of sight does not go out: whoever archived it did not want it seen. */
export const archivedProblems = ({ record }: LoadedRecord): Note[] =>
  (record as { archivedAt?: Date | null }).archivedAt
    ? [{ field: 'archivedAt', message: ARCHIVED }]
    : []
