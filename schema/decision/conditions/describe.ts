import {
  HARM,
  OBSERVATION_KIND,
  RECOMMENDATION,
  SEVERITY,
  TRIAGE_STATE,
  type Vocabulary,
} from '../../vocabulary/index.ts'
import type { Condition, Leaf, LeafOf } from './language.ts'

/** A condition in words that everybody can read: "2 or more incidents … are confirmed". */
export function describeCondition({ when }: Condition): string {
  if (!('of' in when) || typeof when.of === 'string') return sentence(leafWords(when as Leaf))
  const joint = when.kind === 'all' ? ', and ' : ', or '
  return sentence(when.of.map(leafWords).join(joint))
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

const WORDS: { [Kind in Leaf['kind']]: (leaf: LeafOf<Kind>) => string } = {
  observations: leaf => {
    const kinds = names(OBSERVATION_KIND, leaf.kinds)
    const states = names(TRIAGE_STATE, leaf.states)
    const harms = leaf.harms ? ` of ${names(HARM, leaf.harms)}` : ''
    const severity = SEVERITY.terms[leaf.severity].label.toLowerCase()
    const where = leaf.of === 'stage' ? 'this stage' : 'any stage of the family'
    return `at least ${leaf.atLeast} observation${s(leaf.atLeast)} (${kinds})${harms} on ${where}, ${severity} or graver, ${states}`
  },
  advice: leaf =>
    `at least ${leaf.atLeast} partner${s(leaf.atLeast)} advise (${names(RECOMMENDATION, leaf.recommendations)}) and have had no reply`,
  evidence: leaf => {
    const stale = leaf.is.includes('stale') ? `, stale after ${leaf.staleAfterDays} days` : ''
    return `at least ${leaf.atLeast} piece${s(leaf.atLeast)} of evidence ${leaf.is.join(' or ')}${stale}`
  },
  channels: leaf =>
    `at least ${leaf.atLeast} channel${s(leaf.atLeast)} not checked for ${leaf.uncheckedForDays} days`,
  figure: leaf => `“${leaf.metric}” goes ${leaf.passes} ${leaf.limit}`,
  comparable: leaf =>
    `somebody else makes a model of ${leaf.parametersAtLeast} parameters or more public`,
  waiver: () => 'a waiver of the decision runs out',
}

const leafWords = (leaf: Leaf): string => (WORDS[leaf.kind] as (leaf: Leaf) => string)(leaf)
const s = (count: number): string => (count === 1 ? '' : 's')
const names = <Term extends string>(from: Vocabulary<Term>, terms: readonly Term[]): string =>
  terms.map(term => from.terms[term].label.toLowerCase()).join(' or ')
