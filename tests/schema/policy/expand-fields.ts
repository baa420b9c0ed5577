import type { FieldGrants } from '../../../schema/policy.ts'
import { ACTORS, isPerson, type Actor } from './actors.ts'
import type { RecordCase } from './cases.ts'
import type { Cells, Grid, Row } from './matrix.ts'
import { holds, mightReach, reaches, reachesSome } from './reach.ts'
import { fieldsOf, listOf, type Table } from './table.ts'

/** What the access table says of each field of a list, on one record of it. */
export function expandFields(
  table: Table,
  listKey: string,
  record: RecordCase,
  heading: string,
): Grid {
  const reach = ACTORS.map(actor => reachOf(table, listKey, actor, record))
  const cellsOf = (grants: FieldGrants): Cells =>
    Object.fromEntries(reach.map(of => [of.actor.name, fieldCell(of, grants)]))
  // The fields of a kind are alike: a weakened table is expanded some ten thousand times.
  const kinds = new Map(
    Object.keys(listOf(table, listKey).fields).map(kind => {
      const grants = table.kinds[kind]
      if (!grants) throw new Error(`The access table has no kind of field ${kind}.`)
      return [kind, cellsOf(grants)]
    }),
  )
  const stated = fieldsOf(table, listKey).map(([field, kind]): Row => {
    const cells = kinds.get(kind) ?? {}
    return [field, record.own && field === 'organization' ? withoutEmptyLinks(cells) : cells]
  })
  return { heading, corner: 'field', rows: [['id', idCells(reach)], ...stated] }
}

/** Keystone lets whoever reaches a record see its id, and filter and sort by it. */
const idCells = (reach: readonly Reach[]): Cells =>
  Object.fromEntries(
    reach.map(of => [of.actor.name, (of.isShown ? 'i' : '') + (of.isSearched ? 'fo' : '')]),
  )

/** A partner without an organization has none to show on its own account. */
const withoutEmptyLinks = (cells: Cells): Cells =>
  Object.fromEntries(
    ACTORS.map(({ name, grantee, organization }) => {
      const cell = cells[name] ?? ''
      return [name, grantee === 'partner' && !organization ? cell.replace('i', '') : cell]
    }),
  )

/** What of a list somebody can get hold of at all, whatever the fields say. */
interface Reach {
  readonly actor: Actor
  readonly record: RecordCase
  readonly isShown: boolean
  /** A search can find something. */
  readonly isSearched: boolean
  readonly isMade: boolean
  readonly isChanged: boolean
  /** The list gives the actor a rule for such records, be it that this one is not within its reach. */
  readonly mightRead: boolean
  readonly mightChange: boolean
}

function reachOf(table: Table, listKey: string, actor: Actor, record: RecordCase): Reach {
  const { query, create, update } = listOf(table, listKey)
  return {
    actor,
    record,
    isShown: reaches(table, query, actor, record),
    isSearched: reachesSome(table, query, actor),
    isMade: holds(create, actor.grantee),
    isChanged: reaches(table, update, actor, record),
    mightRead: mightReach(table, query, actor, record),
    mightChange: mightReach(table, update, actor, record),
  }
}

/**
 * The letters of one field. In brackets stands what is granted to somebody whom the list gives no
 * record to use it on: harmless today, and open tomorrow.
 */
function fieldCell(of: Reach, grants: FieldGrants): string {
  const { actor, record } = of
  const isOwn = record.own && isPerson(actor)
  const may = (operation: keyof FieldGrants) =>
    holds(grants[operation], actor.grantee) || (isOwn && holds(grants[operation], 'self'))
  const [read, filter, order] = [may('read'), may('filter'), may('order')]
  const [make, change] = [may('create'), may('update')]
  const shown =
    (read && of.isShown ? 'i' : '') +
    (filter && of.isSearched ? 'f' : '') +
    (order && of.isSearched ? 'o' : '') +
    (make && of.isMade ? 'c' : '') +
    (change && of.isChanged ? 'u' : '')
  const latent =
    (read && !of.mightRead ? 'i' : '') +
    (filter && !of.mightRead ? 'f' : '') +
    (order && !of.mightRead ? 'o' : '') +
    (make && !of.isMade ? 'c' : '') +
    (change && !of.mightChange ? 'u' : '')
  return latent ? `${shown}(${latent})` : shown
}
