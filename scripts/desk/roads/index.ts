import { lockHolder } from '../../../schema/platform/lock/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { requireToken } from '../token-file.ts'
import type { Road } from './road.ts'

export { reach } from './server.ts'
export type { Road } from './road.ts'

/** Address of the server to go through; null where the data folder is free. */
export async function serverAddress(desk: DeskCli): Promise<string | null> {
  if (desk.env.DESK_URL) return desk.env.DESK_URL
  return (await lockHolder(desk.settings.dataDir))?.address ?? null
}

/** Picks the road: a running server first, since SQLite takes one writing process. */
export async function findRoad(desk: DeskCli): Promise<Road> {
  const address = await serverAddress(desk)
  const token = requireToken(desk)
  if (address) {
    const { serverRoad } = await import('./server.ts')
    return serverRoad(address, token)
  }
  // Loaded only where needed: it brings the whole CMS along.
  const { embeddedRoad } = await import('./embedded.ts')
  return embeddedRoad(desk, token)
}
