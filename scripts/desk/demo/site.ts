import path from 'node:path'
import { DeskError } from '../../../schema/platform/errors.ts'
import { readPointer } from '../../../schema/publication/generation/pointer.ts'
import { Held } from '../../seed/desk/held.ts'
import type { DeskClient } from '../client.ts'
import { DELIVER } from '../workflow/documents.ts'

/** Folder of the built site, which is built here where a run was stopped before it had been. */
export async function siteFolder(client: DeskClient, dataDir: string): Promise<string> {
  const root = path.join(dataDir, 'public')
  if (!readPointer(root) || (await new Held(client).hasUndelivered())) {
    const { refused } = (await client.mutate(DELIVER)).deliver
    const [first] = refused
    if (first) {
      const why = `${first.key}, version ${first.version}: ${first.reason}`
      throw new DeskError('INTERNAL', `${refused.length} versions were kept off the site. ${why}`)
    }
  }
  const current = readPointer(root)
  if (!current) throw new DeskError('INTERNAL', 'The site was built and is not there.')
  return current.siteDir
}
