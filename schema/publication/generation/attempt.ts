import fs from 'node:fs'
import type { LeakingFile, Scanner } from '../scan/index.ts'
import { storeDigest, writeStore, type RedactedEntry } from '../store/index.ts'
import { faultOf, leakFault, type Fault } from './fault.ts'
import { layout, partsOf } from './layout.ts'
import type { Generation } from './pointer.ts'
import type { Candidate } from './refusals.ts'
import { buildSite } from './site-build.ts'

/** What all attempts at one generation share. */
export interface Attempts {
  readonly root: string
  /** Of the generation that is being made. */
  readonly number: number
  /** What is public now: files that stay the same are linked to its own. */
  readonly current: Generation | null
  /** Stand in every attempt as they are. */
  readonly redacted: readonly RedactedEntry[]
  readonly projectRoot: string
  readonly origin: string | null
  readonly scanner: Scanner
  readonly log: (step: string) => void
  /** Told what each attempt showed that it must not. */
  readonly onLeaks: (leaks: readonly LeakingFile[]) => void
}

/**
 * Makes a generation of these versions and looks through it. One that is fit lies at
 * `layout.fit` afterwards, instead of any that was there before.
 *
 * @returns why it is not fit, or null.
 * @throws what no version can be to blame for.
 */
export async function attempt(
  { root, number, current, redacted, projectRoot, origin, scanner, log, onLeaks }: Attempts,
  candidates: readonly Candidate[],
): Promise<Fault | null> {
  const dir = layout(root).unfinished(number)
  fs.rmSync(dir, { recursive: true, force: true })
  const { store, site } = partsOf(dir)
  log(`Writing ${candidates.length} published versions`)
  const objects = candidates.map(({ object }) => object)
  const index = writeStore(store, [...objects, ...redacted], current?.storeDir ?? null)
  try {
    log('Building the site')
    await buildSite({
      root,
      projectRoot,
      origin,
      storeDir: store,
      storeDigest: storeDigest(index),
      target: site,
      like: current?.siteDir ?? null,
    })
    log('Scanning what was built')
    const versions = candidates.map(({ digest }) => digest)
    const leaks = await scanner.allowing(versions).scanFolder(dir)
    if (leaks.length > 0) {
      onLeaks(leaks)
      return leakFault(leaks)
    }
  } catch (error) {
    const fault = faultOf(error)
    if (fault) return fault
    throw error
  }
  fs.rmSync(layout(root).fit(number), { recursive: true, force: true })
  fs.renameSync(dir, layout(root).fit(number))
  return null
}
