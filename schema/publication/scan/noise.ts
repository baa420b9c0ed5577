import { ownText } from './own-text.ts'
import type { Hiding } from './layers/layer.ts'

/** Remembers which parts of texts looked as if they hid something, and do not. */
export interface Noise {
  isNoise(layer: Hiding, run: string): boolean
  add(layer: Hiding, run: string): void
}

/** Digests and addresses stand on many pages and are short; what is longer is not kept. */
const LONGEST = 200
const MOST = 100_000

/**
 * Makes an empty memory. The same names of files, digests and long words stand on every page: what
 * the bytes behind one of them say depends on nothing but itself, so that nothing is nothing again.
 */
export function createNoise(): Noise {
  const known = new Map<Hiding, Set<string>>()
  return {
    isNoise: (layer, run) => known.get(layer)?.has(run) ?? false,
    add(layer, run) {
      const runs = known.get(layer) ?? new Set()
      known.set(layer, runs)
      if (run.length <= LONGEST && runs.size < MOST) runs.add(ownText(run))
    },
  }
}
