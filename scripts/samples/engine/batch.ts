import type { InferenceSession } from 'onnxruntime-node'
import type { ModelShape } from '../checkpoint/index.ts'
import { Cache, roomFor } from './cache.ts'
import { step, type Wanted } from './step.ts'

/** Tokens of a prompt that are read at once; more would need much memory and gain little. */
const CHUNK = 32

/**
 * Rows that are written at the same time, each with a past of its own. A row may be begun anew while
 * the others go on.
 */
export class Batch {
  readonly #session: InferenceSession
  readonly #shape: ModelShape
  #cache: Cache
  /** The last beginning that was read, since many samples share one. */
  #prompt: { readonly key: string; readonly cache: Cache } | null = null

  constructor(session: InferenceSession, shape: ModelShape, rows: number) {
    this.#session = session
    this.#shape = shape
    this.#cache = new Cache(shape, rows, roomFor(0))
  }

  get rows(): number {
    return this.#cache.rows
  }

  /** Begins a row with tokens that the model reads before the first step. */
  async begin(row: number, before: readonly number[]): Promise<void> {
    if (before.length === 0) {
      this.#cache.clear(row)
      return
    }
    const read = await this.#read(before)
    this.#makeRoom(before.length + 1)
    this.#cache.take(row, read, 0)
  }

  /** Lets a row stand idle, so that its length holds nobody up. */
  rest(row: number): void {
    this.#cache.clear(row)
  }

  /** Adds one token to each row, and returns what was wanted of all rows. */
  async step<W extends Wanted>(
    tokens: readonly number[],
    warmth: number,
    wanted: readonly W[],
  ): Promise<Record<W, Float32Array>> {
    this.#makeRoom(Math.max(...this.#cache.lengths) + 1)
    const one = Array.from({ length: this.rows }, () => 1)
    return step(this.#session, this.#cache, tokens, one, warmth, wanted)
  }

  /** Goes on with these rows alone, in this order. */
  keep(rows: readonly number[]): void {
    this.#rebuild(rows, this.#cache.past)
  }

  #makeRoom(length: number): void {
    if (length <= this.#cache.past) return
    this.#rebuild([...Array(this.rows).keys()], roomFor(length))
  }

  #rebuild(rows: readonly number[], past: number): void {
    const next = new Cache(this.#shape, rows.length, past)
    for (const [to, from] of rows.entries()) next.take(to, this.#cache, from)
    this.#cache = next
  }

  /** Always by itself, so that what it comes to does not depend on other rows. */
  async #read(tokens: readonly number[]): Promise<Cache> {
    const key = tokens.join()
    if (this.#prompt?.key === key) return this.#prompt.cache
    const cache = new Cache(this.#shape, 1, roomFor(tokens.length))
    for (let at = 0; at < tokens.length; at += CHUNK) {
      const chunk = tokens.slice(at, at + CHUNK)
      await step(this.#session, cache, chunk, [chunk.length], 1, [])
    }
    this.#prompt = { key, cache }
    return cache
  }
}
