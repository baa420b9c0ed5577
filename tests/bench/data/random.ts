import { createHash } from 'node:crypto'

/** A source of data that looks like anything and is the same in every run. */
export interface Random {
  /** At least 0, below 1. */
  number(): number
  /** A whole number, at least 0 and below `below`. */
  below(below: number): number
  pick<T>(of: readonly T[]): T
  /** An id as Keystone makes them: 32 bytes as base64url. */
  id(): string
  /** 32 bytes as hex. */
  salt(): string
}

/** The random source of a seed: Mulberry32, by Tommy Ettinger, in the public domain. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(number() * limit)
  let bytes = 0
  const next = () => createHash('sha256').update(`${seed}/${bytes++}`)
  return {
    number,
    below,
    pick: <T>(of: readonly T[]) => of[below(of.length)] as T,
    id: () => next().digest('base64url'),
    salt: () => next().digest('hex'),
  }
}

const WORDS =
  'sample model output reader forum account post message text headline article review claim copy pattern weekly script prompt length share mirror thread comment group mailing paper filter reply series draft'.split(
    ' ',
  )

/** So many words that mean nothing. */
export const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(WORDS)).join(' ')
