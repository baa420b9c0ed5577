import { ACTORS } from './actors.ts'
import type { Grid, ListMatrix } from './matrix.ts'

/** A matrix as the page of `docs/access/lists` that people review. */
export const render = ({ listKey, grids }: ListMatrix): string =>
  [`# ${listKey}`, ...grids.flatMap(grid => [`## ${grid.heading}`, table(grid)])].join('\n\n') +
  '\n'

/** A grid as a Markdown table whose columns line up. A dot is nothing. */
export function table({ corner, rows }: Omit<Grid, 'heading'>): string {
  const head = [corner, ...ACTORS.map(({ name }) => name)]
  const body = rows.map(([name, cells]) => [name, ...ACTORS.map(actor => cells[actor.name] || '·')])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map(row => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...body.map(line)].join('\n')
}
