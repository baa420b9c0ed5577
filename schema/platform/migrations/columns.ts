import type { Connection } from '../connection.ts'
import type { Settings } from '../settings.ts'

const SCALARS = new Set([
  'String',
  'Int',
  'BigInt',
  'Float',
  'Decimal',
  'Boolean',
  'DateTime',
  'Json',
  'Bytes',
])

/** Every column that a Prisma schema asks for, as `Table.column`. Links of many to many have tables too. */
export function expectedColumns(schema: string): string[] {
  const enums = new Set([...schema.matchAll(/^enum (\w+)/gm)].map(match => match[1]))
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
  const columns = models.flatMap(([, model = '', body = '']) => {
    const table = /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model
    return [...body.matchAll(/^\s+(\w+)\s+(\w+)\S*(.*)$/gm)]
      .filter(([, , type = '']) => SCALARS.has(type) || enums.has(type))
      .map(([, field, , rest = '']) => `${table}.${/@map\("([^"]+)"\)/.exec(rest)?.[1] ?? field}`)
  })
  return [...columns, ...linkTables(schema).flatMap(table => [`${table}.A`, `${table}.B`])]
}

/** Relations whose both sides are lists. */
function linkTables(schema: string): string[] {
  const names = (pattern: RegExp) => [...schema.matchAll(pattern)].map(match => match[1] ?? '')
  const owned = new Set(names(/@relation\("(\w+)", fields:/g))
  const single = new Set(names(/^\s+\w+\s+\w+\?\s+@relation\("(\w+)"\)/gm))
  const many = names(/^\s+\w+\s+\w+\[\]\s+@relation\("(\w+)"\)/gm)
  return [...new Set(many)]
    .filter(name => !owned.has(name) && !single.has(name))
    .map(name => `_${name}`)
}

/** Which of those columns the database lacks: somebody altered it by other means than migrations. */
export async function missingColumns(
  connection: Connection,
  provider: Settings['provider'],
  schema: string,
): Promise<string[]> {
  const rows = await connection.rows(
    provider === 'sqlite'
      ? `SELECT m.name AS "table", c.name AS "column"
           FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`
      : `SELECT table_name::text AS "table", column_name::text AS "column"
           FROM information_schema.columns WHERE table_schema = current_schema()`,
  )
  const present = new Set(rows.map(row => `${row.table}.${row.column}`))
  return expectedColumns(schema).filter(column => !present.has(column))
}
