import {
  BORN_AS_IT_MAY,
  changedAsItMay,
  DECISIONS,
  OUTCOME_REFUSAL,
  REMOVED_AS_IT_MAY,
  type Dialect,
} from './outcome.ts'
import {
  permitted,
  refusalWords,
  TRIGGER_RULES,
  type OnceRule,
  type Trigger,
  type TriggerRule,
} from './rules.ts'

/** The triggers of SQLite. */
export const sqliteTriggers = (): Trigger[] => [
  ...TRIGGER_RULES.flatMap(triggersOf),
  ...outcomeTriggers(),
]

function triggersOf(rule: TriggerRule): Trigger[] {
  const { table } = rule
  const trigger = (name: string, event: string, when = ''): Trigger => ({
    name: `${table}_${name}`,
    table,
    sql:
      `CREATE TRIGGER "${table}_${name}" BEFORE ${event} ON "${table}"${when}\n` +
      `BEGIN SELECT RAISE(ABORT, '${refusalWords(rule)}'); END`,
  })
  return [
    // A condition that is neither true nor false is no permission.
    trigger(
      'no_update',
      'UPDATE',
      rule.kind === 'once' ? `\nWHEN (${change(rule)}) IS NOT TRUE` : '',
    ),
    trigger('no_delete', 'DELETE'),
    // INSERT OR REPLACE deletes the row in its way without firing the trigger on DELETE.
    trigger(
      'no_replace',
      'INSERT',
      `\nWHEN EXISTS (SELECT 1 FROM "${table}" WHERE ${taken(rule)})`,
    ),
    ...(rule.kind === 'once' && rule.born
      ? [trigger('no_insert', 'INSERT', `\nWHEN (${rule.born}) IS NOT TRUE`)]
      : []),
  ]
}

const DIALECT: Dialect = {
  instant: sql => `julianday(${sql})`,
  // Days, as a float: to the millisecond they are exact.
  within: (first, second) =>
    `round((julianday(${second}) - julianday(${first})) * 86400, 3) BETWEEN 0 AND 300`,
  answers: content => `json_each(${content}, '$.answers') a`,
  same: 'IS',
}

function outcomeTriggers(): Trigger[] {
  const trigger = (name: string, event: string, when: string): Trigger => ({
    name: `${DECISIONS}_${name}`,
    table: DECISIONS,
    sql:
      `CREATE TRIGGER "${DECISIONS}_${name}" BEFORE ${event} ON "${DECISIONS}"\nWHEN ${when}\n` +
      `BEGIN SELECT RAISE(ABORT, '${OUTCOME_REFUSAL}'); END`,
  })
  const inTheWay = `SELECT 1 FROM "${DECISIONS}" d WHERE d."outcome" IS NOT NULL AND (d.rowid = NEW.rowid OR d."id" = NEW."id")`
  return [
    trigger(
      'no_update',
      'UPDATE',
      `(${changedAsItMay(DIALECT)} AND NEW.rowid IS OLD.rowid) IS NOT TRUE`,
    ),
    trigger('no_delete', 'DELETE', `(${REMOVED_AS_IT_MAY}) IS NOT TRUE`),
    trigger('no_insert', 'INSERT', `(${BORN_AS_IT_MAY}) IS NOT TRUE`),
    trigger('no_replace', 'INSERT', `EXISTS (${inTheWay})`),
  ]
}

/**
 * A row in the way has the same values in a unique key, or the same rowid, which a statement may name
 * (-1 where it does not). REPLACE takes a column's default for NULL, and does so after this trigger.
 */
const taken = ({ unique }: TriggerRule): string =>
  [
    'rowid = NEW.rowid',
    ...unique.map(key =>
      key.map(column => `"${column}" = ifnull(NEW."${column}", '')`).join(' AND '),
    ),
  ].join(' OR ')

// UPDATE OR REPLACE to the rowid of another row would push that one out.
const change = (rule: OnceRule): string => `${permitted(rule, 'IS')} AND NEW.rowid IS OLD.rowid`

/** Recreates all triggers; the last part of each migration. */
export const sqliteTriggerSql = (): string =>
  sqliteTriggers()
    .map(({ name, sql }) => `DROP TRIGGER IF EXISTS "${name}";\n${sql};\n`)
    .join('')
