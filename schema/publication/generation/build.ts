import fs from 'node:fs'
import { syncFolder } from '../../evidence/index.ts'
import type { PublishedObject } from '../contract/index.ts'
import { PublicationError } from '../errors.ts'
import { scannerFor, siteTexts, type Scanner, type Secrets } from '../scan/index.ts'
import { openStore, writeStore, type PublishedStore, type StoreEntry } from '../store/index.ts'
import { nextNumber, removeOld, removeUnfinished } from './folders.ts'
import { layout, partsOf } from './layout.ts'
import { readPointer, switchTo } from './pointer.ts'
import { candidatesFrom, refuse, refuseLeaks, type Candidate, type Refusal } from './refusals.ts'
import { buildSite } from './site-build.ts'
import { syncTree } from './sync.ts'

export interface GenerationRequest {
  /** The folder of generations: `public` in the data folder. */
  readonly root: string
  /** Every published version of every record that is not refused already. */
  readonly objects: readonly PublishedObject[]
  readonly secrets: Secrets
  readonly projectRoot: string
  /** Public address of the desk, for absolute links. */
  readonly origin?: string | null
  /** Told what is being done, for people who wait. */
  readonly log?: (step: string) => void
}

export interface GenerationResult {
  readonly generation: number
  /** Everything that is public now. */
  readonly live: readonly StoreEntry[]
  readonly refused: readonly Refusal[]
}

/**
 * Makes the next generation and switches to it: the published store, the site built from it, a scan
 * of every byte of both, and one replaced file. Whatever fails on the way, the generation before
 * stays up, whole.
 *
 * An object in which the scan finds something is refused and left out, with what rests on it. What
 * shows only in the built site is put down to the objects that are new in this generation.
 *
 * @throws PublicationError `BUILD_FAILED`; `LEAK_FOUND` where leaving out what is new does not help.
 */
export async function buildGeneration(request: GenerationRequest): Promise<GenerationResult> {
  const { root, secrets, log = () => undefined } = request
  removeUnfinished(root)
  const before = currentStore(root)
  const live = before?.entries.map(entry => before.read(entry)) ?? []
  const scanner = scannerFor(secrets, live, siteTexts(request.projectRoot))
  log('Looking for what must not be public')
  const { accepted, refused } = refuseLeaks(candidatesFrom(request.objects), scanner)
  let leak = await make(request, accepted, scanner, log)
  let out: readonly Refusal[] = refused
  if (leak && before) {
    const reason = `With what is new, the built site shows this: ${leak}`
    const known = new Set(before.entries.map(({ digest }) => digest))
    const again = refuse(accepted, ({ digest }) => (known.has(digest) ? null : reason))
    out = [...refused, ...again.refused]
    leak = await make(request, again.accepted, scanner, log)
  }
  if (leak)
    throw new PublicationError('LEAK_FOUND', `The built site is not fit to be seen: ${leak}`)
  return { ...publish(root, log), refused: out }
}

function currentStore(root: string): PublishedStore | null {
  const current = readPointer(root)
  return current && openStore(current.storeDir)
}

/** Makes the unfinished generation anew and says what its scan finds, or null. */
async function make(
  { root, projectRoot, origin = null }: GenerationRequest,
  accepted: readonly Candidate[],
  scanner: Scanner,
  log: (step: string) => void,
): Promise<string | null> {
  const dir = layout(root).unfinished(nextNumber(root))
  fs.rmSync(dir, { recursive: true, force: true })
  const { store, site } = partsOf(dir)
  log(`Writing ${accepted.length} published versions`)
  writeStore(
    store,
    accepted.map(({ object }) => object),
  )
  log('Building the site')
  await buildSite({ projectRoot, storeDir: store, target: site, origin })
  log('Scanning what was built')
  const leaks = scanner.scanFolder(dir)
  return leaks.length > 0
    ? leaks.map(({ file, found }) => `${file} contains ${found.join(' and ')}`).join('; ')
    : null
}

/** Gives the unfinished generation its name, then moves the pointer. */
function publish(root: string, log: (step: string) => void) {
  const generation = nextNumber(root)
  const dir = layout(root).generation(generation)
  syncTree(layout(root).unfinished(generation))
  fs.renameSync(layout(root).unfinished(generation), dir)
  syncFolder(layout(root).generations)
  const live = openStore(partsOf(dir).store).entries
  switchTo(root, generation)
  log(`Generation ${generation} is public`)
  removeOld(root)
  return { generation, live }
}
