import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnBoth, PROVIDERS } from '../../support/index.ts'
import { differences } from './differences.ts'
import { expandActions } from './expand-actions.ts'
import { expand } from './expand.ts'
import { ASKED, sweepActions } from './live/actions.ts'
import { prepare, type Ground } from './live/ground.ts'
import { inForce } from './live/in-force.ts'
import { regrow } from './live/regrow.ts'
import { sweep } from './live/sweep.ts'
import { proofOf, type Noticed } from './proof.ts'
import { sampleOf } from './sample.ts'
import type { ListMatrix } from './matrix.ts'
import { fieldsOf, LIST_KEYS, TABLE } from './table.ts'
import type { Weakening } from './weakenings.ts'

const SAMPLE = 50
const SEED = 2019
const TIMEOUT_MS = 120_000
/** What no refusal is, of a record or of a database. */
const FAULTS = [TypeError, ReferenceError, RangeError, SyntaxError]

const sample = sampleOf(SAMPLE, SEED, isAskedFor)
/** What was reviewed, taken down before any rule is weakened: the table itself is what is weakened. */
const reviewed = new Map(LIST_KEYS.map(listKey => [listKey, expand(TABLE, listKey)]))
const reviewedActions = expandActions(TABLE)
const noticed: Noticed[] = []
const begun = Date.now()

describeOnBoth('a live desk with one rule made weaker', (desk, provider) => {
  let ground: Ground
  beforeAll(async () => {
    ground = await prepare(desk().context)
    return () => ground.door.close()
  })

  test.each(sample)('$name', { timeout: TIMEOUT_MS }, async weakening => {
    const how = await inForce(weakening.apply(TABLE), () => noticedBy(ground, weakening))
    await regrow(ground)
    expect(how).not.toBe('')
    noticed.push({ weakening, provider, how })
  })

  test('is noticed no more once the rule is in force again', { timeout: TIMEOUT_MS }, async () => {
    for (const listKey of new Set(sample.slice(0, 12).flatMap(({ listKey }) => listKey ?? []))) {
      expect(differences(pageOf(listKey), await sweep(ground, listKey))).toEqual([])
    }
  })
})

afterAll(() => {
  if (noticed.length < SAMPLE * PROVIDERS.length) return
  const page = path.resolve(import.meta.dirname, '../../../docs/proofs/access.md')
  fs.mkdirSync(path.dirname(page), { recursive: true })
  fs.writeFileSync(page, proofOf(noticed, { seed: SEED, milliseconds: Date.now() - begun }))
})

/** The first cell that real requests find otherwise than it was reviewed, or what they were let do. */
async function noticedBy(ground: Ground, { listKey }: Weakening): Promise<string> {
  try {
    const changed = listKey
      ? differences(pageOf(listKey), await sweep(ground, listKey))
      : differences(reviewedActions, await sweepActions(ground)).filter(
          cell => !cell.endsWith('absent'),
        )
    return changed[0] ?? ''
  } catch (error) {
    // A fault of the proof itself notices nothing.
    if (FAULTS.some(fault => error instanceof fault)) throw error
    // Somebody was let through to what the database or the record itself then refused.
    return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
  }
}

const pageOf = (listKey: string): ListMatrix => reviewed.get(listKey) ?? { listKey, grids: [] }

/** Of what requests can show; whoever lost account or organization could ask nothing more. */
function isAskedFor({ kind, listKey = '', name }: Weakening): boolean {
  const [action = ''] = name.split(':')
  // Whoever may not filter people by their address finds nobody to reset, right or not.
  if (kind === 'action') return ASKED.includes(action) && action !== 'resetPassword'
  if (kind === 'rows') return !/^(User|Organization): .* delete all rows$/.test(name)
  if (kind !== 'field') return true
  const [, field, operation] = /\.(\w+): .* may (\w+)/.exec(name) ?? []
  const kindOfField = fieldsOf(TABLE, listKey).find(([known]) => known === field)?.[1] ?? ''
  // Documents, terms and labels have no filter in the schema, and relations no order.
  if (operation === 'filter') return !/composed|shown|sealed|password/i.test(kindOfField)
  if (operation === 'order') return !/composed|shown|sealed|password|link|mirror/i.test(kindOfField)
  // A label is worked out when asked, and is in no input.
  if (operation !== 'read' && field === 'label' && kindOfField === 'derivedShown') return false
  // Partners see no record that has a time at which it was archived.
  return !(field === 'archivedAt' && name.includes('partner'))
}
