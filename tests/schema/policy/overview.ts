import { expandActions } from './expand-actions.ts'
import { expand } from './expand.ts'
import type { Row } from './matrix.ts'
import { table as markdown } from './render.ts'
import type { Table } from './table.ts'

/** The page that shows all lists at once: what each actor may do with a plain record of each. */
export const overview = (table: Table): string =>
  [
    '# The access matrix at a glance',
    '## Lists',
    'A new record, and one in its first state, of the organization in the column “partner”.',
    markdown({ corner: 'list', rows: Object.keys(table.lists).map(key => plainRow(table, key)) }),
    '## Actions',
    markdown({ corner: 'action', rows: expandActions(table).grids.flatMap(({ rows }) => rows) }),
    '## Rules for rows',
    Object.entries(table.rows)
      .map(([name, { mine, path, archived }]) => {
        const whose = mine ? `\`${path.join('.')}\` is that of the caller’s ${mine}` : 'any'
        return `- \`${name}\`: ${whose}${archived ? '' : '; not archived'}`
      })
      .join('\n'),
  ].join('\n\n') + '\n'

function plainRow(table: Table, listKey: string): Row {
  const [made, plain] = expand(table, listKey).grids[0]?.rows ?? []
  const actors = Object.keys(made?.[1] ?? {})
  return [
    listKey,
    Object.fromEntries(actors.map(name => [name, `${made?.[1][name]}${plain?.[1][name]}`])),
  ]
}
