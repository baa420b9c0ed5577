/** A text as the detector sees it: which features it has, and how much of each. */
export interface Vector {
  readonly ids: Int32Array
  readonly values: Float64Array
}

/** Turns texts into vectors; made from the texts of the training alone. */
export interface Features {
  readonly size: number
  vector(text: string): Vector
}

/** The most features of the baseline of 2019: 2^21. */
const MOST = 2 ** 21

/** Words of two letters, digits or underscores and more, in small letters. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []

/** How often each word and each pair of neighbours stands in a text. */
export function gramsOf(text: string): Map<string, number> {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  const add = (gram: string) => counts.set(gram, (counts.get(gram) ?? 0) + 1)
  for (const [at, word] of words.entries()) {
    add(word)
    const next = words[at + 1]
    if (next !== undefined) add(`${word} ${next}`)
  }
  return counts
}

/**
 * Term frequency times inverse document frequency of words and pairs, each vector of length 1, with the
 * settings of the baseline that was published with the data set of 2019 (`baseline.py` of
 * `openai/gpt-2-output-dataset`): idf = ln((1 + n) / (1 + df)) + 1, the most frequent 2^21 features.
 */
export function fitFeatures(texts: readonly string[], most = MOST): Features {
  const frequency = new Map<string, number>()
  const documents = new Map<string, number>()
  for (const text of texts)
    for (const [gram, count] of gramsOf(text)) {
      frequency.set(gram, (frequency.get(gram) ?? 0) + count)
      documents.set(gram, (documents.get(gram) ?? 0) + 1)
    }
  const kept = [...frequency]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([gram]) => gram)
  const places = new Map(kept.map((gram, at) => [gram, at]))
  const idf = Float64Array.from(
    kept,
    gram => Math.log((1 + texts.length) / (1 + (documents.get(gram) ?? 0))) + 1,
  )
  return { size: kept.length, vector: text => vectorOf(text, places, idf) }
}

function vectorOf(text: string, places: ReadonlyMap<string, number>, idf: Float64Array): Vector {
  const found = [...gramsOf(text)].flatMap(([gram, count]) => {
    const id = places.get(gram)
    return id === undefined ? [] : [[id, count * (idf[id] ?? 0)] as const]
  })
  const length = Math.sqrt(found.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return {
    ids: Int32Array.from(found, ([id]) => id),
    values: Float64Array.from(found, ([, value]) => value / length),
  }
}
