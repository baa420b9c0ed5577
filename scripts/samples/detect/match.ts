import type { HumanText } from '../reference/index.ts'
import { wordsOf } from './features.ts'

/** A machine-made text and a human one that are alike in all but who wrote them. */
export interface Pair {
  readonly machine: string
  readonly human: string
  /** How alike they are by topic: cosine of the words that few texts have, 0 to 1. */
  readonly likeness: number
  /** The document of the human one. */
  readonly source: string
}

/** A word that more of the texts have tells no topic. */
const COMMON = 0.05
/** Below this a text has too few words to be told by them. */
export const SHORTEST = 50

/**
 * Pairs each machine-made text with the human one that is nearest by topic among those not taken yet, and
 * cuts both to the length of the shorter: after a whole word, and the last word goes in both, since the
 * machine may have been stopped within it. What is left differs neither in start nor in length.
 */
export function matchPairs(machine: readonly string[], human: readonly HumanText[]): Pair[] {
  const topics = topicsOf(human.map(({ text }) => text))
  const taken = new Set<number>()
  return machine.flatMap(text => {
    const [nearest, likeness] = nearestTo(text, topics, taken)
    const other = human[nearest]
    if (other === undefined) return []
    const length = Math.min(tidy(text).length, tidy(other.text).length)
    const source = groupOf(other)
    const pair = { machine: cut(text, length), human: cut(other.text, length), likeness, source }
    if (Math.min(pair.machine.length, pair.human.length) < SHORTEST) return []
    taken.add(nearest)
    return [pair]
  })
}

/** What a text belongs to: its beginning where it was given one, else its document, else itself. */
export const groupOf = ({ prompt, source, text }: HumanText): string => prompt ?? source ?? text

const tidy = (text: string): string => text.replace(/[\s\uFFFD]+/g, ' ').trim()

/** The beginning of a text, without the word at its end. */
function cut(text: string, length: number): string {
  const begun = tidy(text).slice(0, length)
  return begun.slice(0, Math.max(0, begun.lastIndexOf(' ')))
}

interface Topics {
  readonly weights: ReadonlyMap<string, number>
  /** Which texts have a word, and how much of their length it makes up. */
  readonly places: ReadonlyMap<string, readonly (readonly [number, number])[]>
  readonly count: number
}

function topicsOf(texts: readonly string[]): Topics {
  const words = texts.map(text => new Set(wordsOf(text)))
  const documents = new Map<string, number>()
  for (const set of words)
    for (const word of set) documents.set(word, (documents.get(word) ?? 0) + 1)
  const weights = new Map(
    [...documents]
      .filter(([, count]) => count >= 2 && count <= Math.max(2, COMMON * texts.length))
      .map(([word, count]) => [word, Math.log(texts.length / count)]),
  )
  const places = new Map<string, [number, number][]>()
  for (const [at, set] of words.entries())
    for (const [word, value] of normed(set, weights)) {
      const list = places.get(word) ?? []
      places.set(word, list)
      list.push([at, value])
    }
  return { weights, places, count: texts.length }
}

function normed(words: Iterable<string>, weights: ReadonlyMap<string, number>) {
  const known = [...words].flatMap(word => {
    const weight = weights.get(word)
    return weight === undefined ? [] : [[word, weight] as const]
  })
  const length = Math.sqrt(known.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return known.map(([word, weight]) => [word, weight / length] as const)
}

/** Of equals the first; -1 where all are taken. */
function nearestTo(text: string, topics: Topics, taken: ReadonlySet<number>): [number, number] {
  const likeness = new Float64Array(topics.count)
  for (const [word, value] of normed(new Set(wordsOf(text)), topics.weights))
    for (const [at, other] of topics.places.get(word) ?? [])
      likeness[at] = (likeness[at] ?? 0) + value * other
  let found = -1
  for (let at = 0; at < topics.count; at++)
    if (!taken.has(at) && (found < 0 || (likeness[at] ?? 0) > (likeness[found] ?? 0))) found = at
  return [found, likeness[found] ?? 0]
}
