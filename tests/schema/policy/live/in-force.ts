import { ACTIONS, FIELD_KINDS, POLICY, ROW_RULES } from '../../../../schema/policy.ts'
import type { Table } from '../table.ts'

/**
 * Puts another table in force in this process while `work` runs: the desk reads the table at each
 * request. A weakened table says more than the one it stands in for, and never less.
 */
export async function inForce<T>(table: Table, work: () => Promise<T>): Promise<T> {
  const parts: readonly (readonly [object, object])[] = [
    [ROW_RULES, table.rows],
    [FIELD_KINDS, table.kinds],
    [POLICY, table.lists],
    [ACTIONS, table.actions],
  ]
  const before = parts.map(([live]) => ({ ...live }))
  try {
    for (const [live, wanted] of parts) Object.assign(live, wanted)
    return await work()
  } finally {
    parts.forEach(([live], n) => {
      for (const key of Object.keys(live)) Reflect.deleteProperty(live, key)
      Object.assign(live, before[n])
    })
  }
}
