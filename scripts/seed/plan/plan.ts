import type { Place } from '../errors.ts'
import type { Change } from '../format/index.ts'
import type { Reference } from '../fields/index.ts'
import type { SeedList } from '../lists/index.ts'

/** A record with all that the blocks up to its stage say of it. */
export interface PlannedRecord {
  readonly list: SeedList
  readonly key: string
  readonly family: string | null
  /** Family in which a bare slug is looked up. */
  readonly scope: string | null
  readonly values: Readonly<Record<string, unknown>>
  readonly change?: Change
  readonly place: Place
  readonly placeOf: (field: string) => Place
}

/** What becomes of a stage's records once they are written. */
export type Outcome =
  | { readonly kind: 'draft' }
  | { readonly kind: 'submit' }
  /** `instant` is null where they are published as of now. */
  | { readonly kind: 'publish'; readonly instant: string | null }

/** Records that are written, and published, together. */
export interface Stage {
  readonly outcome: Outcome
  readonly records: readonly PlannedRecord[]
}

/** All that a set of seed files asks for, in the order in which it is done. */
export interface SeedPlan {
  /** Records of lists that are not published; each is written as soon as what it names is there. */
  readonly standing: readonly PlannedRecord[]
  readonly stages: readonly Stage[]
  /** Named, but not in the files: must be on the desk already. */
  readonly external: readonly (Reference & { readonly place: Place; readonly field: string })[]
}
