import type { Reference } from '../fields/index.ts'
import { seedListOf } from '../lists/index.ts'
import type { PlannedRecord } from './plan.ts'

/** A reference with the field that holds it; the key is complete (`family/slug` where it has one). */
export interface HeldReference extends Reference {
  readonly field: string
}

/** Every record that a record names, in the order of its fields. */
export function referencesOf(record: PlannedRecord): HeldReference[] {
  const own: HeldReference[] = Object.entries(record.list.fields).flatMap(([field, spec]) =>
    record.values[field] === undefined
      ? []
      : spec
          .references(record.values[field])
          .map(reference => ({ ...complete(reference, record.scope), field })),
  )
  if (!record.family) return own
  return [{ list: 'ModelFamily', key: record.family, field: 'family' }, ...own]
}

/** In a block of a family a bare slug means the family's own record. */
export function complete<R extends Reference>(reference: R, scope: string | null): R {
  const bare = seedListOf(reference.list).ofFamily && !reference.key.includes('/')
  return bare && scope ? { ...reference, key: `${scope}/${reference.key}` } : reference
}

/** A record's own name as a complete reference. */
export const referenceTo = (record: PlannedRecord): Reference => ({
  list: record.list.list,
  key: record.family ? `${record.family}/${record.key}` : record.key,
})

/** A reference as one word, for maps and messages. */
export const refId = ({ list, key }: Reference): string => `${list} ${key}`
