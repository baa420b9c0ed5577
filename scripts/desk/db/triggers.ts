import { withConnection } from '../../../schema/platform/connection.ts'
import type { Settings } from '../../../schema/platform/settings.ts'
import { missingTriggers, triggerSql } from '../../../schema/platform/triggers/index.ts'

/** Names of the triggers that the database lacks. */
export const triggerState = (settings: Settings): Promise<string[]> =>
  withConnection(settings, connection => missingTriggers(connection, settings.provider))

/** Makes all triggers anew, as the last migration did. */
export const restoreTriggers = (settings: Settings): Promise<void> =>
  withConnection(settings, connection => connection.script(triggerSql(settings.provider)))
