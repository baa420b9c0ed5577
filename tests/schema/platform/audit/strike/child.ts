import process from 'node:process'
import { openDesk } from '../../../../../schema/platform/open-desk.ts'
import { arm, disarm, type Strike } from './driver.ts'
import { OPERATIONS } from './operations.ts'

// A desk of its own, in a process that can be killed: it prepares an operation, says that it is ready,
// and does it when told to, with the blow that it is told of.
const { CHILD_OPERATION = '', DESK_DATA = '', DATABASE_URL = '' } = process.env
const desk = await openDesk({ dataDir: DESK_DATA, databaseUrl: DATABASE_URL, purpose: 'a child' })
const prepare = OPERATIONS[CHILD_OPERATION]
if (!prepare) throw new Error(`There is no operation ${CHILD_OPERATION}.`)
const act = await prepare(desk.context)

process.on('message', async (strike: Strike | null) => {
  arm(strike)
  await act()
  process.send?.({ statements: disarm().statements })
  await desk.close()
  process.disconnect()
})
process.send?.('ready')
