import { withConnection } from '../../../schema/platform/connection.ts'
import type { Settings } from '../../../schema/platform/settings.ts'
import {
  missingTriggers,
  triggerSql,
  unknownTriggers,
} from '../../../schema/platform/triggers/index.ts'

/** The triggers that the database lacks, and those that are none of the desk's, by name. */
export interface TriggerState {
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
}

/** Looks, and changes nothing. */
export const triggerState = (settings: Settings): Promise<TriggerState> =>
  withConnection(settings, async connection => ({
    missing: await missingTriggers(connection, settings.provider),
    unknown: await unknownTriggers(connection, settings.provider),
  }))

/** The same in words. */
export function triggerWords({ missing, unknown }: TriggerState): string {
  const lines = [
    missing.length > 0 && `Missing or altered: ${missing.join(', ')}`,
    unknown.length > 0 && `Not made by the desk: ${unknown.join(', ')}`,
  ].filter(line => line !== false)
  return lines.length > 0 ? lines.join('\n') : 'All are in force.'
}

/** Makes all triggers anew, as the last migration did. */
export const restoreTriggers = (settings: Settings): Promise<void> =>
  withConnection(settings, connection => connection.script(triggerSql(settings.provider)))
