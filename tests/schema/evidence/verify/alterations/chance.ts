/** Numbers that a seed decides, so that an alteration that goes unnoticed can be made again. */
export interface Chance {
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  pick<T>(from: readonly T[]): T
}

export function chanceOf(seed: number): Chance {
  // Mulberry32: small, and even enough to reach every place.
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, pick: from => from[below(from.length)] as (typeof from)[number] }
}

/** The bytes with one bit turned. */
export function turned(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes)
  const at = chance.below(copy.length)
  copy[at] = (copy[at] as number) ^ (1 << chance.below(8))
  return copy
}
