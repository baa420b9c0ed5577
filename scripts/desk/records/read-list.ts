import { parse } from 'graphql'
import type { DeskClient } from '../client.ts'
import type { Row } from '../table.ts'
import type { ListInfo } from './list-info.ts'
import { readable } from './readable.ts'
import type { Where } from './where.ts'

/** The CMS gives no more at once. */
const PAGE = 100

interface Page {
  readonly rows: readonly Row[] | null
  readonly total: number | null
}

/** What to read of a list. */
export interface Wanted {
  readonly selection: string
  readonly where: Where
  readonly limit: number
  /** Field to sort by, with a minus before it for the other way round; the desk's own order without. */
  readonly sort?: string
}

/** Records of a list that the caller may read, and how many there are in all. */
export async function readList(
  client: DeskClient,
  list: ListInfo,
  { selection, where, limit, sort }: Wanted,
): Promise<{ rows: readonly Row[]; total: number }> {
  const document = parse(`query List($where: ${list.where.name}!, $take: Int!, $skip: Int!) {
    rows: ${list.many}(where: $where, take: $take, skip: $skip, orderBy: [${orderBy(sort)}]) { ${selection} }
    total: ${list.many}Count(where: $where)
  }`)
  const rows: Row[] = []
  let total = 0
  while (rows.length < limit) {
    const take = Math.min(PAGE, limit - rows.length)
    const answer = await client.queryPartly<Page, Record<string, unknown>>(document, {
      where,
      take,
      skip: rows.length,
    })
    const data = readable(answer)
    total = data.total ?? 0
    rows.push(...(data.rows ?? []))
    if ((data.rows?.length ?? 0) < take) break
  }
  return { rows, total }
}

/** Without a wish by id, which everybody may sort by, so that pages neither overlap nor leave gaps. */
function orderBy(sort = 'id'): string {
  const [, minus, field] = /^(-?)(\w+)$/.exec(sort) ?? []
  return `{ ${field}: ${minus ? 'desc' : 'asc'} }`
}
