import path from 'node:path'
import type { KeystoneContext } from '@keystone-6/core/types'
import { log } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'
import { buildGeneration } from '../../publication/generation/index.ts'
import { loadCandidates } from './candidates.ts'
import { recordOutcomes } from './outcomes.ts'
import { loadSecrets } from './secrets.ts'

/** What a delivery came to. */
export interface Delivered {
  readonly generation: number
  /** How many versions are public now. */
  readonly live: number
  readonly refused: readonly {
    readonly key: string
    readonly version: number
    readonly reason: string
  }[]
}

/** Builds the next generation from everything published, and notes what went live and what did not. */
export async function deliverOnce(
  context: KeystoneContext,
  { dataDir, root, origin }: Settings,
): Promise<Delivered> {
  const candidates = await loadCandidates(context)
  const result = await buildGeneration({
    root: path.join(dataDir, 'public'),
    objects: candidates.map(({ object }) => object),
    secrets: await loadSecrets(context, candidates),
    projectRoot: root,
    origin,
    log: step => log.info({ step }, 'delivery'),
  })
  await recordOutcomes(context, candidates, result)
  const keys = new Map(candidates.map(({ publication }) => [publication.digest, publication]))
  return {
    generation: result.generation,
    live: result.live.length,
    refused: result.refused.flatMap(({ digest, reason }) => {
      const publication = keys.get(digest)
      return publication ? [{ key: publication.key, version: publication.version, reason }] : []
    }),
  }
}
