import type { RequestHandler } from 'express'
import { readPointer, type Generation } from '../../../publication/generation/index.ts'
import { openStore, type PublishedStore } from '../../../publication/store/index.ts'
import { log } from '../../log.ts'
import { siteFiles } from './files.ts'

/** What one generation serves: both doors read from the same one. */
export interface LiveGeneration {
  readonly number: number
  readonly store: PublishedStore
  readonly files: RequestHandler
  readonly siteDir: string
  /** The published store as files, for whoever verifies it. */
  readonly storeFiles: RequestHandler
}

/** What kept a generation from being opened may pass (too many open files), and it may be a redaction. */
const AGAIN_AFTER_MS = 1_000

/**
 * Gives the current generation for each request, opening it when the pointer has moved.
 *
 * A generation that cannot be opened is logged once, and the one before stays until it can: half of a
 * new one would be worse than all of an old one. The same goes for a pointer that cannot be read.
 */
export function liveGenerations(root: string): () => LiveGeneration | null {
  let live: LiveGeneration | null = null
  let failed = { number: 0, at: 0 }
  let blind = false
  const pointed = (): Generation | null => {
    try {
      const current = readPointer(root)
      blind = false
      return current
    } catch (error) {
      if (!blind) log.error({ err: error }, 'which generation is public cannot be read')
      blind = true
      return null
    }
  }
  return () => {
    const current = pointed()
    if (!current || current.number === live?.number) return live
    const hasFailed = current.number === failed.number
    if (hasFailed && performance.now() - failed.at < AGAIN_AFTER_MS) return live
    try {
      live = {
        number: current.number,
        store: openStore(current.storeDir),
        files: siteFiles(current.siteDir),
        siteDir: current.siteDir,
        storeFiles: siteFiles(current.storeDir),
      }
    } catch (error) {
      if (!hasFailed) {
        log.error({ err: error, generation: current.number }, 'the new generation cannot be served')
      }
      failed = { number: current.number, at: performance.now() }
    }
    return live
  }
}
