import process from 'node:process'
import { deliveriesOf } from '../../../../schema/actions/deliver/request.ts'
import { confirmRedaction } from '../../../../schema/actions/redact/confirm.ts'
import { openDesk } from '../../../../schema/platform/open-desk.ts'
import { person } from '../../../support/sessions.ts'

/**
 * A program that confirms a redaction and is killed between the commit and all that follows it: the
 * first thing that follows is to ask for a build of the site.
 */
const [dataDir = '', databaseUrl = '', id = ''] = process.argv.slice(2)
const { context, settings } = await openDesk({ dataDir, databaseUrl })
const dies = { urge: () => process.kill(process.pid, 'SIGKILL') }
deliveriesOf.set(context, dies as never)
await confirmRedaction(context.withSession(person('reviewer', { id: 'second' })), id, settings)
