import type { ArmTexts } from '../detect/arms.ts'
import type { Reference } from '../reference/index.ts'
import { diversity, type Diversity } from './diversity.ts'
import { tokensOf } from './grams.ts'
import { repetition } from './repetition.ts'
import { selfBleu } from './self-bleu.ts'
import { sharedSpans, type Sourced, type Spans } from './spans.ts'

/** How monotonous some texts are, and how much of them stands elsewhere. */
export interface Measures extends Diversity {
  readonly name: string
  readonly texts: number
  /** Of how many words each text was measured, and how many texts that many words have. */
  readonly measuredTexts: number
  readonly repetition: number | null
  readonly selfBleu: number | null
  readonly spans: Spans
}

/** What is measured by. */
export interface MeasureSettings {
  /** Words of each text that are looked at; shorter ones are left out of what depends on length. */
  readonly words: number
  /** Words of a span that counts as repeated. */
  readonly span: number
}

/** Texts of which self-BLEU is worked out, the first ones: each is held against all others. */
const BLEU_TEXTS = 200

/**
 * Measures each arm, and the texts of people as well, so that a figure says something. All are cut to as
 * many words, and as many texts of each are taken, since every one of these measures grows or shrinks with size.
 */
export function measureArms(
  arms: readonly ArmTexts[],
  reference: Reference,
  { words, span }: MeasureSettings,
): Measures[] {
  const people = reference.texts.map(({ text, source }) => ({
    words: tokensOf(text),
    source: source ?? text,
  }))
  const groups: readonly (readonly [string, readonly Sourced[]])[] = [
    ['people', people],
    ...arms.map(({ name, samples }) => {
      const texts = samples.map(({ text }) => ({ words: tokensOf(text), source: null }))
      return [name, texts] as const
    }),
  ]
  const long = groups.map(([, texts]) => texts.filter(each => each.words.length >= words))
  const least = Math.min(...long.map(texts => texts.length))
  return groups.map(([name, texts], at) => {
    const cut = (long[at] ?? []).map(each => each.words.slice(0, words))
    const alike = spread(cut, least)
    return {
      name,
      texts: texts.length,
      measuredTexts: least,
      repetition: repetition(cut),
      ...diversity(alike),
      selfBleu: selfBleu(alike.slice(0, BLEU_TEXTS)),
      spans: sharedSpans(
        (long[at] ?? []).map(each => ({ ...each, words: each.words.slice(0, words) })),
        people,
        span,
      ),
    }
  })
}

/** So many of them, from all over: those of a reference stand in the order of its documents. */
const spread = <T>(texts: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, at) => texts[Math.floor((at * texts.length) / count)] as T)
