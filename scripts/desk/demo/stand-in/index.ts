import type { Settings } from '../../../../schema/platform/settings.ts'
import type { DemoDesk } from '../first-person.ts'
import { signInAs } from '../sign-ins.ts'
import { decideStandIn } from './decide.ts'
import { demonstrationEvidence } from './evidence.ts'
import { signIn } from './person.ts'

/** Has the demonstration's people take the stand-in decision, each signed in by password. */
export async function takeStandIn(
  { client, signIns }: DemoDesk,
  settings: Settings,
): Promise<boolean> {
  const door = client.askHere
  if (!door) throw new Error('The demonstration is made where its data folder is.')
  const person = (role: 'staff' | 'reviewer' | 'leadership') =>
    signIn(door, signInAs(signIns, role))
  const deciders = {
    staff: await person('staff'),
    reviewer: await person('reviewer'),
    leadership: await person('leadership'),
  }
  return decideStandIn(deciders, () => demonstrationEvidence(settings))
}
