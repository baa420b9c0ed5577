import { casesOf } from '../cases.ts'
import { denialsOf, factsIn, type Ground } from './ground.ts'
import { ownRow } from './own-row.ts'
import type { Visitor } from './people.ts'
import type { PlantedRow } from './tables.ts'
import { prove } from './proof.ts'
import { searchedBy, shownOf } from './reads.ts'
import { SINGLE, valueOf } from './values.ts'
import { sendable, write, type Attempt } from './writes.ts'

/** What somebody may do with the fields of a list, as the desk answers. */
export interface FieldAnswers {
  /** True where a new record was made. */
  readonly makes: boolean
  /** Field → letters, on another’s record and on one’s own. */
  readonly another: ReadonlyMap<string, string>
  readonly own: ReadonlyMap<string, string>
}

/** Asks, as somebody, for each field of a list in each of the ways that there are. */
export async function askForFields(
  ground: Ground,
  listKey: string,
  visitor: Visitor,
): Promise<FieldAnswers> {
  const plain = ground.planted.get(listKey)?.values().next().value
  if (!plain) throw new Error(`Nothing is planted in ${listKey}.`)
  const searched = {
    f: await searchedBy(ground, listKey, visitor, 'filter'),
    o: await searchedBy(ground, listKey, visitor, 'order'),
  }
  const made = await makes(ground, listKey, visitor, plain)
  const lettersOn = async (row: PlantedRow | null) => {
    const shown = new Set(row ? await shownOf(ground, listKey, visitor, row.id) : [])
    if (row && (await showsArchived(ground, listKey, visitor))) shown.add('archivedAt')
    const changed = row ? await changes(ground, listKey, visitor, row) : null
    const sets = { i: shown, ...searched, c: made ?? new Set(), u: changed ?? new Set() }
    return new Map(
      factsIn(ground, listKey).fields.map(({ name }) => [
        name,
        Object.entries(sets)
          .map(([letter, set]) => (set.has(name) ? letter : ''))
          .join(''),
      ]),
    )
  }
  const another = await lettersOn(plain)
  const hasOwn = casesOf(listKey).some(({ own }) => own)
  const own = hasOwn ? await lettersOn(await ownRow(ground, visitor)) : another
  return { makes: made !== null, another, own }
}

/** Only an archived record has a time at which it was archived. */
async function showsArchived(ground: Ground, listKey: string, visitor: Visitor): Promise<boolean> {
  const archived = ground.planted.get(listKey)?.get('archived')
  if (!archived) return false
  return (await shownOf(ground, listKey, visitor, archived.id)).has('archivedAt')
}

/** True where somebody is let make a record, whatever it then lacks. */
export async function makesAny(
  ground: Ground,
  listKey: string,
  visitor: Visitor,
): Promise<boolean> {
  const attempt: Attempt = { listKey, visitor, operation: 'create', valueOf }
  return denialsOf(await write(ground, attempt, {})).length === 0
}

/** The fields that somebody may set on a new record; null where they may make none, whatever is sent. */
async function makes(ground: Ground, listKey: string, visitor: Visitor, like: PlantedRow) {
  const attempt: Attempt = {
    listKey,
    visitor,
    operation: 'create',
    valueOf: field => SINGLE[`${listKey}.${field.name}`] ?? valueOf(field),
  }
  if (!(await makesAny(ground, listKey, visitor))) return null
  const fields = await sendable(ground, attempt)
  if (fields?.size) await prove(ground, attempt, fields, like)
  return fields
}

async function changes(ground: Ground, listKey: string, visitor: Visitor, row: PlantedRow) {
  const attempt: Attempt = {
    listKey,
    visitor,
    operation: 'update',
    id: row.id,
    valueOf: ({ name }) => row.values[name] ?? null,
  }
  const fields = await sendable(ground, attempt)
  if (fields?.size) await prove(ground, attempt, fields, row)
  return fields
}
