import { referenceToItem } from '../desk/ids.ts'
import { SeedError, type SeedProblem } from '../errors.ts'
import { refId, type SeedPlan } from '../plan/index.ts'
import { seedListOf } from '../lists/index.ts'
import type { Loading } from './loading.ts'

/**
 * Looks up what the files name and do not hold.
 *
 * @throws SeedError `SEED_INVALID` naming each place that names something which is not there.
 */
export async function findExternal(
  { held, ids }: Loading,
  external: SeedPlan['external'],
): Promise<void> {
  const problems: SeedProblem[] = []
  for (const list of new Set(external.map(reference => reference.list))) {
    for (const item of (await held.items(seedListOf(list))).values()) {
      const reference = referenceToItem(seedListOf(list), item)
      if (reference) ids.remember(reference, item.id)
    }
  }
  for (const { place, field, ...reference } of external) {
    if (ids.has(reference)) continue
    const message = `Names ${refId(reference)}, which is neither in these files nor on the desk.`
    problems.push({ ...place, field, message })
  }
  if (problems.length === 0) return
  const message = 'Nothing was written: the seed names what is not there.'
  throw new SeedError('SEED_INVALID', message, { problems })
}
