import type { SeedProblem } from '../errors.ts'
import type { PlannedRecord, Stage } from './plan.ts'
import { referenceTo, refId } from './references.ts'

/** A record must have what its list requires, and a family where its list wants one. */
export function checkRecord(record: PlannedRecord): SeedProblem[] {
  const path = `${record.list.section}.${record.key}`
  const at = (message: string, field?: string): SeedProblem => ({
    ...record.place,
    field: field ? `${path}.${field}` : path,
    message,
  })
  const missing = Object.entries(record.list.fields)
    .filter(([name, field]) => field.required && isEmpty(record.values[name]))
    .map(([name]) => at('Must be given.', name))
  const homeless = record.list.ofFamily && !record.family
  const empty = record.list.list === 'Measurement' && !isPointOrRange(record)
  return [
    ...missing,
    ...(homeless ? [at('Belongs to a family: say "family: SLUG" at the top of the block.')] : []),
    ...(empty
      ? [at('Is neither a point nor a range: give "value", or else "low" and "high".')]
      : []),
  ]
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

function isPointOrRange({ values }: PlannedRecord): boolean {
  const [value, low, high] = ['value', 'low', 'high'].map(name => !isEmpty(values[name]))
  return value ? !low && !high : Boolean(low && high)
}

/** A record that is published again must say what changed. */
export function checkChanges(stages: readonly Stage[]): SeedProblem[] {
  const published = new Set<string>()
  return stages.flatMap(({ outcome, records }) => {
    if (outcome.kind !== 'publish') return []
    return records.flatMap(record => {
      const name = refId(referenceTo(record))
      if (published.has(name) && !record.change) {
        const message = 'Is published again: say what changed in "change", here or in the block.'
        return [{ ...record.place, field: `${record.list.section}.${record.key}`, message }]
      }
      published.add(name)
      return []
    })
  })
}
