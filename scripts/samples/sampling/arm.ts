import { SampleError } from '../errors.ts'

/** One way to draw tokens. */
export interface Arm {
  /** As it was asked for, in one spelling: `t1`, `k40`, `t0.7-k40-p90`, `k40-2019`, `greedy`. */
  readonly name: string
  readonly temperature: number
  /** Only so many likely tokens; null for all. */
  readonly topK: number | null
  /** Only the likeliest tokens that come to this share together; null for all. */
  readonly topP: number | null
  /** Always the likeliest token. */
  readonly greedy: boolean
  /** `2019`: cut as the code that was published with GPT-2 does. */
  readonly rules: 'exact' | '2019'
}

const PART =
  /^(?:t(?<t>\d{1,2}(?:\.\d{1,4})?)|k(?<k>\d{1,6})|p(?<p>\d{1,2}(?:\.\d{1,4})?)|(?<rules>2019)|(?<greedy>greedy))$/

/**
 * Reads the name of an arm: parts with hyphens between them, each at most once. `t` is the temperature,
 * `k` a number of tokens, `p` per cent.
 *
 * @throws SampleError `SETTING_INVALID`.
 */
export function parseArm(text: string): Arm {
  const found: Record<string, string> = {}
  for (const part of text.split('-')) {
    const [kind, value] = Object.entries(PART.exec(part)?.groups ?? {}).find(([, v]) => v) ?? []
    if (kind === undefined || value === undefined || kind in found) throw invalid(text)
    found[kind] = value
  }
  const { t = '1', k, p, rules, greedy } = found
  const [temperature, topK, topP] = [Number(t), k ? Number(k) : null, p ? Number(p) / 100 : null]
  if (temperature === 0 || topK === 0 || topP === 0) throw invalid(text)
  if (greedy && Object.keys(found).length > 1) throw invalid(text)
  const name = greedy
    ? 'greedy'
    : [
        ...(temperature !== 1 || (topK === null && topP === null) ? [`t${temperature}`] : []),
        ...(topK === null ? [] : [`k${topK}`]),
        ...(p === undefined ? [] : [`p${Number(p)}`]),
        ...(rules ? ['2019'] : []),
      ].join('-')
  return { name, temperature, topK, topP, greedy: Boolean(greedy), rules: rules ? '2019' : 'exact' }
}

const invalid = (text: string): SampleError =>
  new SampleError(
    'SETTING_INVALID',
    `${JSON.stringify(text)} is no arm. Take t1 (temperature), k40 (top-k), p90 (top-p, in per cent), several with hyphens (t0.7-k40-p90), "2019" after them for the cuts of the code of 2019, or greedy.`,
  )
