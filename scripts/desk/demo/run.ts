import { DeskError } from '../../../schema/platform/errors.ts'
import { readSettings } from '../../../schema/platform/settings.ts'
import { ensureBuild } from '../../build/index.ts'
import { createDesk } from '../create-desk.ts'
import type { DeskCli } from '../desk-cli.ts'
import { serverAddress } from '../roads/index.ts'
import type { SignIn } from './sign-ins.ts'
import { summaryText } from './summary.ts'

/** A demonstration that is ready to be served. */
export interface Prepared {
  readonly signIns: readonly SignIn[]
  readonly siteDir: string
}

/** Builds, loads and publishes what is not there yet. Repeating it loses nothing. */
export async function prepareDemo(desk: DeskCli): Promise<Prepared> {
  const { output } = desk
  // The demonstration is on this machine, whatever the environment says of another desk.
  const here = createDesk({ ...desk.env, DESK_URL: '', DESK_TOKEN: '' }, output.json)
  const running = await serverAddress(here)
  if (running) {
    throw new DeskError('UNAVAILABLE', `A desk runs on this data folder already, at ${running}`)
  }
  await output.step('Building the desk', report => ensureBuild(here.settings, 'interface', report))
  // Loaded here: what is built must be there before the CMS is.
  const { reachDemo } = await import('./first-person.ts')
  const { loadRecord } = await import('./record.ts')
  const { addPeople } = await import('./people.ts')
  const { siteFolder } = await import('./site.ts')
  const { takeStandIn } = await import('./stand-in/index.ts')
  try {
    const demo = await output.step('Opening the data folder', () => reachDemo(here))
    const { client, signIns } = demo
    await output.step('Loading and publishing the record', report =>
      loadRecord(client, here.settings.root, report),
    )
    await output.step('Adding one person for each role', () => addPeople(demo))
    await output.step('Taking the stand-in decision', () => takeStandIn(demo, here.settings))
    const siteDir = await output.step('Building the public site', () =>
      siteFolder(client, here.settings.dataDir),
    )
    return { signIns, siteDir }
  } finally {
    await here.end()
  }
}

/** Serves site, CMS and both GraphQL doors from this process until it is asked to stop. */
export async function serveDemo(desk: DeskCli, { signIns, siteDir }: Prepared): Promise<void> {
  const { askedToStop, serveDesk } = await import('../../serve/index.ts')
  const settings = readSettings({ ...desk.env, NODE_ENV: desk.env.NODE_ENV || 'production' })
  const served = await desk.output.step('Starting the server', () => serveDesk(settings))
  desk.onEnd(() => served.stop())
  const summary = { address: served.address, siteDir, signIns }
  desk.output.result(summary, () => summaryText(summary))
  await askedToStop()
}
