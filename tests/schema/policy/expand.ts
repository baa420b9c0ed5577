import { ACTORS, type Actor } from './actors.ts'
import { casesOf, type RecordCase } from './cases.ts'
import type { Cells, Grid, ListMatrix, Row } from './matrix.ts'
import { expandFields } from './expand-fields.ts'
import { holds, reaches } from './reach.ts'
import { listOf, type Table } from './table.ts'

/**
 * What the access table says of one list, cell by cell. Written anew here, from the words of the
 * table alone: it shares nothing with the code by which the desk reads the same table.
 */
export function expand(table: Table, listKey: string): ListMatrix {
  const cases = casesOf(listKey)
  const [plain] = cases
  if (!plain) throw new Error(`${listKey} has no case.`)
  const own = cases.find(record => record.own)
  return {
    listKey,
    grids: [
      records(table, listKey, cases),
      expandFields(table, listKey, plain, own ? 'Fields of another’s' : 'Fields'),
      ...(own ? [expandFields(table, listKey, own, 'Fields of one’s own')] : []),
    ],
  }
}

function records(table: Table, listKey: string, cases: readonly RecordCase[]): Grid {
  const { query, create, update, delete: remove } = listOf(table, listKey)
  const row = (record: RecordCase): Row => [
    record.name,
    cells(actor =>
      [
        reaches(table, query, actor, record) ? 'r' : '',
        reaches(table, update, actor, record) ? 'u' : '',
        reaches(table, remove, actor, record) ? 'd' : '',
      ].join(''),
    ),
  ]
  const made: Row = ['a new one', cells(({ grantee }) => (holds(create, grantee) ? 'c' : ''))]
  return { heading: 'Records', corner: 'record', rows: [made, ...cases.map(row)] }
}

const cells = (cellOf: (actor: Actor) => string): Cells =>
  Object.fromEntries(ACTORS.map(actor => [actor.name, cellOf(actor)]))
