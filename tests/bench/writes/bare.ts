import { randomBytes } from 'node:crypto'
import type { Connection } from '../../../schema/platform/connection.ts'
import type { Write } from './writes.ts'

/** A row to copy, and what the copy must have of its own. */
interface Original {
  readonly table: string
  readonly columns: readonly string[]
  readonly where: string
  readonly own: (index: number) => Readonly<Record<string, string>>
}

/**
 * Makes the transactions of the peer: the rows that one write of the API left, written once more by
 * SQL alone. All that the API does besides (rules, rights, hooks, digests) is what the ratio shows.
 *
 * @param id a record to which the write was made.
 * @returns the script of the `index`th transaction.
 */
export async function bareTransactions(
  connection: Connection,
  { list, operation }: Write,
  id: string,
): Promise<(index: number) => string> {
  const originals = await leftBy(connection, list, id)
  const copied = operation === 'create' ? originals : originals.slice(1)
  return index => {
    const inserts = copied.map(original => copyOf(original, index))
    const update = `UPDATE "${list}" SET "title" = 'Demonstration: bare ${index}' WHERE "id" = '${id}'`
    const all = operation === 'create' ? inserts : [update, ...inserts]
    return ['BEGIN', ...all, 'COMMIT'].map(statement => `${statement};`).join('\n')
  }
}

/** The record, then what the last write to it left beside it. */
async function leftBy(connection: Connection, list: string, id: string): Promise<Original[]> {
  const record = await original(connection, list, `"id" = '${id}'`, index => ({
    ...fresh(),
    familySlugKey: `'bare/${index}'`,
  }))
  const events = await connection.rows(
    `SELECT "id", "canonical" FROM "AuditEvent" WHERE "itemId" = '${id}' ORDER BY "at" DESC LIMIT 1`,
  )
  const revisions = await connection.rows(
    `SELECT "id", "digest" FROM "Revision" WHERE "itemId" = '${id}' ORDER BY "number" DESC LIMIT 1`,
  )
  const salts = events.map(({ canonical }) => (JSON.parse(String(canonical)) as Salted).saltDigest)
  const payload = (digest: unknown) =>
    original(connection, 'Payload', `"digest" = '${String(digest)}'`, withDigest)
  return Promise.all([
    record,
    ...salts.map(payload),
    ...events.map(row => original(connection, 'AuditEvent', `"id" = '${String(row.id)}'`, fresh)),
    ...revisions.map(({ digest }) => payload(digest)),
    ...revisions.map(row =>
      original(connection, 'Revision', `"id" = '${String(row.id)}'`, index => ({
        ...fresh(),
        number: String(1_000_000 + index),
      })),
    ),
  ])
}

interface Salted {
  readonly saltDigest: string
}

const fresh = () => ({ id: `'${randomBytes(32).toString('base64url')}'` })
const withDigest = () => ({ ...fresh(), digest: `'${randomBytes(32).toString('hex')}'` })

async function original(
  connection: Connection,
  table: string,
  where: string,
  own: Original['own'],
): Promise<Original> {
  const [row] = await connection.rows(`SELECT * FROM "${table}" WHERE ${where}`)
  if (!row) throw new Error(`The write left nothing in ${table}.`)
  return { table, columns: Object.keys(row), where, own }
}

function copyOf({ table, columns, where, own }: Original, index: number): string {
  const values = own(index)
  const into = columns.map(column => `"${column}"`).join(', ')
  const from = columns.map(column => values[column] ?? `"${column}"`).join(', ')
  return `INSERT INTO "${table}" (${into}) SELECT ${from} FROM "${table}" WHERE ${where}`
}
