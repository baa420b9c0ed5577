import { createHash } from 'node:crypto'

/** Letters of which no word is made. */
const LETTERS = 'bcdfghjkmnpqrstvwxz'

const planted = new Map<string, string>()

/**
 * A word of sixteen letters that stands in one place and nowhere else: the same each time for the
 * same place.
 */
export function canary(place: string): string {
  const bytes = createHash('sha256').update(place).digest().subarray(0, 16)
  const word = Array.from(bytes, byte => LETTERS[byte % LETTERS.length]).join('')
  planted.set(word, place)
  return word
}

/** Every word that was made so far, with its place. */
export const canaries = (): ReadonlyMap<string, string> => planted
