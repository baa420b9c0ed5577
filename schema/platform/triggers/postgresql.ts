import { refusalWords, TRIGGER_RULES, type Trigger, type TriggerRule } from './rules.ts'

/** The triggers of PostgreSQL. The function that refuses takes its words from the trigger. */
export const postgresqlTriggers = (): Trigger[] => TRIGGER_RULES.flatMap(triggersOf)

/** Name and source of that function. */
export const REFUSE_FUNCTION = {
  name: 'desk_refuse',
  source: `BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END`,
} as const

function triggersOf(rule: TriggerRule): Trigger[] {
  const { table } = rule
  const trigger = (
    name: string,
    event: string,
    level: 'ROW' | 'STATEMENT',
    when = '',
  ): Trigger => ({
    name: `${table}_${name}`,
    table,
    sql:
      `CREATE TRIGGER "${table}_${name}" BEFORE ${event} ON "${table}" FOR EACH ${level}${when}\n` +
      `EXECUTE FUNCTION "${REFUSE_FUNCTION.name}"('${refusalWords(rule)}')`,
  })
  return [
    trigger(
      'no_update',
      'UPDATE',
      'ROW',
      rule.kind === 'redactable' ? `\nWHEN (NOT (${redaction(rule)}))` : '',
    ),
    trigger('no_delete', 'DELETE', 'ROW'),
    // TRUNCATE fires no trigger on DELETE.
    trigger('no_truncate', 'TRUNCATE', 'STATEMENT'),
  ]
}

/** What the one permitted update looks like. */
function redaction({ content, stamp, fixed }: TriggerRule & { kind: 'redactable' }): string {
  return [
    `OLD."${stamp}" IS NULL`,
    `NEW."${stamp}" IS NOT NULL`,
    ...content.map(column => `NEW."${column}" IS NULL`),
    ...fixed.map(column => `NEW."${column}" IS NOT DISTINCT FROM OLD."${column}"`),
  ].join(' AND ')
}

/** Recreates the function and all triggers; the last part of each migration. */
export function postgresqlTriggerSql(): string {
  const { name, source } = REFUSE_FUNCTION
  const refuse = `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$${source}$$;\n`
  const triggers = postgresqlTriggers().map(
    t => `DROP TRIGGER IF EXISTS "${t.name}" ON "${t.table}";\n${t.sql};\n`,
  )
  return [refuse, ...triggers].join('')
}
