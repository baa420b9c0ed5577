import type { PublishedObject } from '../contract/index.ts'
import type { Hit } from './matching.ts'
import { ANCHOR } from './exact.ts'
import { fingerprints, type Fingerprints } from './fingerprints.ts'
import { clean } from './normalize.ts'
import { publicTexts } from './public-texts.ts'
import { knownWords, MIN_WHOLE, publicWords, runsOf, type PublicWords } from './public-words.ts'
import { eachShingle, isLong } from './shingles.ts'

/** Something that a record says and the public does not know. */
export interface Said {
  readonly words: string
  /** Whose words they are, for the people who must find out what is wrong. */
  readonly of: string
  /** What the same record says in public: the runs of words that are in there are no secret. */
  readonly own?: string
  /** True for names that public prose may well use: found as a whole value only. */
  readonly isName?: boolean
}

/** What must not become public. */
export interface Secrets {
  /** Ids of rows. The public knows records by slug only. */
  readonly ids: readonly string[]
  /** Words planted in non-public fields, to see whether anything of theirs gets out. */
  readonly canaries: readonly string[]
  /**
   * Content of non-public fields and of records that are not published; a bare text where it does
   * not matter whose. What the records that are being published say themselves must not be among it.
   */
  readonly values: readonly (string | Said)[]
  /** Texts that are public for another reason; what they contain does not count. */
  readonly known?: readonly string[]
  /**
   * What one version may say for all that: secrets as `Hit.secret` names them, by the digest of the
   * version. Ids and canaries are never allowed.
   */
  readonly allowed?: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether one file of a generation may show what was found in it. Ids and canaries never. */
  readonly mayShow?: (file: string, hit: Pick<Hit, 'what' | 'secret'>) => boolean
}

/** Secrets sorted by how they are looked for. Each leads to a place in `whose`. */
export interface Wanted {
  /** Found anywhere. */
  readonly exact: ReadonlyMap<string, number>
  /** Found as a whole value only: too short, or too common, to mean anything inside other words. */
  readonly whole: ReadonlyMap<string, number>
  readonly longestWhole: number
  /** Found as eight words in a row. */
  readonly shingles: Fingerprints
  readonly whose: readonly string[]
}

/** The first of `whose`. */
const KINDS = ['an internal id', 'a canary', 'a non-public value'] as const
const [ID, CANARY, BARE] = [0, 1, 2]

/**
 * Sorts secrets by how they are looked for. Values that a live publication, the vocabulary
 * or the site's program contains do not count: they are public already. Ids and canaries always count.
 *
 * @param printed texts of the site's program; a list that was given before is not read again.
 */
export function wantedFrom(
  secrets: Secrets,
  live: Iterable<PublishedObject>,
  printed: readonly string[],
): Wanted {
  const known = [
    knownWords(printed),
    publicWords([...publicTexts(live), ...(secrets.known ?? [])]),
  ] as const
  const wanted: Growing = {
    exact: new Map(),
    whole: new Map(),
    shingles: fingerprints(),
    whose: [...KINDS],
  }
  const [site, others] = known
  const isIn = remembering((text: string) => runsOf([clean(text)]))
  for (const value of secrets.values) {
    const { words, of, own = '', isName } = typeof value === 'string' ? bare(value) : value
    const text = clean(words)
    const number = numberOf(wanted, of)
    if (isName || !isLong(text)) addShort(wanted, text, number, isName)
    else {
      const isOwn = isIn(own)
      eachShingle(text, (high, low) => {
        if (site.hasRun(high, low) || others.hasRun(high, low) || isOwn(high, low)) return
        wanted.shingles.add(high, low, number)
      })
    }
  }
  removePublic(wanted, known)
  for (const id of secrets.ids) addAlways(wanted, clean(id), ID)
  for (const canary of secrets.canaries) addAlways(wanted, clean(canary), CANARY)
  return { ...wanted, longestWhole: longest(wanted.whole.keys()) }
}

/** How `Hit.secret` names a run of words. */
export const runName = (high: number, low: number): string => `${high >>> 0}:${low >>> 0}`

interface Growing {
  readonly exact: Map<string, number>
  readonly whole: Map<string, number>
  readonly shingles: Fingerprints
  readonly whose: string[]
}

const bare = (words: string): Said => ({ words, of: '' })

/** Asks anew only where the question is another one: what one record says comes in a row. */
function remembering<T>(answer: (question: string) => T): (question: string) => T {
  let last: { readonly question: string; readonly answer: T } | undefined
  return question => {
    if (last?.question !== question) last = { question, answer: answer(question) }
    return last.answer
  }
}

/** Values of one field come one after another and share their number. */
function numberOf({ whose }: Growing, of: string): number {
  if (of === '') return BARE
  if (whose.at(-1) !== of) whose.push(of)
  return whose.length - 1
}

function addShort({ exact, whole }: Growing, secret: string, number: number, isName = false): void {
  const group = secret.length >= ANCHOR && !isName ? exact : whole
  if (secret.length >= MIN_WHOLE && !group.has(secret)) group.set(secret, number)
}

/** Also where some record says the very same: nobody can allow it then. */
function addAlways(wanted: Growing, secret: string, number: number): void {
  wanted.exact.delete(secret)
  wanted.whole.delete(secret)
  addShort(wanted, secret, number)
}

/** True for what was found of which nobody can say that it may be public. */
export const isAlwaysSecret = (number: number): boolean => number === ID || number === CANARY

function removePublic({ exact, whole }: Growing, known: readonly PublicWords[]): void {
  for (const { anywhere, asWords } of known) {
    for (const secret of anywhere(exact.keys())) exact.delete(secret)
    for (const secret of asWords(whole.keys())) whole.delete(secret)
  }
}

function longest(texts: Iterable<string>): number {
  let length = 0
  for (const text of texts) length = Math.max(length, text.length)
  return length
}
