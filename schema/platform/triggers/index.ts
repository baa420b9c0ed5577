import type { Settings } from '../settings.ts'
import { postgresqlTriggerSql } from './postgresql.ts'
import { sqliteTriggerSql } from './sqlite.ts'

export { missingTriggers, unknownTriggers } from './check.ts'
export { REDACTED, TRIGGER_RULES } from './rules.ts'
export { REFUSAL } from './words.ts'

/** Recreates all triggers; the last part of each migration. */
export const triggerSql = (provider: Settings['provider']): string =>
  provider === 'sqlite' ? sqliteTriggerSql() : postgresqlTriggerSql()
