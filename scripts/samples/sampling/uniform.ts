/**
 * Random numbers by counting: Philox 4×32 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel
 * random numbers: as easy as 1, 2, 3", 2011). Each depends on its key and counter alone, so that a text
 * needs none of the numbers of another.
 */
const ROUNDS = 10
const MULTIPLIERS = [0xd251_1f53, 0xcd9e_8d57] as const
const WEYL = [0x9e37_79b9, 0xbb67_ae85] as const

type Four = readonly [number, number, number, number]

/** Four words of 32 bits from a counter of four and a key of two. */
export function philox(counter: Four, key: readonly [number, number]): Four {
  let [a, b, c, d] = counter
  let [k0, k1] = key
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = highWord(MULTIPLIERS[0], a)
    const low0 = Math.imul(MULTIPLIERS[0], a)
    const high1 = highWord(MULTIPLIERS[1], c)
    const low1 = Math.imul(MULTIPLIERS[1], c)
    ;[a, b, c, d] = [high1 ^ b ^ k0, low1, high0 ^ d ^ k1, low0]
    k0 = (k0 + WEYL[0]) | 0
    k1 = (k1 + WEYL[1]) | 0
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0]
}

/** The upper 32 of the 64 bits of a product. */
function highWord(x: number, y: number): number {
  const [x1, x0, y1, y0] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff]
  const middle = x1 * y0 + ((x0 * y0) >>> 16)
  const other = x0 * y1 + (middle & 0xffff)
  // Each part is below 2^53, where numbers are exact; beyond 2^32 no bit operation would be.
  return x1 * y1 + Math.floor(middle / 0x1_0000) + Math.floor(other / 0x1_0000)
}

/** Two numbers of [0, 1) for one token. */
export type Pair = readonly [number, number]

/** What the tokens of one sample are drawn by. */
export type Uniforms = (step: number) => Pair

/**
 * The random numbers of one sample.
 *
 * @param seed 0 … 2^64 - 1.
 * @param index of the sample, 0 … 2^32 - 1.
 * @param stream tells arms apart, so that texts of two arms owe nothing to one another.
 */
export function uniformsOf(seed: bigint, index: number, stream: number): Uniforms {
  const key = [Number(seed & 0xffff_ffffn), Number(seed >> 32n)] as const
  return step => {
    const [a, b, c, d] = philox([step, index, stream, 0], key)
    return [fraction(a, b), fraction(c, d)]
  }
}

/** 53 bits as a number of [0, 1). */
const fraction = (high: number, low: number): number =>
  ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53

/** A number for a name: FNV-1a of its bytes. */
export function streamOf(name: string): number {
  let hash = 0x811c_9dc5
  for (const byte of Buffer.from(name, 'utf8')) hash = Math.imul(hash ^ byte, 0x0100_0193)
  return hash >>> 0
}
