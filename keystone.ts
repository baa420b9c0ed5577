import { deskConfig } from './schema/config.ts'
import { readSettings } from './schema/platform/settings.ts'

/** The desk of this environment; Keystone builds and starts it from here. */
export default deskConfig(readSettings())
