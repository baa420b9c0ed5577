import type { ModelShape } from '../../../scripts/samples/checkpoint/config.ts'
import { expectedTensors } from '../../../scripts/samples/checkpoint/expected.ts'

/** What one process said. */
export interface Measured {
  readonly what: string
  readonly tokens?: number
  readonly seconds?: number
  /** Most memory that it had, in bytes. */
  readonly peak: number
  /** Bytes read a second, and multiplications and additions a second. */
  readonly bandwidth?: number
  readonly arithmetic?: number
}

/** One line of the result, with what was wanted of it. */
export interface Figure {
  readonly [key: string]: string
  readonly what: string
  readonly value: string
  readonly wanted: string
}

/** The middle one; of an even number the lower of the two. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1] ?? Number.NaN

/** What all rounds come to: medians, their ratios, and how near they are to the machine's limits. */
export function figuresOf(measured: readonly Measured[], shape: ModelShape): Figure[] {
  const of = (what: string, value: (each: Measured) => number) =>
    median(measured.filter(each => each.what === what).map(value))
  const rate = (what: string) => of(what, each => (each.tokens ?? 0) / (each.seconds ?? 1))
  const counts = [...expectedTensors(shape)].map(
    ([name, dims]) => [name, dims.reduce((a, b) => a * b, 1)] as const,
  )
  const parameters = counts.reduce((sum, [, count]) => sum + count, 0)
  const multiplied = parameters - (counts.find(([name]) => name === 'wpe.weight')?.[1] ?? 0)
  // Every weight is read once a step at batch 1, and multiplied once a token at any batch.
  const byMemory = of('limits', each => each.bandwidth ?? 0) / (multiplied * 4)
  const byArithmetic = of('limits', each => each.arithmetic ?? 0) / (2 * multiplied)
  const [mine, transformers, llama] = [rate('ours'), rate('transformers'), rate('llama')]
  const share = (value: number) => `${(value * 100).toFixed(0)} %`
  const line = (what: string, value: string, wanted = ''): Figure => ({ what, value, wanted })
  return [
    line('ours, tokens a second', mine.toFixed(1)),
    line('transformers.js, tokens a second', transformers.toFixed(1)),
    line('llama.cpp, tokens a second', llama.toFixed(1)),
    line('ours against transformers.js', (mine / transformers).toFixed(2), 'at least 5'),
    line('ours against llama.cpp', (mine / llama).toFixed(2), 'at least 2.5'),
    line('limit by memory at batch 1, tokens a second', byMemory.toFixed(1)),
    line('limit by arithmetic, tokens a second', byArithmetic.toFixed(1)),
    line('ours at batch 1, of its limit', share(rate('ours, batch 1') / byMemory), 'at least 90 %'),
    line(
      'ours at batch 32, of its limit',
      share(rate('ours, batch 32') / byArithmetic),
      'at least 70 %',
    ),
    line(
      'peak memory of ours, of the weights',
      (of('ours', each => each.peak) / (parameters * 4)).toFixed(2),
    ),
  ]
}
