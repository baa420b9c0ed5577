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

interface TriggerFunction {
  readonly name: string
  /** Its body, as PostgreSQL keeps it. */
  readonly source: string
}

/** A trigger by the parts that PostgreSQL keeps of it. */
export interface PostgresqlTrigger extends Trigger {
  readonly function: TriggerFunction
  /** The one argument of the function: what it says when it refuses. */
  readonly words: string
  /** The bits of `pg_trigger.tgtype`. */
  readonly type: number
}

/** The triggers of PostgreSQL. The functions that refuse take their words from the trigger. */
export const postgresqlTriggers = (): PostgresqlTrigger[] => [
  ...TRIGGER_RULES.flatMap(triggersOf),
  ...outcomeTriggers(),
]

const RAISE = `RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';`
const REFUSE: TriggerFunction = { name: 'desk_refuse', source: `BEGIN ${RAISE} END` }

/** Lets the one permitted update through. In a function, since a condition could not be compared. */
const refuseUnless = (rule: OnceRule): TriggerFunction =>
  functionOf(rule, permitted(rule, 'IS NOT DISTINCT FROM'))

const functionOf = (
  { table }: { readonly table: string },
  condition: string,
  name = '',
  row: 'NEW' | 'OLD' = 'NEW',
): TriggerFunction => ({
  name: `desk_refuse_${table.toLowerCase()}${name}`,
  source: `BEGIN IF ${condition} THEN RETURN ${row}; END IF; ${RAISE} END`,
})

/** The bits of pg_trigger.tgtype, from PostgreSQL's own pg_trigger.h. */
const BITS = { row: 1, before: 2, insert: 4, delete: 8, update: 16, truncate: 32 } as const

type Event = 'insert' | 'update' | 'delete' | 'truncate'

const triggerOf = (
  table: string,
  words: string,
  event: Event,
  run: TriggerFunction,
  level: 'ROW' | 'STATEMENT' = 'ROW',
): PostgresqlTrigger => ({
  name: `${table}_no_${event}`,
  table,
  function: run,
  words,
  type: BITS.before | BITS[event] | (level === 'ROW' ? BITS.row : 0),
  sql:
    `CREATE TRIGGER "${table}_no_${event}" BEFORE ${event.toUpperCase()} ON "${table}" FOR EACH ${level}\n` +
    `EXECUTE FUNCTION "${run.name}"('${words}')`,
})

function triggersOf(rule: TriggerRule): PostgresqlTrigger[] {
  const { table } = rule
  const words = refusalWords(rule)
  return [
    triggerOf(table, words, 'update', rule.kind === 'once' ? refuseUnless(rule) : REFUSE),
    triggerOf(table, words, 'delete', REFUSE),
    // TRUNCATE fires no trigger on DELETE.
    triggerOf(table, words, 'truncate', REFUSE, 'STATEMENT'),
    ...(rule.kind === 'once' && rule.born
      ? [triggerOf(table, words, 'insert', functionOf(rule, rule.born, '_insert'))]
      : []),
  ]
}

const DIALECT: Dialect = {
  instant: sql => sql,
  within: (first, second) => `${second} - ${first} BETWEEN interval '0' AND interval '5 minutes'`,
  answers: content => `jsonb_array_elements(${content} -> 'answers') a`,
  same: 'IS NOT DISTINCT FROM',
}

function outcomeTriggers(): PostgresqlTrigger[] {
  const table = DECISIONS
  const trigger = (event: Event, condition: string, row: 'NEW' | 'OLD' = 'NEW') =>
    triggerOf(table, OUTCOME_REFUSAL, event, functionOf({ table }, condition, `_${event}`, row))
  return [
    trigger('update', changedAsItMay(DIALECT)),
    trigger('delete', REMOVED_AS_IT_MAY, 'OLD'),
    trigger('insert', BORN_AS_IT_MAY),
    triggerOf(table, OUTCOME_REFUSAL, 'truncate', REFUSE, 'STATEMENT'),
  ]
}

/**
 * Recreates the functions and all triggers; the last part of each migration. They are enabled always:
 * an ordinary trigger stays silent in a session that sets `session_replication_role` to replica.
 */
export function postgresqlTriggerSql(): string {
  const triggers = postgresqlTriggers()
  const functions = new Map(triggers.map(trigger => [trigger.function.name, trigger.function]))
  return [
    ...[...functions.values()].map(
      ({ name, source }) =>
        `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$${source}$$;\n`,
    ),
    ...triggers.map(
      ({ name, table, sql }) =>
        `DROP TRIGGER IF EXISTS "${name}" ON "${table}";\n${sql};\n` +
        `ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${name}";\n`,
    ),
  ].join('')
}
