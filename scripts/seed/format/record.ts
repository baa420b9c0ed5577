import type { Place, SeedProblem } from '../errors.ts'
import type { BlockHead, Change } from './block.ts'

/** One record as one block gives it: the fields it names, each with its place in the file. */
export interface SeedRecord {
  readonly list: string
  /** Key in the file: the slug, where the list has one. */
  readonly key: string
  /** Slug of the family, for lists that belong to one. */
  readonly family: string | null
  /** Slug of the block's family: where a bare slug of a release, figure … is looked up. */
  readonly scope: string | null
  readonly values: Readonly<Record<string, unknown>>
  readonly change?: Change
  /** Another Source from which this one takes what it does not say itself. */
  readonly of?: string
  readonly place: Place
  readonly placeOf: (field: string) => Place
}

/** One block of a file, read and in form; what it refers to is checked later. */
export interface SeedBlock {
  readonly place: Place
  readonly head: BlockHead
  readonly records: readonly SeedRecord[]
}

/** What came of reading a file. */
export interface ParsedFile {
  readonly blocks: readonly SeedBlock[]
  readonly problems: readonly SeedProblem[]
}
