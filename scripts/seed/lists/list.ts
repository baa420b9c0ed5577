import type { Field } from '../fields/index.ts'

/** One list of the CMS as the seed sees it. */
export interface SeedList {
  /** Key of the list in the CMS, e.g. `TimelineEvent`. */
  readonly list: string
  /** Heading of its records in a seed file, e.g. `events`. */
  readonly section: string
  /** Name of the query that reads them all. */
  readonly plural: string
  /** True where a record belongs to a family and is addressed by family and slug. */
  readonly ofFamily: boolean
  /**
   * The fields by which a record of the desk is known again. Where `slug` or `key` is among them,
   * its value is the record's key in the file.
   */
  readonly naturalKey: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
}

/** States one list of the seed. */
export const seedList = (
  list: string,
  section: string,
  naturalKey: readonly string[],
  fields: SeedList['fields'],
  plural: string = section,
): SeedList => ({
  list,
  section,
  plural,
  ofFamily: naturalKey.includes('family') && naturalKey.includes('slug'),
  naturalKey,
  fields,
})

export const BY_SLUG = ['slug'] as const
export const BY_FAMILY_AND_SLUG = ['family', 'slug'] as const
