import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest } from '../../evidence/index.ts'
import type { PageLeak } from '../../publication/generation/index.ts'
import type { LeakingFile, Secrets } from '../../publication/scan/index.ts'
import { table } from '../tables.ts'
import { markOf } from './allowed.ts'
import type { Hidden, Speaker } from './hidden.ts'
import { isConfidential } from './readers.ts'

/** Where the words of a page stand that no record says in public: the site composes them itself. */
export interface PageWords {
  readonly mayShow: NonNullable<Secrets['mayShow']>
  /** What was found on pages, as an administrator may allow it there. */
  readonly leaksIn: (files: readonly LeakingFile[]) => PageLeak[]
}

/** Where words stand in a record. */
export type Place = Pick<PageLeak, 'page' | 'listKey' | 'itemId' | 'field'>

/**
 * Names a page and all that stands in one field of a record: an allowance holds for these alone, and
 * falls away as soon as the field says something else.
 */
export const pageDigest = (
  { page, listKey, itemId, field }: Place,
  text: readonly string[],
): string => canonicalDigest({ page, listKey, itemId, field, text: [...text] })

interface AllowanceRow {
  readonly seenDigest: string
  readonly collisions: readonly string[]
}

/** Looks up what administrators have allowed on single pages. */
export async function loadPageWords(
  context: KeystoneContext,
  speakers: readonly Speaker[],
  hidden: readonly Hidden[],
): Promise<PageWords> {
  const rows = await table<AllowanceRow>(context, 'WordsAllowance').findMany({
    where: { NOT: { page: '' } },
  })
  const allowed = Map.groupBy(rows, ({ seenDigest }) => seenDigest)
  const isAllowed = ({ digest, marks }: PageLeak): boolean => {
    const may = new Set(allowed.get(digest)?.flatMap(({ collisions }) => collisions))
    return marks.every(mark => may.has(mark))
  }
  const places = new Map<string, Omit<PageLeak, 'marks'> | null>()
  /** Null where nothing can be allowed: in the store, or words that not all of the desk may read. */
  const placeOf = (page: string, what: string): Omit<PageLeak, 'marks'> | null => {
    const source = PAGE.test(page) && hidden.find(({ of }) => of === what)
    if (!source || isConfidential(source.listKey, source.field)) return null
    const { listKey, id: itemId, field } = source
    const place = { page, listKey, itemId, field }
    return { ...place, digest: pageDigest(place, textIn(speakers, source)) }
  }
  type Found = Parameters<PageWords['mayShow']>[1]
  const leakIn = (page: string, { what, secret }: Found): PageLeak | null => {
    const key = `${page}\n${what}`
    // A long text is found by many of its words, and every record is looked through for its place.
    const known = places.get(key)
    const place = known === undefined ? placeOf(page, what) : known
    places.set(key, place)
    return place && { ...place, marks: [markOf(place.digest, secret)] }
  }
  return {
    mayShow(page, hit) {
      const leak = leakIn(page, hit)
      return leak !== null && isAllowed(leak)
    },
    leaksIn: files =>
      together(files.flatMap(({ file, hits }) => hits.flatMap(hit => leakIn(file, hit) ?? []))),
  }
}

/** A part of the site, as against the store, which has nothing but what records say. */
const PAGE = /^site[/\\]/

const textIn = (speakers: readonly Speaker[], { listKey, id, field }: Hidden): string[] =>
  (speakers.find(each => each.listKey === listKey && each.id === id)?.sayings ?? [])
    .filter(saying => saying.field === field)
    .map(({ words }) => words)

/** One for each page and field, with all that was found of it. */
const together = (leaks: readonly PageLeak[]): PageLeak[] =>
  [...Map.groupBy(leaks, ({ digest }) => digest).values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const marks = new Set([first, ...more].flatMap(leak => leak.marks))
    return [{ ...first, marks: [...marks].toSorted() }]
  })
