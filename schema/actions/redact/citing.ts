import type { KeystoneContext } from '@keystone-6/core/types'
import { pinsOf } from '../../publication/pins.ts'
import { recordKey } from '../../publication/store/index.ts'
import { loadObjects } from '../load/publications.ts'
import { table } from '../tables.ts'
import type { VersionRow } from './versions.ts'

/** Kinds of record that pin others. */
const PINNING = ['finding', 'report', 'decision']

/**
 * Other published versions that pin one of these, as `kind/family/slug@version`: their pages print
 * a notice in its place, but what they print of it in their own words stays.
 */
export async function citingVersions(
  context: KeystoneContext,
  chosen: readonly VersionRow[],
): Promise<string[]> {
  const gone = new Set(chosen.map(({ digest }) => digest))
  const rows = await table<VersionRow>(context, 'Publication').findMany({
    where: { kind: { in: PINNING }, familySlug: chosen[0]?.familySlug ?? '' },
    orderBy: [{ key: 'asc' }, { version: 'asc' }],
  })
  const objects = await loadObjects(
    context,
    rows.map(({ digest }) => digest),
  )
  return [...objects.values()]
    .filter(object => pinsOf(object).some(({ pin }) => gone.has(pin.digest)))
    .map(object => `${recordKey(object)}@${object.version}`)
    .toSorted()
}
