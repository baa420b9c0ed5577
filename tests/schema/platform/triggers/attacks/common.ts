import { clashing, insertInto, type Attack, type Target } from './target.ts'

/** What both databases understand. */
export function commonAttacks(target: Target): Attack[] {
  const { table, columns, keys, other } = target
  const update = (column: string) => `UPDATE "${table}" SET "${column}" = ${other(column)}`
  return [
    ...columns.flatMap(column => [
      { name: `UPDATE of ${column}`, sql: update(column) },
      { name: `UPDATE of ${column} FROM`, sql: `${update(column)} FROM (SELECT 1 AS x) AS s` },
      { name: `UPDATE of ${column} of one`, sql: `${update(column)} WHERE "id" <> 'blank'` },
    ]),
    { name: 'DELETE', sql: `DELETE FROM "${table}"` },
    { name: 'DELETE of one', sql: `DELETE FROM "${table}" WHERE "id" = 'blank'` },
    { name: 'DELETE RETURNING', sql: `DELETE FROM "${table}" WHERE 1 = 1 RETURNING "id"` },
    ...keys.map(key => ({
      name: `UPSERT on ${key.join(' and ')}`,
      sql: `${insertInto(target, clashing(target, key))}
            ON CONFLICT (${key.map(column => `"${column}"`).join(', ')})
            DO UPDATE SET "${columns.at(-1)}" = ${other(columns.at(-1) ?? '')}`,
    })),
  ]
}
