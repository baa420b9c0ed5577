import microdiffModule, { type Difference } from 'microdiff'
import { defaultExport } from '../../evidence/index.ts'

const microdiff = defaultExport(microdiffModule)

/** One difference between two versions of a record. */
export interface FieldChange {
  /** From the body inward; list places as numbers in text. */
  readonly path: readonly string[]
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: unknown
  readonly after: unknown
}

const CHANGES = { CREATE: 'added', REMOVE: 'removed', CHANGE: 'changed' } as const

/** The differences between two bodies, field by field. A retraction counts as an empty body. */
export function fieldChanges(before: object | null, after: object | null): FieldChange[] {
  return microdiff(before ?? {}, after ?? {}, { cyclesFix: false }).map(
    (difference: Difference) => ({
      path: difference.path.map(String),
      change: CHANGES[difference.type],
      before: 'oldValue' in difference ? difference.oldValue : null,
      after: 'value' in difference ? difference.value : null,
    }),
  )
}

/** The names of the fields that differ, in the order in which they first do. */
export const fieldsChanged = (changes: readonly FieldChange[]): string[] => [
  ...new Set(changes.map(({ path }) => path[0] as string)),
]
