import fs from 'node:fs'
import path from 'node:path'
import { makePlan, type SeedPlan } from '../../../scripts/seed/plan/index.ts'

const DEMO = path.resolve(import.meta.dirname, '../../../scripts/demo')

/** The seed files of one part of the demonstration record, as `desk seed` is given them. */
export const demonstrationFiles = (part: 'gpt-2' | 'grover'): string[] =>
  fs
    .readdirSync(path.join(DEMO, part))
    .sort()
    .map(name => path.join(DEMO, part, name))

/** What the desk keeps to itself. */
export const DEMONSTRATION_DESK = path.join(DEMO, 'demonstration-desk.yaml')

/** The plan of seed files on disk. */
export const planOf = (files: readonly string[]): SeedPlan =>
  makePlan(files.map(file => ({ file, text: fs.readFileSync(file, 'utf8') })))

/** What a family's record says at the end of a day: for each record the latest stage until then. */
export function valuesAsOf(plan: SeedPlan, list: string, day: string) {
  const latest = new Map<string, Readonly<Record<string, unknown>>>()
  for (const { outcome, records } of plan.stages) {
    if (outcome.kind !== 'publish' || !outcome.instant || outcome.instant.slice(0, 10) > day)
      continue
    for (const record of records) {
      if (record.list.list === list) latest.set(record.key, record.values)
    }
  }
  return latest
}
