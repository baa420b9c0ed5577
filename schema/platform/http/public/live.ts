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
}

/**
 * Gives the current generation for each request, opening it when the pointer has moved.
 *
 * A generation that cannot be opened is logged, and the one before stays: half of a new one would
 * be worse than all of an old one. The same goes for a pointer that cannot be read.
 */
export function liveGenerations(root: string): () => LiveGeneration | null {
  let live: LiveGeneration | null = null
  let failed = 0
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
    if (!current || current.number === live?.number || current.number === failed) return live
    try {
      live = {
        number: current.number,
        store: openStore(current.storeDir),
        files: siteFiles(current.siteDir),
        siteDir: current.siteDir,
      }
    } catch (error) {
      failed = current.number
      log.error({ err: error, generation: current.number }, 'the new generation cannot be served')
    }
    return live
  }
}
