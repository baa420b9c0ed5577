import { historyProblems, type MigrationStatus } from '../../../schema/platform/migrations/index.ts'

/** The history of a database for people. */
export function statusText(status: MigrationStatus): string {
  const lines = [
    ...status.applied.map(name => `applied  ${name}`),
    ...status.pending.map(name => `pending  ${name}`),
    ...historyProblems(status),
  ]
  return lines.length > 0 ? lines.join('\n') : 'There are no migrations.'
}
