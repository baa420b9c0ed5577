import type { Row } from '../../../../../schema/platform/connection.ts'
import { canonicalBytes, sha256Hex } from '../../../../../schema/evidence/index.ts'
import { commitmentTo } from '../../../../../schema/evidence/index.ts'
import type { Tables } from './state.ts'

/** An audit event with what is needed to check it. */
export interface LoggedEvent {
  readonly row: Row
  readonly operation: string
  readonly listKey: string
  readonly itemId: string
  readonly commitments: ReadonlyMap<string, string>
  /** Null once it was destroyed. */
  readonly salt: string | null
}

/** Rows of a table; none where there is no such table. */
export const rowsOf = (tables: Tables, table: string): readonly Row[] => tables.get(table) ?? []

/** The log by its own times: a table has no order, once PostgreSQL has used a place again. */
export function readLog(tables: Tables): LoggedEvent[] {
  const salts = new Map(rowsOf(tables, 'Payload').map(row => [row.digest, row.salt]))
  return inTime(rowsOf(tables, 'AuditEvent')).map(row => {
    const { fields, saltDigest } = JSON.parse(String(row.canonical)) as Canonical
    return {
      row,
      operation: String(row.operation),
      listKey: String(row.listKey),
      itemId: String(row.itemId),
      commitments: new Map(fields.map(({ name, commitment }) => [name, commitment])),
      salt: (salts.get(saltDigest) as string | null | undefined) ?? null,
    }
  })
}

const inTime = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => new Date(a.at as string).getTime() - new Date(b.at as string).getTime())

interface Canonical {
  readonly fields: readonly { readonly name: string; readonly commitment: string }[]
  readonly saltDigest: string
  readonly [key: string]: unknown
}

/** True where the event commits to this value of a field. An event whose salt is gone proves nothing. */
export const commitsTo = ({ salt, commitments }: LoggedEvent, field: string, value: unknown) =>
  salt === null || commitments.get(field) === commitmentTo(salt, field, value)

/** What is wrong with the events themselves: bytes, digest, columns and salt. */
export function eventProblems(tables: Tables): string[] {
  const salts = new Map(rowsOf(tables, 'Payload').map(row => [String(row.digest), row]))
  return rowsOf(tables, 'AuditEvent').flatMap(row => {
    const text = String(row.canonical)
    const canonical = JSON.parse(text) as Canonical
    const { id, actor, role, operation, version } = row
    const columns = { id, actor, role, operation, version: Number(version) }
    const own = {
      ...canonical,
      ...columns,
      at: instant(row.at),
      list: row.listKey || null,
      item: row.itemId || null,
      fields: json(row.fields),
    }
    const payload = salts.get(canonical.saltDigest)
    return [
      sha256Hex(text) !== row.digest && `event ${row.id}: its digest is another`,
      canonicalBytes(own).toString('utf8') !== text && `event ${row.id}: its columns say otherwise`,
      !payload && `event ${row.id}: there is no salt`,
      payload?.salt &&
        sha256Hex(Buffer.from(String(payload.salt), 'hex')) !== canonical.saltDigest &&
        `event ${row.id}: its salt is another`,
    ].filter(problem => typeof problem === 'string')
  })
}

/** An instant as it is written, however the database holds it. */
export const instant = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(value as string).toISOString()

/** JSON as the database gives it: as text, or read already. */
export const json = (value: unknown): unknown =>
  typeof value === 'string' ? JSON.parse(value) : value
