import fs from 'node:fs'
import path from 'node:path'
import { seedDesk } from '../../seed/load/seed-desk.ts'
import type { Tally } from '../../seed/load/tally.ts'
import { makePlan } from '../../seed/plan/index.ts'
import { readSeedFiles } from '../../seed/read-files.ts'
import type { DeskClient } from '../client.ts'
import type { Report } from '../progress.ts'

/**
 * Loads the demonstration record as `desk seed scripts/demo/*` does; a second time it writes nothing.
 * The site is built once all is there.
 */
export async function loadRecord(client: DeskClient, root: string, report: Report): Promise<Tally> {
  const folder = path.join(root, 'scripts', 'demo')
  const files = fs
    .readdirSync(folder)
    .sort()
    .map(name => path.join(folder, name))
  return seedDesk(client, makePlan(readSeedFiles(files)), { report, deliver: false })
}
