import { sha256Hex } from '../../../../../schema/evidence/index.ts'
import type { Row } from '../../../../../schema/platform/connection.ts'
import { isExplained } from './explained.ts'
import { keptProblems } from './kept.ts'
import { commitsTo, eventProblems, instant, readLog, rowsOf, type LoggedEvent } from './log.ts'
import type { Tables } from './state.ts'

/**
 * Everything that must hold between the rows of a desk and its log, whatever happened: no row
 * without its event, no event without its row, and what the log commits to is what is there.
 */
export function problemsOf(tables: Tables): string[] {
  const log = readLog(tables)
  return [
    ...eventProblems(tables),
    ...recordProblems(tables, log),
    ...keptProblems(tables, log),
    ...revisionProblems(tables, log),
    ...publicationProblems(tables, log),
    ...strayPayloads(tables, log),
  ]
}

/** Tables of the desk itself that are held against the log here; the others are in kept.ts. */
export const BY_CONTENT = [
  'AuditEvent',
  'Payload',
  'Revision',
  'Publication',
  'Correction',
  'Delivery',
] as const

const CREATE = 'record.create'
const DELETE = 'record.delete'

/** Tables of records: they say who made each row. */
const recordTables = (tables: Tables): [string, readonly Row[]][] =>
  [...tables].filter(([, rows]) => rows[0] !== undefined && 'createdBy' in rows[0])

function recordProblems(tables: Tables, log: readonly LoggedEvent[]): string[] {
  const byRow: ReadonlyMap<string, readonly LoggedEvent[]> = Map.groupBy(
    log,
    ({ listKey, itemId }) => `${listKey} ${itemId}`,
  )
  const rows = recordTables(tables).flatMap(([table, of]) =>
    of.map((row): [string, Row] => [`${table} ${row.id}`, row]),
  )
  const present: ReadonlySet<string> = new Set(rows.map(([key]) => key))
  const deleted = log.filter(({ operation }) => operation === DELETE)
  const gone: ReadonlySet<string> = new Set(
    deleted.map(({ listKey, itemId }) => `${listKey} ${itemId}`),
  )
  return [
    ...rows.flatMap(([key, row]) => rowProblems(key, row, byRow.get(key) ?? [])),
    ...log
      .filter(({ operation }) => operation.startsWith('record.'))
      .map(({ listKey, itemId }) => `${listKey} ${itemId}`)
      .filter(key => !present.has(key) && !gone.has(key))
      .map(key => `${key}: the log names it and it is not there`),
  ]
}

function rowProblems(key: string, row: Row, events: readonly LoggedEvent[]): string[] {
  const made = events.filter(({ operation }) => operation === CREATE).length
  return [
    ...(made === 1 ? [] : [`${key}: ${made} events of its making`]),
    ...Object.entries(row)
      .filter(([column]) => column !== 'id')
      .filter(([column, value]) => !isExplained(column, value, events))
      .map(([column]) => `${key}: the log does not say how ${column} came to be what it is`),
  ]
}

/** What leaves a revision, of a list that keeps any. */
const WRITES: ReadonlySet<string> = new Set([
  CREATE,
  'record.update',
  'history.record-status',
  'history.record-decision',
  'decision.release-status',
  'redaction.mend',
])

function revisionProblems(tables: Tables, log: readonly LoggedEvent[]): string[] {
  const payloads = payloadsOf(tables)
  const revisions = Map.groupBy(rowsOf(tables, 'Revision'), row => `${row.listKey} ${row.itemId}`)
  return [...revisions].flatMap(([key, rows]) => {
    const events = log.filter(
      event => `${event.listKey} ${event.itemId}` === key && WRITES.has(event.operation),
    )
    const inOrder = rows.toSorted((a, b) => Number(a.number) - Number(b.number))
    const numbers = inOrder.map(({ number }) => Number(number))
    return [
      ...(numbers.every((number, i) => number === i + 1)
        ? []
        : [`${key}: its revisions are ${numbers.join(', ')}`]),
      ...(rows.length === events.length
        ? []
        : [`${key}: ${rows.length} revisions of ${events.length} writes`]),
      ...inOrder
        .filter((row, i) => row.author !== events[i]?.row.actor || row.role !== events[i]?.row.role)
        .map(row => `${key}: revision ${row.number} names another author than the log`),
      ...inOrder.flatMap(row => contentProblems(`${key}: revision ${row.number}`, row, payloads)),
    ]
  })
}

function publicationProblems(tables: Tables, log: readonly LoggedEvent[]): string[] {
  const payloads = payloadsOf(tables)
  const issued = log.filter(({ operation }) => ISSUES.has(operation))
  const rows = rowsOf(tables, 'Publication')
  const corrections = Map.groupBy(rowsOf(tables, 'Correction'), row => row.publication)
  const deliveries = Map.groupBy(rowsOf(tables, 'Delivery'), row => row.publication)
  const delivered = Map.groupBy(
    log.filter(({ operation }) => operation.startsWith('delivery.')),
    ({ itemId }) => itemId,
  )
  const destroyed = Map.groupBy(
    log.filter(
      ({ operation, listKey }) => operation === 'redaction.destroy' && listKey === 'Publication',
    ),
    ({ itemId }) => itemId,
  )
  return [
    ...(rows.length === issued.length
      ? []
      : [`${rows.length} publications, ${issued.length} events of them`]),
    ...rows.flatMap(row => {
      const name = `${row.key} version ${row.version}`
      const events = issued.filter(
        event => event.itemId === row.itemId && commitsTo(event, 'publication', row.digest),
      )
      const isCorrection = row.changeKind === 'correction' || row.changeKind === 'retraction'
      return [
        ...(events.some(event => commitsTo(event, 'publishedVersion', Number(row.version)))
          ? []
          : [`${name}: no event commits to it`]),
        ...((corrections.get(row.id)?.length ?? 0) === (isCorrection ? 1 : 0)
          ? []
          : [`${name}: its correction is missing, or one too many`]),
        ...((deliveries.get(row.id)?.length ?? 0) === (delivered.get(String(row.id))?.length ?? 0)
          ? []
          : [`${name}: its deliveries are not those of the log`]),
        ...(deliveries.get(row.id) ?? [])
          .filter(each => !(delivered.get(String(row.id)) ?? []).some(noting(each)))
          .map(each => `${name}: no event commits to its delivery ${each.id}`),
        ...((destroyed.get(String(row.id))?.length ?? 0) ===
        (payloads.get(row.digest)?.redactedAt ? 1 : 0)
          ? []
          : [`${name}: the log and the payload differ about whether it was destroyed`]),
        ...contentProblems(name, row, payloads),
      ]
    }),
  ]
}

const noting = (delivery: Row) => (event: LoggedEvent) =>
  commitsTo(event, 'state', delivery.state) &&
  commitsTo(event, 'generation', Number(delivery.generation)) &&
  commitsTo(event, 'reason', delivery.reason) &&
  commitsTo(event, 'at', instant(delivery.at))

const ISSUES: ReadonlySet<string> = new Set(['publication.publish', 'publication.retract'])

/** Half a transaction would leave content that nothing names. */
function strayPayloads(tables: Tables, log: readonly LoggedEvent[]): string[] {
  const named = new Set([
    ...rowsOf(tables, 'Revision').map(({ digest }) => digest),
    ...rowsOf(tables, 'Publication').map(({ digest }) => digest),
    ...log.map(
      ({ row }) => (JSON.parse(String(row.canonical)) as { saltDigest: string }).saltDigest,
    ),
  ])
  const destroyed = new Set(
    rowsOf(tables, 'Redaction')
      .filter(({ confirmedAt }) => confirmedAt !== null)
      .flatMap(({ digests }) => String(digests).split('\n')),
  )
  return rowsOf(tables, 'Payload').flatMap(({ digest, redactedAt }) => [
    ...(named.has(digest) ? [] : [`payload ${digest}: nothing names it`]),
    ...(redactedAt === null || destroyed.has(String(digest))
      ? []
      : [`payload ${digest}: no redaction has destroyed it`]),
  ])
}

const payloadsOf = (tables: Tables): ReadonlyMap<unknown, Row> =>
  new Map(rowsOf(tables, 'Payload').map(row => [row.digest, row]))

function contentProblems(name: string, row: Row, payloads: ReadonlyMap<unknown, Row>): string[] {
  const payload = payloads.get(row.digest)
  if (!payload) return [`${name}: its content is missing`]
  if (payload.redactedAt) return []
  return sha256Hex(String(payload.bytes)) === row.digest ? [] : [`${name}: its content is another`]
}
