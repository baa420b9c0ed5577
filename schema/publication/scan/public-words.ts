import { ANCHOR, exactMatcher } from './exact.ts'
import { fingerprints } from './fingerprints.ts'
import { clean } from './normalize.ts'
import { ownText } from './own-text.ts'
import { eachShingle } from './shingles.ts'

/** Shorter values ("UK", "12") say nothing on their own. */
export const MIN_WHOLE = 4

/** Tells whether something has a run of eight words. */
export type HasRun = (high: number, low: number) => boolean

/** What stands in texts that are public: no secret that stands there is one. */
export interface PublicWords {
  readonly hasRun: HasRun
  /** Those of the secrets, of 12 characters or more, that stand anywhere in a text. */
  anywhere(secrets: Iterable<string>): string[]
  /** Those of the secrets, of 4 characters or more, that stand in a text, and not only within longer words. */
  asWords(secrets: Iterable<string>): string[]
}

/** Reads texts, which need not be normalised. */
export function publicWords(texts: readonly string[]): PublicWords {
  const cleaned = texts.map(clean)
  return {
    hasRun: runsOf(cleaned),
    anywhere: secrets => {
      const { find } = exactMatcher(secrets, ANCHOR)
      return [...new Set(cleaned.flatMap(find))]
    },
    asWords: secrets => {
      const { find } = exactMatcher(secrets, MIN_WHOLE)
      return [
        ...new Set(cleaned.flatMap(text => find(text).filter(secret => standsIn(text, secret)))),
      ]
    },
  }
}

const known = new WeakMap<readonly string[], PublicWords>()

/**
 * As `publicWords`, for a list of texts that stays the same: it is read once, and of a secret it is
 * looked up once whether it stands there. The site's program alone is most of a megabyte, and each
 * preview of a record compares all that is not public with it.
 */
export function knownWords(texts: readonly string[]): PublicWords {
  const before = known.get(texts)
  if (before) return before
  const { hasRun, anywhere, asWords } = publicWords(texts)
  const words = { hasRun, anywhere: remembering(anywhere), asWords: remembering(asWords) }
  known.set(texts, words)
  return words
}

/** A memory that grows without end would hold all that was ever a secret. */
const MOST = 100_000

/** Asks of each secret once. */
function remembering(find: PublicWords['anywhere']): PublicWords['anywhere'] {
  const memory = new Map<string, boolean>()
  return secrets => {
    const all = [...secrets]
    if (memory.size + all.length > MOST) memory.clear()
    const unasked = all.filter(secret => !memory.has(secret))
    if (unasked.length > 0) {
      const found = new Set(find(unasked))
      for (const secret of unasked) memory.set(ownText(secret), found.has(secret))
    }
    return all.filter(secret => memory.get(secret))
  }
}

/** Tells whether any of the normalised texts has a run of words. */
export function runsOf(texts: readonly string[]): HasRun {
  const runs = fingerprints()
  for (const text of texts) eachShingle(text, (high, low) => runs.add(high, low, 0))
  return (high, low) => runs.find(high, low) >= 0
}

/** True where the words stand in the text, and not only within longer words. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + words.length]]
    if (!WORDLIKE.test(before) && !WORDLIKE.test(after)) return true
  }
  return false
}
const WORDLIKE = /[\p{L}\p{N}]/u
