import type { KeystoneContext } from '@keystone-6/core/types'
import type { PublishedObject } from '../../publication/contract/index.ts'
import { loadObjects, type PublicationRow } from '../load/publications.ts'
import { table } from '../tables.ts'

/** A publication that may be public, with its content. */
export interface Candidate {
  readonly publication: PublicationRow
  readonly object: PublishedObject
  /** True where it has gone live, wherever the folder of generations may be now. */
  readonly isLive: boolean
}

/** Every version of every record but those that were refused or redacted. */
export async function loadCandidates(context: KeystoneContext): Promise<Candidate[]> {
  const rows = await table<PublicationRow>(context, 'Publication').findMany({
    where: { deliveries: { none: { state: 'refused' } } },
    orderBy: [{ key: 'asc' }, { version: 'asc' }],
  })
  const objects = await loadObjects(
    context,
    rows.map(({ digest }) => digest),
  )
  const live = await liveIds(context)
  return rows.flatMap(publication => {
    const object = objects.get(publication.digest)
    return object ? [{ publication, object, isLive: live.has(publication.id) }] : []
  })
}

/** The ids of the publications that have gone live. */
async function liveIds(context: KeystoneContext): Promise<ReadonlySet<string>> {
  const rows = await table<{ readonly publicationId: string }>(context, 'Delivery').findMany({
    where: { state: 'live' },
    select: { publicationId: true },
  })
  return new Set(rows.map(({ publicationId }) => publicationId))
}

/** The content of those that have gone live. */
export const liveAmong = (candidates: readonly Candidate[]): PublishedObject[] =>
  candidates.filter(({ isLive }) => isLive).map(({ object }) => object)

/** How many versions were published that no generation has taken up or refused. */
export const countUndelivered = (context: KeystoneContext): Promise<number> =>
  table(context, 'Publication').count({ where: { deliveries: { none: {} } } })

/** True where something was published that no generation has taken up or refused. */
export const isAnythingUndelivered = async (context: KeystoneContext): Promise<boolean> =>
  (await countUndelivered(context)) > 0
