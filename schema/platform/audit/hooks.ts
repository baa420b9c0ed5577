import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from './record.ts'

/** Values that are secrets in themselves are committed to as "changed", never by their bytes. */
const SECRET_FIELDS = new Set(['password', 'tokenHash', 'sealed'])

type Item = Record<string, unknown>
interface AfterOperation {
  readonly operation: 'create' | 'update' | 'delete'
  readonly item?: Item
  readonly originalItem?: Item
  readonly resolvedData?: Item
  readonly context: KeystoneContext
}

/** List hooks that record every create, update and delete of a list in its own transaction. */
export function auditHooks(listKey: string) {
  return {
    async afterOperation({ operation, item, originalItem, resolvedData, context }: AfterOperation) {
      const after = item ?? originalItem ?? {}
      await recordAudit(context, {
        operation: `record.${operation}`,
        listKey,
        itemId: String(after.id),
        changes: operation === 'delete' ? {} : changesOf(resolvedData ?? {}, originalItem, after),
      })
    },
  }
}

/** The fields that a write names and that differ from what was there. */
function changesOf(written: Item, before: Item | undefined, after: Item): Item {
  const changes: Item = {}
  for (const [field, value] of Object.entries(written)) {
    if (value === undefined || (before && sameValue(before[field], value))) continue
    changes[field] = SECRET_FIELDS.has(field) ? 'changed' : counted(value, after[field])
  }
  return changes
}

/** What the database counted up itself is known from the row only. */
const counted = (written: unknown, now: unknown): unknown =>
  typeof written === 'object' && written !== null && 'increment' in written ? now : written

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime())
