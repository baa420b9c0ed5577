import { DESK, FINDING, REPORT, TIMELINE_EVENT, WITHHELD_NOTICE } from './accounts.ts'
import { DECISIONS } from './decisions.ts'
import { FOUNDATIONS } from './foundations.ts'
import type { SeedList } from './list.ts'
import { MODELS } from './models.ts'
import { PARTNERS } from './partners.ts'
import { WATCHING } from './watching.ts'

export type { SeedList } from './list.ts'

/**
 * Every list that a seed may fill, in the order in which it is written and published: a list comes
 * after those that its records refer to.
 */
export const SEED_LISTS: readonly SeedList[] = [
  ...FOUNDATIONS,
  ...MODELS,
  ...WATCHING,
  FINDING,
  ...PARTNERS,
  TIMELINE_EVENT,
  REPORT,
  ...DECISIONS,
  WITHHELD_NOTICE,
  DESK,
]

/** The list of a record, by its key in the CMS. */
export function seedListOf(list: string): SeedList {
  const found = SEED_LISTS.find(candidate => candidate.list === list)
  if (!found) throw new Error(`The seed has no list "${list}".`)
  return found
}
