import type { Connection } from '../../../../../schema/platform/connection.ts'
import type { Provider } from '../../../../support/index.ts'

/** Column → SQL of its value. */
export type Values = Readonly<Record<string, string>>

/** A table of history as the database itself describes it, so that nothing is left out of the attacks. */
export interface Target {
  readonly table: string
  readonly columns: readonly string[]
  /** Each unique key: its columns. The primary key is one of them. */
  readonly keys: readonly (readonly string[])[]
  /** The columns that hold texts. */
  readonly texts: ReadonlySet<string>
  /** A common row. */
  readonly row: Values
  /** SQL of a value that no row has, for a column. */
  other(column: string): string
}

/** One way to get at rows that must not change. */
export interface Attack {
  readonly name: string
  readonly sql: string
  /** False: it may fail for another reason, or swallow the refusal; the rows count. */
  readonly told?: boolean
}

/** Columns that a row is born without. */
const LATER: Readonly<Record<string, Values>> = {
  Payload: { redactedAt: 'NULL' },
  Redaction: { confirmedBy: `''`, confirmedAt: 'NULL' },
  Waiver: { acceptedBy: `''`, acceptedRole: `''`, acceptedAt: 'NULL' },
  Evidence: { withdrawnBy: `''`, withdrawnAt: 'NULL', withdrawnReason: `''` },
}

/** Reads what a table consists of. */
export async function describeTable(
  connection: Connection,
  provider: Provider,
  table: string,
): Promise<Target> {
  const columns = await connection.rows(COLUMNS[provider](table))
  const keys = await connection.rows(KEYS[provider](table))
  const types = new Map(
    columns.map(({ name, type }) => [String(name), String(type).toLowerCase()] as const),
  )
  const row = [...types].map(([name, type]) => [name, USUAL[type] ?? `'${name}'`])
  return {
    table,
    columns: [...types.keys()],
    keys: [...Map.groupBy(keys, ({ key }) => key).values()].map(of =>
      of.map(({ column }) => String(column)),
    ),
    texts: new Set([...types].filter(([, type]) => type === 'text').map(([name]) => name)),
    // What another row names need not be there.
    row: { ...Object.fromEntries(row), ...NO_LINK[table], ...LATER[table] },
    other: column => OTHER[types.get(column) ?? ''] ?? `'other'`,
  }
}

/** Puts two rows into a table: a common one, and one with nothing in the texts that may be empty. */
export async function fillTable(connection: Connection, target: Target): Promise<void> {
  await connection.script(insertInto(target))
  const blanks = textKeys(target).map(column => [column, `''`])
  await connection.script(insertInto(target, { ...Object.fromEntries(blanks), id: `'blank'` }))
}

/** A statement that writes the common row, with other or more values. */
export function insertInto({ table, row }: Target, changed: Values = {}, verb = 'INSERT INTO') {
  const values = { ...row, ...changed }
  const columns = Object.keys(values).map(name => (name === 'rowid' ? name : `"${name}"`))
  return `${verb} "${table}" (${columns.join(', ')}) VALUES (${Object.values(values).join(', ')})`
}

/** Columns of unique keys, but the id, that hold texts. */
export const textKeys = ({ keys, texts }: Target): string[] =>
  [...new Set(keys.flat())].filter(column => column !== 'id' && texts.has(column))

/** Values by which a row clashes with the common one in the given columns and in no other key. */
export const clashing = ({ keys, row, other }: Target, key: readonly string[]): Values => ({
  ...Object.fromEntries(keys.flat().map(column => [column, other(column)])),
  ...Object.fromEntries(key.map(column => [column, row[column] ?? ''])),
})

const NO_LINK: Readonly<Record<string, Values>> = {
  Delivery: { publication: 'NULL' },
  Correction: { publication: 'NULL' },
  SignOff: { decision: 'NULL' },
  ChecklistRun: { decision: 'NULL' },
  GateResult: { decision: 'NULL', run: 'NULL' },
  Waiver: { decision: 'NULL' },
  Evidence: { decision: 'NULL' },
}

/** By type; texts are the names of their columns. */
const USUAL: Values = {
  integer: '1',
  int4: '1',
  datetime: `'2026-01-01T00:00:00.000Z'`,
  timestamp: `'2026-01-01T00:00:00.000Z'`,
  jsonb: `'{"usual":1}'`,
  boolean: 'true',
  bool: 'true',
}
const OTHER: Values = {
  integer: '99',
  int4: '99',
  datetime: `'2030-01-01T00:00:00.000Z'`,
  timestamp: `'2030-01-01T00:00:00.000Z'`,
  jsonb: `'{"other":1}'`,
  boolean: 'false',
  bool: 'false',
}

const COLUMNS: Record<Provider, (table: string) => string> = {
  sqlite: table => `SELECT name, type FROM pragma_table_info('${table}')`,
  postgresql: table =>
    `SELECT column_name::text AS name, udt_name::text AS type FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = '${table}' ORDER BY ordinal_position`,
}

const KEYS: Record<Provider, (table: string) => string> = {
  sqlite: table =>
    `SELECT l.name AS "key", i.name AS "column"
       FROM pragma_index_list('${table}') l JOIN pragma_index_info(l.name) i WHERE l."unique" = 1`,
  postgresql: table =>
    `SELECT x.indexrelid::text AS "key", a.attname::text AS "column"
       FROM pg_index x JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = ANY (x.indkey)
      WHERE x.indisunique AND x.indrelid = '"${table}"'::regclass`,
}
