import { commitsTo, instant, json, type LoggedEvent } from './log.ts'

/** What was last written to a column, by the log, is what stands there; nothing, where it says nothing. */
export function isExplained(
  column: string,
  value: unknown,
  events: readonly LoggedEvent[],
): boolean {
  const naming = events.filter(({ commitments }) => commitments.has(column))
  const last = naming.at(-1)
  if (!last) return EMPTY.has(typeof value === 'bigint' ? Number(value) : value)
  const forms = formsOf(column, value)
  return naming
    .filter(({ row }) => instant(row.at) === instant(last.row.at))
    .some(event => forms.some(form => commitsTo(event, column, form)))
}

const EMPTY: ReadonlySet<unknown> = new Set([null, '', 0, false, '[]', '{}'])

/** The ways in which a column's value may have been written. */
function formsOf(column: string, value: unknown): unknown[] {
  if (SECRETS.has(column)) return ['changed']
  if (value === null) return [null, { disconnect: true }]
  if (typeof value === 'bigint' || typeof value === 'number') return [Number(value), value === 1]
  if (typeof value !== 'string') return [value]
  const parsed = /^[[{]/.test(value) ? [json(value)] : []
  const time = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) ? [instant(value)] : []
  return [value, { connect: { id: value } }, ...parsed, ...time]
}

const SECRETS: ReadonlySet<string> = new Set(['password', 'tokenHash', 'sealed'])
