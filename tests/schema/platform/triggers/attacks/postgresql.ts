import { TRIGGER_RULES } from '../../../../../schema/platform/triggers/index.ts'
import { commonAttacks } from './common.ts'
import { clashing, insertInto, type Attack, type Target } from './target.ts'

/** The roads of PostgreSQL, as the owner of the tables and the server, whom it lets do most. */
export const postgresqlAttacks = (target: Target): Attack[] => [
  ...commonAttacks(target),
  ...emptying(target),
  ...asReplica(target),
  ...byOtherStatements(target),
  ...throughOthers(target),
  ...byForeignKey(target),
]

/** Without CASCADE PostgreSQL itself refuses to empty a table that others refer to. */
function emptying({ table }: Target): Attack[] {
  const all = TRIGGER_RULES.map(rule => `"${rule.table}"`).join(', ')
  return [
    { name: 'TRUNCATE', sql: `TRUNCATE "${table}"`, told: false },
    { name: 'TRUNCATE CASCADE', sql: `TRUNCATE "${table}" CASCADE` },
    { name: 'TRUNCATE RESTART', sql: `TRUNCATE ONLY "${table}" RESTART IDENTITY`, told: false },
    { name: 'TRUNCATE of all at once', sql: `TRUNCATE ${all}`, told: false },
  ]
}

/** In such a session ordinary triggers, and those behind foreign keys, stay silent. */
const asReplica = ({ table, other }: Target): Attack[] =>
  [
    `UPDATE "${table}" SET "id" = ${other('id')} WHERE "id" = 'blank'`,
    `DELETE FROM "${table}"`,
    `TRUNCATE "${table}" CASCADE`,
  ].map(sql => ({
    name: `as a replica: ${sql}`,
    sql: `SET session_replication_role = replica; ${sql}`,
  }))

function byOtherStatements(target: Target): Attack[] {
  const { table, columns } = target
  const last = columns.at(-1) ?? ''
  const set = `"${last}" = ${target.other(last)}`
  const merge = (then: string) =>
    `MERGE INTO "${table}" t USING (SELECT 'blank' AS id) s ON t."id" = s.id WHEN MATCHED THEN ${then}`
  const row = { ...clashing(target, ['id']) }
  const text = (value: string) => (value === 'NULL' ? '' : value.replace(/^'|'$/g, ''))
  const copied = Object.entries(target.row).filter(([, value]) => !value.includes('{'))
  return [
    { name: 'MERGE UPDATE', sql: merge(`UPDATE SET ${set}`) },
    { name: 'MERGE DELETE', sql: merge('DELETE') },
    { name: 'DELETE in WITH', sql: `WITH gone AS (DELETE FROM "${table}" RETURNING *) SELECT 1` },
    { name: 'DELETE USING', sql: `DELETE FROM "${table}" t USING (SELECT 1) s(x) WHERE s.x = 1` },
    {
      name: 'UPDATE of a cursor',
      sql: `DECLARE c CURSOR FOR SELECT * FROM "${table}" FOR UPDATE; FETCH c; UPDATE "${table}" SET ${set} WHERE CURRENT OF c`,
    },
    {
      name: 'DELETE with the refusal swallowed',
      sql: `DO $$ BEGIN DELETE FROM "${table}"; EXCEPTION WHEN OTHERS THEN NULL; END $$`,
      told: false,
    },
    {
      name: 'COPY over a row',
      sql: `COPY "${table}" (${copied.map(([name]) => `"${name}"`).join(', ')}) FROM PROGRAM 'echo "${copied.map(([, value]) => text(value)).join(';')}"' WITH (DELIMITER ';', NULL '')`,
      told: false,
    },
    { name: 'INSERT over a row', sql: insertInto(target, row), told: false },
  ]
}

function throughOthers({ table }: Target): Attack[] {
  const remove = `DELETE FROM "${table}"`
  return [
    {
      name: 'DELETE through a view',
      sql: `CREATE VIEW pane AS SELECT * FROM "${table}"; DELETE FROM pane`,
    },
    {
      name: 'DELETE by a rule of another table',
      sql: `CREATE TABLE lever (x int); CREATE RULE pull AS ON INSERT TO lever DO ALSO ${remove}; INSERT INTO lever VALUES (1)`,
    },
    {
      name: 'DELETE by a function',
      sql: `CREATE FUNCTION pull() RETURNS void LANGUAGE sql SECURITY DEFINER AS $$ ${remove} $$; SELECT pull()`,
    },
  ]
}

function byForeignKey({ table, other }: Target): Attack[] {
  const tie = `CREATE TABLE lever (id text PRIMARY KEY); INSERT INTO lever SELECT "id" FROM "${table}";
    ALTER TABLE "${table}" ADD CONSTRAINT tie FOREIGN KEY ("id") REFERENCES lever ON DELETE CASCADE ON UPDATE CASCADE;`
  return [
    `DELETE FROM lever`,
    `UPDATE lever SET id = ${other('id')} WHERE id = 'blank'`,
    `TRUNCATE lever CASCADE`,
  ].map(sql => ({ name: `through a foreign key: ${sql}`, sql: `${tie} ${sql}` }))
}
