import { table } from '../../../scripts/desk/table.ts'
import type { Figure } from './figure.ts'

/** The figures of one measurement as a table for a terminal. */
export function printed(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, n, median, p95, against, ratio }) => ({
    what,
    n,
    median: `${median} ${unit}`,
    p95: `${p95} ${unit}`,
    against: against ?? '',
    ratio: ratio ?? '',
  }))
  return table(rows, ['what', 'n', 'median', 'p95', 'against', 'ratio'])
}
