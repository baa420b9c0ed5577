import path from 'node:path'
import type { KeystoneContext } from '@keystone-6/core/types'
import { log } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'
import { PublicationError } from '../../publication/errors.ts'
import {
  buildGeneration,
  writePageLeaks,
  type PageLeak,
} from '../../publication/generation/index.ts'
import { signIfPossible } from '../witness/timer.ts'
import { witnessPublic } from '../witness/public.ts'
import { redactedDigests } from '../redact/versions.ts'
import { loadCandidates } from './candidates.ts'
import { noteOutcomes, settleOutcomes } from './outcomes.ts'
import { loadRedacted } from './redacted.ts'
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

/** Where the generations of a desk lie. */
export const publicFolder = ({ dataDir }: Settings): string => path.join(dataDir, 'public')

/**
 * Builds the next generation from everything published, and notes what went live and what did not.
 * Where finding out what is to blame takes more builds than one run may make, it goes on: each
 * generation lets something go or refuses something, so that there is an end. A generation of which
 * something was redacted while it was made is made anew.
 */
export async function deliverOnce(
  context: KeystoneContext,
  settings: Settings,
): Promise<Delivered> {
  const refused: Delivered['refused'][number][] = []
  const leaks = new Map<string, PageLeak>()
  try {
    for (;;) {
      const delivered = await unlessOvertaken(deliverGeneration(context, settings, leaks))
      if (!delivered) continue
      const { waiting, ...made } = delivered
      refused.push(...made.refused)
      if (waiting === 0) return { ...made, refused }
      log.info({ waiting }, 'delivery: some versions are tried in the next generation')
    }
  } finally {
    keepPageLeaks(publicFolder(settings), [...leaks.values()])
  }
}

/** Null where the generation was thrown away because of a redaction. */
async function unlessOvertaken<T>(delivery: Promise<T>): Promise<T | null> {
  try {
    return await delivery
  } catch (error) {
    if (!(error instanceof PublicationError) || error.code !== 'OVERTAKEN') throw error
    log.info('delivery: something was redacted meanwhile; the generation is made anew')
    return null
  }
}

/** For an administrator, who may allow them: the build itself does not need it. */
function keepPageLeaks(root: string, leaks: readonly PageLeak[]): void {
  try {
    writePageLeaks(root, leaks)
  } catch (error) {
    log.warn({ err: error }, 'what the pages showed cannot be kept')
  }
}

/** @param leaks what its attempts show on pages is put there, by digest. */
async function deliverGeneration(
  context: KeystoneContext,
  settings: Settings,
  leaks: Map<string, PageLeak>,
): Promise<Delivered & { readonly waiting: number }> {
  const root = publicFolder(settings)
  await settleOutcomes(context, root)
  const loaded = await loadCandidates(context)
  const redacted = await loadRedacted(context)
  // What was redacted between the two is redacted.
  const gone = new Set(redacted.map(({ entry }) => entry.digest))
  const candidates = loaded.filter(({ publication }) => !gone.has(publication.digest))
  const secrets = await loadSecrets(context, candidates, redacted)
  const result = await buildGeneration({
    root,
    objects: candidates.map(({ object }) => object),
    live: new Set(
      candidates.flatMap(({ publication, isLive }) => (isLive ? publication.digest : [])),
    ),
    redacted: redacted.map(({ entry }) => entry),
    secrets,
    isDestroyed: async digests => (await redactedDigests(context, digests)).size > 0,
    witness: becoming => witnessPublic(settings, becoming),
    projectRoot: settings.root,
    origin: settings.origin,
    log: step => log.info({ step }, 'delivery'),
    onLeaks: files => secrets.leaksIn(files).forEach(leak => leaks.set(leak.digest, leak)),
  })
  const live = result.live.map(({ digest }) => digest)
  await noteOutcomes(context, { generation: result.generation, live, refused: result.refused })
  await signIfPossible(context, settings)
  const keys = new Map(candidates.map(({ publication }) => [publication.digest, publication]))
  return {
    generation: result.generation,
    live: live.length,
    refused: result.refused.flatMap(({ digest, reason }) => {
      const publication = keys.get(digest)
      return publication ? [{ key: publication.key, version: publication.version, reason }] : []
    }),
    waiting: result.waiting.length,
  }
}
