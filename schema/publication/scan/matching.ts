import { exactMatcher } from './exact.ts'
import { parseJson, stringsIn } from './json-strings.ts'
import { clean, normalize } from './normalize.ts'
import { isAlwaysSecret, runName, type Wanted } from './secrets.ts'
import { eachShingle } from './shingles.ts'
import { wholeValues } from './whole.ts'

/** A secret that was found. */
export interface Hit {
  /** Whose it is, in words that do not repeat it. */
  readonly what: string
  /** The secret as it is compared, or the fingerprint of a run of its words. Never shown. */
  readonly secret: string
  /** False for ids and canaries, which nobody can allow. */
  readonly canBeAllowed: boolean
}

/** Finds all secrets in one reading of a text. */
export type Matcher = (text: string) => Hit[]

/** Makes the search for everything wanted. */
export function matcherFor(wanted: Wanted): Matcher {
  const exact = exactMatcher(wanted.exact.keys())
  const { whole, longestWhole, shingles, whose } = wanted
  const hit = (secret: string, number: number): Hit => ({
    secret,
    what: whose[number] as string,
    canBeAllowed: !isAlwaysSecret(number),
  })

  const inWords = (normalized: string): Hit[] => {
    const found = exact.find(normalized).map(each => hit(each, wanted.exact.get(each) as number))
    if (shingles.size === 0) return found
    eachShingle(normalized, (high, low) => {
      const number = shingles.find(high, low)
      if (number >= 0) found.push(hit(runName(high, low), number))
    })
    return found
  }
  const asWhole = (value: string): Hit[] => {
    const number = whole.get(value)
    return number === undefined ? [] : [hit(value, number)]
  }
  const inWholes = (text: string): Hit[] => {
    if (whole.size === 0) return []
    return [...wholeValues(text, longestWhole)].flatMap(asWhole)
  }
  const inJson = (text: string): Hit[] =>
    whole.size === 0 ? [] : stringsIn(parseJson(text)).flatMap(each => asWhole(clean(each)))
  return text => [...inWords(normalize(text)), ...inWholes(text), ...inJson(text)]
}
