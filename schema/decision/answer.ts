import type { AnswerValue } from '../vocabulary/index.ts'

/** What a rule finds: one of four values, with what it was judged by. */
export interface Finding {
  readonly value: AnswerValue
  /** One sentence: what was seen, in words that leadership and the public can read. */
  readonly because: string
  /** The figure that was compared, as decimal text or a short phrase. */
  readonly figure: string | null
  /** Its 95 % interval. */
  readonly interval: { readonly low: string; readonly high: string } | null
  readonly n: number | null
  /** What the figure was compared with. */
  readonly threshold: string | null
  /** Ids of the evidence and names of the records that it rests on. */
  readonly evidence: readonly string[]
}

type Rest = Partial<Omit<Finding, 'value' | 'because'>>

const finding =
  (value: AnswerValue) =>
  (because: string, rest: Rest = {}): Finding => ({
    value,
    because,
    figure: null,
    interval: null,
    n: null,
    threshold: null,
    evidence: [],
    ...rest,
  })

export const met = finding('met')
export const notMet = finding('not_met')
export const insufficient = finding('insufficient')
export const notApplicable = finding('not_applicable')

/** Met or not by a condition that can be decided. */
export const metIf = (condition: boolean, yes: string, no: string, rest: Rest = {}): Finding =>
  condition ? met(yes, rest) : notMet(no, rest)

/** Whether somebody has written something. Blank is nothing. */
export const said = (words: string | null): words is string => (words ?? '').trim() !== ''

/** The names of what is missing, or null where nothing is. */
export function missing(parts: Readonly<Record<string, boolean>>): string | null {
  const names = Object.keys(parts).filter(name => !parts[name])
  return names.length > 0 ? names.join(', ') : null
}
