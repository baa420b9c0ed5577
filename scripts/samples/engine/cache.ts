import type { Tensor } from 'onnxruntime-node'
import type { ModelShape } from '../checkpoint/index.ts'
import { floats } from './session.ts'

/** The past grows by so many tokens at a time; growing copies all of it. */
export const GROWTH = 64

/** Masks out a token of the past that a row does not have. */
export const NEVER = -1e9

/** Rounded up to what a past may be long; no row's sums depend on the length of another's then. */
export const roomFor = (tokens: number): number =>
  Math.max(GROWTH, Math.ceil(tokens / GROWTH) * GROWTH)

/**
 * Keys and values of the past tokens of several rows, of different lengths: two arrays a layer, each
 * [rows, heads, past, width of a head], which the runtime reads in place.
 */
export class Cache {
  readonly rows: number
  readonly past: number
  /** How many tokens each row has. */
  readonly lengths: Int32Array
  /** Key and value of the first layer, of the second, … */
  readonly tensors: readonly Tensor[]
  readonly mask: Tensor
  readonly #arrays: readonly Float32Array[]
  readonly #mask: Float32Array
  readonly #heads: number
  readonly #size: number

  constructor({ layers, heads, width }: ModelShape, rows: number, past: number) {
    this.rows = rows
    this.past = past
    this.#heads = heads
    this.#size = width / heads
    this.lengths = new Int32Array(rows)
    const shape = [rows, heads, past, this.#size]
    const count = rows * past * width
    this.#arrays = Array.from({ length: 2 * layers }, () => new Float32Array(count))
    this.tensors = this.#arrays.map(array => floats(array, shape))
    this.#mask = new Float32Array(rows * past).fill(NEVER)
    this.mask = floats(this.#mask, [rows, 1, 1, past])
  }

  /**
   * Takes what the graph gave of new tokens: [2 × layers × rows, heads, tokens, width of a head].
   *
   * @param counts how many of the tokens count, for each row; the others are padding.
   */
  append(fresh: Float32Array, tokens: number, counts: ArrayLike<number>): void {
    let from = 0
    for (const array of this.#arrays) {
      for (let row = 0; row < this.rows; row++) {
        const kept = (counts[row] ?? 0) * this.#size
        for (let head = 0; head < this.#heads; head++, from += tokens * this.#size) {
          const to = this.#at(row, head) + (this.lengths[row] ?? 0) * this.#size
          // A plain loop: a call for each of so few numbers costs more than they do.
          for (let at = 0; at < kept; at++) array[to + at] = fresh[from + at] ?? 0
        }
      }
    }
    for (let row = 0; row < this.rows; row++) this.#lengthen(row, counts[row] ?? 0)
  }

  /** Forgets a row, which then is as if it had never been used. */
  clear(row: number): void {
    this.lengths[row] = 0
    this.#mask.fill(NEVER, row * this.past, (row + 1) * this.past)
  }

  /** Takes a row of another cache over. */
  take(row: number, other: Cache, otherRow: number): void {
    const length = other.lengths[otherRow] ?? 0
    this.clear(row)
    for (const [at, array] of this.#arrays.entries()) {
      const source = other.#arrays[at] ?? array
      for (let head = 0; head < this.#heads; head++) {
        const from = other.#at(otherRow, head)
        array.set(source.subarray(from, from + length * this.#size), this.#at(row, head))
      }
    }
    this.#lengthen(row, length)
  }

  #at(row: number, head: number): number {
    return (row * this.#heads + head) * this.past * this.#size
  }

  #lengthen(row: number, by: number): void {
    const from = row * this.past + (this.lengths[row] ?? 0)
    this.#mask.fill(0, from, from + by)
    this.lengths[row] = (this.lengths[row] ?? 0) + by
  }
}
