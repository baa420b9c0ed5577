import { parse } from 'graphql'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskClient } from '../client.ts'
import type { Row } from '../table.ts'
import type { ListInfo } from './list-info.ts'
import { readList } from './read-list.ts'
import { readable } from './readable.ts'
import type { Where } from './where.ts'

/** Fields that a person may name a record by, where a list has them; the first that fits decides. */
const NAMES = ['slug', 'key', 'email', 'prefix'] as const

/**
 * The one record of a list with this id, slug, `family/slug`, key or e-mail address.
 *
 * @throws DeskError `NOT_FOUND` where there is none that the caller may read, `CONFLICT` where the
 *   name fits several.
 */
export async function readRecord(
  client: DeskClient,
  list: ListInfo,
  name: string,
  selection: string,
): Promise<Row> {
  const id = await findId(client, list, name)
  const found = id === null ? null : await byId(client, list, id, selection)
  if (!found) {
    throw new DeskError(
      'NOT_FOUND',
      `There is no ${list.key} “${name}”, or none that you may read.`,
    )
  }
  return found
}

/** Looks for the id behind a name; null where no record that the caller may read fits. */
export async function findId(
  client: DeskClient,
  list: ListInfo,
  name: string,
): Promise<string | null> {
  if (await byId(client, list, name, 'id')) return name
  for (const where of waysToName(list, name)) {
    const ids = await idsBy(client, list, where)
    if (ids.length > 1) throw ambiguous(list, name)
    if (ids[0]) return ids[0]
  }
  return null
}

async function byId(client: DeskClient, list: ListInfo, id: string, selection: string) {
  const document = parse(
    `query One($where: ${list.unique.name}!) { one: ${list.one}(where: $where) { ${selection} } }`,
  )
  const answer = await client.queryPartly<{ one: Row | null }, Record<string, unknown>>(document, {
    where: { id },
  })
  return readable(answer).one
}

/** Filters that the name may be meant as, as far as the list has the fields. */
function waysToName({ where }: ListInfo, name: string): Where[] {
  const fields = where.getFields()
  const [, family, slug] = /^([^/]+)\/([^/]+)$/.exec(name) ?? []
  return [
    ...(family && fields.family && fields.slug
      ? [{ family: { slug: { equals: family } }, slug: { equals: slug } }]
      : []),
    ...NAMES.filter(field => field in fields).map(field => ({ [field]: { equals: name } })),
  ]
}

async function idsBy(client: DeskClient, list: ListInfo, where: Where): Promise<readonly string[]> {
  try {
    const { rows } = await readList(client, list, { selection: 'id', where, limit: 2 })
    return rows.map(row => String(row.id))
  } catch (error) {
    // Whoever may not search by this field may still find the record by another name.
    const code = (error as { extensions?: { code?: unknown } }).extensions?.code
    if (code === 'KS_ACCESS_DENIED') return []
    throw error
  }
}

const ambiguous = (list: ListInfo, name: string): DeskError =>
  new DeskError(
    'CONFLICT',
    `Several records of ${list.many} are called “${name}”. Name one as family/slug, or by its id.`,
  )
