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
export const postgresqlTriggers = (): PostgresqlTrigger[] => TRIGGER_RULES.flatMap(triggersOf)

const RAISE = `RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';`
const REFUSE: TriggerFunction = { name: 'desk_refuse', source: `BEGIN ${RAISE} END` }

/** Lets the one permitted update through. In a function, since a condition could not be compared. */
const refuseUnless = (rule: OnceRule): TriggerFunction =>
  functionOf(rule, permitted(rule, 'IS NOT DISTINCT FROM'))

const functionOf = ({ table }: OnceRule, condition: string, name = ''): TriggerFunction => ({
  name: `desk_refuse_${table.toLowerCase()}${name}`,
  source: `BEGIN IF ${condition} THEN RETURN NEW; END IF; ${RAISE} END`,
})

/** The bits of pg_trigger.tgtype, from PostgreSQL's own pg_trigger.h. */
const BITS = { row: 1, before: 2, insert: 4, delete: 8, update: 16, truncate: 32 } as const

function triggersOf(rule: TriggerRule): PostgresqlTrigger[] {
  const { table } = rule
  const words = refusalWords(rule)
  const trigger = (
    event: 'insert' | 'update' | 'delete' | 'truncate',
    level: 'ROW' | 'STATEMENT',
    run: TriggerFunction = REFUSE,
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
  return [
    trigger('update', 'ROW', rule.kind === 'once' ? refuseUnless(rule) : REFUSE),
    trigger('delete', 'ROW'),
    // TRUNCATE fires no trigger on DELETE.
    trigger('truncate', 'STATEMENT'),
    ...(rule.kind === 'once' && rule.born
      ? [trigger('insert', 'ROW', functionOf(rule, rule.born, '_insert'))]
      : []),
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
