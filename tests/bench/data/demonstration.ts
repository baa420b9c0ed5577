import { createDesk } from '../../../scripts/desk/create-desk.ts'
import { prepareDemo } from '../../../scripts/desk/demo/run.ts'
import { signInAs, type SignIn } from '../../../scripts/desk/demo/sign-ins.ts'
import type { Place } from '../../support/place.ts'
import type { Bench } from '../harness/measurement.ts'

/** A desk that holds the demonstration, as `npm run demo` leaves it. */
export interface Demonstration {
  readonly place: Place
  /** Somebody of a role who can sign in. */
  person(role: SignIn['role']): SignIn
  /** The folder of the built site. */
  readonly siteDir: string
}

/** Loads, publishes and builds the demonstration in a place of its own. */
export async function loadDemonstration(bench: Bench): Promise<Demonstration> {
  bench.say('loading the demonstration')
  const place = await bench.place('sqlite')
  const { dataDir, databaseUrl } = place
  const env = { ...process.env, DESK_DATA: dataDir, DATABASE_URL: databaseUrl }
  const { signIns, siteDir } = await prepareDemo(createDesk(env, false))
  return { place, siteDir, person: role => signInAs(signIns, role) }
}
