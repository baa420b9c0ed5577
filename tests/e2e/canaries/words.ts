import { createHash } from 'node:crypto'

/** Letters of which no word is made. */
const LETTERS = 'bcdfghjkmnpqrstvwxz'

const planted = new Map<string, string>()
const told = new Map<string, string>()

function wordFor(place: string, words: Map<string, string>): string {
  const bytes = createHash('sha256').update(place).digest().subarray(0, 16)
  const word = Array.from(bytes, byte => LETTERS[byte % LETTERS.length]).join('')
  words.set(word, place)
  return word
}

/**
 * A word of sixteen letters that stands in one place and nowhere else: the same each time for the
 * same place.
 */
export const canary = (place: string): string => wordFor(place, planted)

/** A word of the same kind for a place that is public: a search that does not find it is no search. */
export const publicWord = (place: string): string => wordFor(place, told)

/** Every word that was made so far for what is not public, with its place. */
export const canaries = (): ReadonlyMap<string, string> => planted

/** Every word that was made so far for what is public, with its place. */
export const publicWords = (): ReadonlyMap<string, string> => told
