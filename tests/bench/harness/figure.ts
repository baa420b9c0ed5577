import { median, percentile } from './statistics.ts'

/** What a figure is held against: a limit that was set, or a peer that was measured in the same run. */
export interface Against {
  readonly name: string
  /** In the unit of the figure. */
  readonly value: number
}

/** One measured figure. */
export interface Figure {
  readonly what: string
  readonly unit: 'ms' | 's' | 'per s' | 'bytes' | 'MiB' | 'scripts' | 'exponent'
  /** How many times it was measured. */
  readonly n: number
  readonly median: number
  /** Nineteen in twenty are no worse: at most this, and for a rate at least. */
  readonly p95: number
  readonly against: string | null
  /** The figure divided by what it is held against; the 95th percentile where the limit is on that. */
  readonly ratio: number | null
}

interface Options {
  readonly unit: Figure['unit']
  readonly against?: Against
  /** Which of the two the limit is on. */
  readonly of?: 'median' | 'p95'
}

/** Sums up what was measured. */
export function figure(
  what: string,
  values: readonly number[],
  { unit, against, of = 'median' }: Options,
): Figure {
  const worst = unit === 'per s' ? 0.05 : 0.95
  const summed = { median: median(values), p95: percentile(values, worst) }
  return {
    what,
    unit,
    n: values.length,
    median: rounded(summed.median),
    p95: rounded(summed.p95),
    against: against ? `${against.name} (${rounded(against.value)} ${unit})` : null,
    ratio: against ? rounded(summed[of] / against.value) : null,
  }
}

/** Three digits say all that such a measurement can. */
export const rounded = (value: number): number =>
  value >= 1000 ? Math.round(value) : Number(value.toPrecision(3))
