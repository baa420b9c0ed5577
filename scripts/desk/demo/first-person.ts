import fs from 'node:fs'
import { DeskError } from '../../../schema/platform/errors.ts'
import { addFirstAdmin } from '../accounts/first-admin.ts'
import type { DeskClient } from '../client.ts'
import type { DeskCli } from '../desk-cli.ts'
import {
  newSignIns,
  readSignIns,
  signInAs,
  signInsFile,
  writeSignIns,
  type SignIn,
} from './sign-ins.ts'

/** A desk that holds the demonstration, reached as its administrator. */
export interface DemoDesk {
  readonly client: DeskClient
  readonly signIns: readonly SignIn[]
}

/**
 * Reaches the demonstration's desk as its administrator, who is added where there is nobody yet.
 *
 * @throws DeskError `NOT_ALLOWED` where the data folder holds a desk that is no demonstration.
 */
export async function reachDemo(desk: DeskCli): Promise<DemoDesk> {
  const place = signInsFile(desk.settings.dataDir)
  const earlier = readSignIns(place)
  const signIns = earlier ?? newSignIns()
  if (!earlier) {
    // Kept before the administrator is made: a run that is stopped here is simply repeated.
    writeSignIns(place, signIns)
    if (!(await addAdmin(desk, signIns))) {
      fs.rmSync(place)
      throw notADemo(desk)
    }
  }
  return { client: await connectOrAdd(desk, signIns), signIns }
}

async function connectOrAdd(desk: DeskCli, signIns: readonly SignIn[]): Promise<DeskClient> {
  try {
    return await desk.connect()
  } catch (error) {
    const unknown = error instanceof DeskError && error.code === 'SIGN_IN_FAILED'
    if (!unknown || !(await addAdmin(desk, signIns))) throw error
    return desk.connect()
  }
}

function addAdmin(desk: DeskCli, signIns: readonly SignIn[]): Promise<boolean> {
  const { email, name, password } = signInAs(signIns, 'admin')
  return addFirstAdmin(desk, { email, name, password })
}

const notADemo = ({ settings }: DeskCli): DeskError =>
  new DeskError(
    'NOT_ALLOWED',
    `${settings.dataDir} holds a desk with people of its own, and the demonstration would be mixed ` +
      'into it. Give it another data folder: DESK_DATA=.demo npm run demo',
  )
