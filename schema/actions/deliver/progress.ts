import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import {
  readLastBuild,
  readPointer,
  writeLastBuild,
  type LastBuild,
} from '../../publication/generation/index.ts'
import type { BuildState } from '../../vocabulary/index.ts'
import type { Delivered } from './run.ts'

/** Where the public site stands. */
export interface SiteStanding {
  readonly state: BuildState
  /** When the build began that is under way, or when the last one ended. */
  readonly since: Date | null
  /** What the last build made; before it has made anything, what was public when it began. */
  readonly generation: number | null
  /** Why the last build failed; empty otherwise. */
  readonly reason: string
}

/** Follows the builds of one desk, in this process and, as far as the disk allows, on the disk. */
export interface Progress {
  /** Runs a build and keeps how it goes. */
  follow(run: () => Promise<Delivered>): Promise<Delivered>
  /**
   * Whether the last build came to nothing and must be made again. One that was stopped after its
   * generation had become public came to something; it is kept as done.
   */
  isLeftOver(): boolean
}

const LONGEST_REASON = 2000

/** What this process knows of its builds, by folder of generations; the disk may be full. */
const known = new Map<string, LastBuild>()

/** Makes what follows the builds in a folder of generations. */
export function followBuilds(root: string): Progress {
  const current = (): number | null => {
    try {
      return readPointer(root)?.number ?? null
    } catch {
      // The build itself says what is wrong with it.
      return null
    }
  }
  const keep = (build: Omit<LastBuild, 'since'>): void => {
    const last = { ...build, since: clock.now().toISOString() }
    known.set(root, last)
    try {
      writeLastBuild(root, last)
    } catch (error) {
      log.warn({ err: error }, 'how the build went cannot be kept')
    }
  }
  return {
    async follow(run) {
      const generation = current()
      keep({ state: 'building', generation, reason: '' })
      try {
        const made = await run()
        keep({ state: 'done', generation: made.generation, reason: '' })
        return made
      } catch (error) {
        keep({ state: 'failed', generation, reason: wordsOf(error) })
        throw error
      }
    },
    isLeftOver() {
      const { state, generation } = siteStanding(root)
      if (state !== 'stopped' && state !== 'failed') return false
      if (generation === current()) return true
      keep({ state: 'done', generation: current(), reason: '' })
      return false
    },
  }
}

/** Where the public site stands, as far as anybody knows. */
export function siteStanding(root: string): SiteStanding {
  const here = known.get(root)
  const last = here ?? readLastBuild(root)
  if (!last) return { state: 'never', since: null, generation: null, reason: '' }
  const { state, since, ...rest } = last
  // No build of this process, and no other process may build: that one has gone.
  const stopped = !here && state === 'building'
  return { ...rest, state: stopped ? 'stopped' : state, since: new Date(since) }
}

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON)
