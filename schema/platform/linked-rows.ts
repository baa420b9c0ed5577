import { isDeepStrictEqual } from 'node:util'

/** What Keystone asks of a list for the rows that one record links to. */
interface Args {
  readonly where?: { readonly AND?: readonly [filter: object, link: Link] }
  readonly orderBy?: unknown
  readonly take?: number
  readonly skip?: number
  readonly cursor?: unknown
}
type Link = Readonly<Record<string, { readonly some?: { readonly id?: string } } | undefined>>
type Row = Readonly<Record<string, unknown>>

interface Call {
  readonly model?: string
  readonly args: Args
  readonly query: (args: object) => Promise<readonly Row[]>
  readonly __internalParams?: { readonly transaction?: unknown }
}

/** Calls that ask the same of one list, each for another record. */
interface Batch {
  /** What is the same for all of them. */
  readonly asked: unknown
  readonly ids: Set<string>
  /** By record; null where there are too many to be read together. */
  readonly rows: Promise<ReadonlyMap<string, readonly Row[]> | null>
}

/** One question for several records cannot stop at so many rows for each: it stops here instead. */
const MOST = 500

/** The part of a Prisma client that this needs; the generated type differs for each database. */
interface Client {
  $extends(extension: object): Client
}

/**
 * Reads what the records of a page link to in one query, where Keystone asks once for each record:
 * a page of fifty observations with their releases costs one question more and not fifty.
 *
 * It answers just what the single questions would have: only such are put together that are asked at
 * the same time, with the same filter of rights and the same order, from their beginning, and in no
 * transaction. Each record gets its rows in that order, no more than it asked for. Where they come to
 * more than a page can show, each record asks for itself again.
 */
export function batchLinkedRows<T extends Client>(client: T): T {
  const waiting = new Set<Batch>()
  return client.$extends({
    query: {
      $allModels: {
        findMany(call: Call): Promise<readonly Row[]> {
          const link = linkOf(call)
          if (!link) return call.query(call.args)
          const { id, ...rest } = link
          const asked = [call.model, call.args.orderBy, rest]
          let batch = [...waiting].find(other => isDeepStrictEqual(other.asked, asked))
          if (!batch) {
            const begun: Batch = begin(call, asked, rest, () => waiting.delete(begun))
            waiting.add((batch = begun))
          }
          batch.ids.add(id)
          return batch.rows.then(rows =>
            rows ? (rows.get(id) ?? []).slice(0, call.args.take) : call.query(call.args),
          )
        },
      },
    },
  }) as T
}

/** What is understood of a question; one that says more is asked as it is. */
const KNOWN = new Set(['where', 'orderBy', 'take', 'skip', 'cursor'])

const isJust = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === keys.join()

/** The record whose linked rows are asked for; null where something else or more is. */
function linkOf({ args, __internalParams }: Call) {
  const { where, skip = 0, cursor, take = 1 } = args
  if (__internalParams?.transaction || skip > 0 || cursor || take < 0) return null
  if (!isJust(where, 'AND') || !Object.keys(args).every(key => KNOWN.has(key))) return null
  const and = where?.AND
  if (!Array.isArray(and) || and.length !== 2) return null
  const [filter, link] = and as [object, Link]
  const [field = '', ...more] = Object.keys(link)
  const some = link[field]?.some
  if (more.length > 0 || !isJust(link[field], 'some') || !isJust(some, 'id')) return null
  return typeof some?.id === 'string' ? { field, filter, id: some.id } : null
}

interface Linked {
  /** The far side of the link, as the list of the linked rows calls it. */
  readonly field: string
  readonly filter: object
}

/** Waits until everybody who asks at the same time has, then asks for all of them. */
function begin(first: Call, asked: unknown, { field, filter }: Linked, close: () => void): Batch {
  const ids = new Set<string>()
  const rows = new Promise<void>(resolve => setImmediate(resolve)).then(async () => {
    close()
    const some = { id: { in: [...ids] } }
    const found = await first.query({
      where: { AND: [filter, { [field]: { some } }] },
      orderBy: first.args.orderBy,
      take: MOST + 1,
      include: { [field]: { where: some, select: { id: true } } },
    })
    return found.length > MOST ? null : byRecord(found, field)
  })
  return { asked, ids, rows }
}

/** Record → the rows that it links to, in the order in which they were read. */
function byRecord(found: readonly Row[], field: string): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>()
  for (const { [field]: links, ...row } of found) {
    for (const { id } of links as readonly { readonly id: string }[]) {
      const known = rows.get(id)
      if (known) known.push(row)
      else rows.set(id, [row])
    }
  }
  return rows
}
