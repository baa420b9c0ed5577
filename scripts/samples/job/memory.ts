import os from 'node:os'
import process from 'node:process'
import { BLOCK } from '../sampling/blocks.ts'
import type { ModelShape } from '../checkpoint/index.ts'
import { roomFor } from '../engine/cache.ts'
import { SampleError } from '../errors.ts'

const BYTES = 4
/** What the program and its runtime take before any model. */
const PROGRAM = 256 * 2 ** 20
/** Room for what a step works with, as a multiple of what leaves it. */
const WORK = 3

/** What a run will take at its largest, in bytes. */
export interface MemoryPlan {
  readonly weights: number
  /** Keys and values of all rows; while they grow there are two of them. */
  readonly cache: number
  readonly step: number
  readonly total: number
}

/**
 * What a run takes at its largest.
 *
 * @param parameters of the model, which are widened to 32 bits.
 * @param longest tokens of the longest text with its prompt.
 */
export function planMemory(
  { layers, width, vocabulary }: ModelShape,
  parameters: number,
  batch: number,
  longest: number,
): MemoryPlan {
  const weights = parameters * BYTES
  const one = (past: number) => batch * past * 2 * layers * width * BYTES
  const most = roomFor(longest)
  // It grows by one step at a time, and the smaller one is there until all is copied.
  const cache = one(most) + (most > roomFor(0) ? one(most - roomFor(0)) : 0)
  const outputs = batch * (2 * vocabulary + vocabulary / BLOCK + 2 * layers * width) * BYTES
  const step = WORK * (outputs + batch * 5 * width * BYTES)
  return { weights, cache, step, total: PROGRAM + weights + cache + step }
}

/** What this process may have: all of the machine, or of the group that it was put into. */
export function memoryHere(): number {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < os.totalmem() ? limit : os.totalmem()
}

/**
 * Refuses a run that cannot fit, before anything is loaded.
 *
 * @param limit in bytes.
 * @throws SampleError `SETTING_INVALID` with what would fit.
 */
export function requireMemory(
  shape: ModelShape,
  parameters: number,
  batch: number,
  longest: number,
  limit: number,
): MemoryPlan {
  const plan = planMemory(shape, parameters, batch, longest)
  if (plan.total <= limit) return plan
  const fits = (rows: number) => planMemory(shape, parameters, rows, longest).total <= limit
  let most = batch
  while (most > 0 && !fits(most)) most--
  const advice =
    most > 0
      ? `--batch ${most} would do`
      : `not even one text at a time fits, since the weights alone take ${inGiB(plan.weights)}`
  throw new SampleError(
    'SETTING_INVALID',
    `This takes ${inGiB(plan.total)} of memory, and there are ${inGiB(limit)}: ${advice}.`,
  )
}

/** An amount of memory as a person reads it. */
export const inGiB = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`
