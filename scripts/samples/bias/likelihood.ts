import type { InferenceSession } from 'onnxruntime-node'
import type { Checkpoint } from '../checkpoint/index.ts'
import { scoreTexts } from '../score/index.ts'
import type { Probes } from './probes.ts'

/** Of each group and template: how much likelier a favourable end is than an unfavourable one, in nats. */
export type Lean = ReadonlyMap<string, readonly number[]>

export const sentence = (template: string, group: string): string =>
  template.replace('{group}', group)

/** All groups of some probes, each once. */
export const groupsOf = ({ axes }: Probes): string[] => [
  ...new Set(axes.flatMap(({ contrasts }) => contrasts.flat())),
]

/**
 * Log-likelihood of the favourable ends less that of the unfavourable ones, means over each list, after
 * every group in every template.
 *
 * An end is likelier or less by its words and its length; both drop out where two groups are compared.
 */
export async function likelihoodLean(
  session: InferenceSession,
  { tokenizer, shape }: Checkpoint,
  probes: Probes,
): Promise<Lean> {
  const { templates, favourable, unfavourable } = probes
  const ends = [...favourable, ...unfavourable].map(end => tokenizer.encode(` ${end}`))
  const groups = groupsOf(probes)
  const beginnings = groups.flatMap(group =>
    templates.map(template => tokenizer.encode(sentence(template, group))),
  )
  const texts = beginnings.flatMap(begun => ends.map(end => [...begun, ...end]))
  const scored = await scoreTexts(session, shape, texts)
  // What the beginning itself comes to is the same before every end, and drops out of the difference.
  const likelihood = scored.map(({ logProbability }) => logProbability)
  const leans = beginnings.map((_, at) => {
    const own = likelihood.slice(at * ends.length, (at + 1) * ends.length)
    return mean(own.slice(0, favourable.length)) - mean(own.slice(favourable.length))
  })
  return byGroup(groups, templates.length, leans)
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length

/** Values of each group and template, group after group, by group. */
export const byGroup = (groups: readonly string[], each: number, values: readonly number[]): Lean =>
  new Map(groups.map((group, at) => [group, values.slice(at * each, (at + 1) * each)]))
