import { commonAttacks } from './common.ts'
import { clashing, insertInto, textKeys, type Attack, type Target, type Values } from './target.ts'

/** The roads of SQLite: REPLACE above all, which deletes without firing a trigger on DELETE. */
export const sqliteAttacks = (target: Target): Attack[] => [
  ...commonAttacks(target),
  ...replacing(target),
  ...changingRowids(target),
  ...underPragmas(target),
  ...throughOthers(target),
]

function replacing(target: Target): Attack[] {
  const { keys } = target
  const clashes: [string, Values][] = [
    ...keys.map((key): [string, Values] => [key.join(' and '), clashing(target, key)]),
    ['rowid', { ...clashing(target, []), rowid: '1' }],
    ['defaults', { ...clashing(target, []), ...nulls(target) }],
  ]
  return clashes
    .filter(([name]) => name !== 'defaults' || textKeys(target).length > 0)
    .flatMap(([name, values]) =>
      ['ON', 'OFF'].flatMap(recursive =>
        ['INSERT OR REPLACE INTO', 'REPLACE INTO'].map(verb => ({
          name: `${verb} by ${name}, recursive_triggers ${recursive}`,
          sql: `PRAGMA recursive_triggers = ${recursive}; ${insertInto(target, values, verb)}`,
        })),
      ),
    )
}

/** NULL where a text may be empty: REPLACE puts the default there, which the second row has. */
const nulls = (target: Target): Values => ({
  ...target.row,
  id: target.other('id'),
  ...Object.fromEntries(textKeys(target).map(column => [column, 'NULL'])),
})

function changingRowids({ table }: Target): Attack[] {
  const destroying = `"bytes" = NULL, "salt" = NULL, "redactedAt" = '2030-01-01T00:00:00.000Z'`
  const set = table === 'Payload' ? `${destroying}, rowid = 1` : 'rowid = 1'
  return ['', 'OR IGNORE', 'OR ABORT', 'OR FAIL', 'OR ROLLBACK', 'OR REPLACE'].map(policy => ({
    name: `UPDATE ${policy} of the rowid`,
    sql: `UPDATE ${policy} "${table}" SET ${set} WHERE "id" = 'blank'`,
  }))
}

function underPragmas({ table, other }: Target): Attack[] {
  const pragmas = [
    'ignore_check_constraints = ON',
    'foreign_keys = OFF',
    'defer_foreign_keys = ON',
    'legacy_alter_table = ON',
    'trusted_schema = OFF',
    'writable_schema = ON',
    'locking_mode = EXCLUSIVE',
    'journal_mode = OFF',
  ]
  return pragmas.flatMap(pragma => [
    {
      name: `UPDATE with ${pragma}`,
      sql: `PRAGMA ${pragma}; UPDATE "${table}" SET "id" = ${other('id')}`,
    },
    { name: `DELETE with ${pragma}`, sql: `PRAGMA ${pragma}; DELETE FROM "${table}"` },
  ])
}

/** Through a view or another table's trigger: the outer statement's policy would override the inner's. */
function throughOthers(target: Target): Attack[] {
  const { table } = target
  const lever = (statement: string) =>
    `CREATE TEMP TABLE lever (x); CREATE TEMP TRIGGER pull AFTER INSERT ON lever BEGIN ${statement}; END;`
  const clash = insertInto(target, clashing(target, ['id']))
  return [
    ...['INSERT OR IGNORE', 'INSERT OR REPLACE'].flatMap(outer => [
      {
        name: `DELETE behind ${outer}`,
        sql: `${lever(`DELETE FROM "${table}"`)} ${outer} INTO lever VALUES (1)`,
      },
      { name: `clash behind ${outer}`, sql: `${lever(clash)} ${outer} INTO lever VALUES (1)` },
    ]),
    {
      name: 'DELETE through a view',
      sql: `CREATE TEMP VIEW pane AS SELECT * FROM "${table}";
            CREATE TEMP TRIGGER pull INSTEAD OF DELETE ON pane BEGIN DELETE FROM "${table}" WHERE "id" = OLD."id"; END;
            DELETE FROM pane`,
    },
  ]
}
