import type { PublishedObject } from '../contract/index.ts'
import { ANCHOR, exactMatcher } from './exact.ts'
import { normalize, wordsOf } from './normalize.ts'
import { publicTexts } from './public-texts.ts'
import { SHINGLE_WORDS, shinglesOf } from './shingles.ts'

/** What must not become public. */
export interface Secrets {
  /** Ids of rows. The public knows records by slug only. */
  readonly ids: readonly string[]
  /** Words planted in non-public fields, to see whether anything of theirs gets out. */
  readonly canaries: readonly string[]
  /**
   * Content of non-public fields and of records that are not published. What the records that are
   * being published say themselves must not be among them.
   */
  readonly values: readonly string[]
}

/** Secrets sorted by how they are looked for, each with what it is, in words. */
export interface Wanted {
  /** Found anywhere. */
  readonly exact: ReadonlyMap<string, string>
  /** Found as a whole JSON string only: too short to mean anything inside other words. */
  readonly whole: ReadonlyMap<string, string>
  /** Found as eight words in a row. */
  readonly shingles: ReadonlySet<string>
}

/** Shorter values ("UK", "12") say nothing on their own. */
const MIN_WHOLE = 4

/**
 * Sorts secrets by how they are looked for. Values that a live publication, the vocabulary
 * or the site's program contains do not count: they are public already. Ids and canaries always count.
 */
export function wantedFrom(
  secrets: Secrets,
  live: Iterable<PublishedObject>,
  printed: readonly string[],
): Wanted {
  const wanted = { exact: new Map(), whole: new Map(), shingles: new Set<string>() }
  for (const value of secrets.values.map(clean)) {
    if (wordsOf(value).length >= SHINGLE_WORDS) {
      for (const shingle of shinglesOf(value)) wanted.shingles.add(shingle)
    } else addByLength(wanted, value, 'a non-public value')
  }
  removePublic(wanted, [...publicTexts(live), ...printed])
  for (const id of secrets.ids.map(clean)) addByLength(wanted, id, 'an internal id')
  for (const canary of secrets.canaries.map(clean)) addByLength(wanted, canary, 'a canary')
  return wanted
}

const clean = (text: string): string => normalize(text).trim()

type Growing = Record<'exact' | 'whole', Map<string, string>>

function addByLength({ exact, whole }: Growing, secret: string, what: string): void {
  if (secret.length >= ANCHOR) exact.set(secret, what)
  else if (secret.length >= MIN_WHOLE) whole.set(secret, what)
}

function removePublic(
  { exact, whole, shingles }: Growing & { shingles: Set<string> },
  texts: Iterable<string>,
): void {
  const matcher = exactMatcher(exact.keys())
  for (const text of texts) {
    const known = clean(text)
    whole.delete(known)
    for (const secret of matcher.find(known)) exact.delete(secret)
    for (const shingle of shinglesOf(known)) shingles.delete(shingle)
  }
}
