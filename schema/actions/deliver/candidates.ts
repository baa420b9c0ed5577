import type { KeystoneContext } from '@keystone-6/core/types'
import type { PublishedObject } from '../../publication/contract/index.ts'
import { loadObjects, type PublicationRow } from '../load/publications.ts'
import { table } from '../tables.ts'

/** A publication that may be public, with its content. */
export interface Candidate {
  readonly publication: PublicationRow
  readonly object: PublishedObject
  /** True where it has gone live in some generation. */
  readonly isLive: boolean
}

interface DeliveredRow extends PublicationRow {
  readonly deliveries: readonly { readonly state: string }[]
}

/** Every version of every record but those that were refused or redacted. */
export async function loadCandidates(context: KeystoneContext): Promise<Candidate[]> {
  const rows = await table<DeliveredRow>(context, 'Publication').findMany({
    where: { deliveries: { none: { state: 'refused' } } },
    include: { deliveries: { select: { state: true } } },
    orderBy: [{ key: 'asc' }, { version: 'asc' }],
  })
  const objects = await loadObjects(
    context,
    rows.map(({ digest }) => digest),
  )
  return rows.flatMap(({ deliveries, ...publication }) => {
    const object = objects.get(publication.digest)
    return object ? [{ publication, object, isLive: deliveries.length > 0 }] : []
  })
}

/** True where something was published that no generation has taken up. */
export const isAnythingUndelivered = async (context: KeystoneContext): Promise<boolean> =>
  (await table(context, 'Publication').count({ where: { deliveries: { none: {} } } })) > 0
