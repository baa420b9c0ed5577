import type { KeystoneContext } from '@keystone-6/core/types'
import { parsePublishedObject, type PublishedObject } from '../../publication/contract/index.ts'
import {
  referenceKey,
  type PublishedReference,
  type RecordId,
} from '../../publication/projection/index.ts'
import { table } from '../tables.ts'

/** A row of the immutable list of publications. */
export interface PublicationRow {
  readonly id: string
  readonly listKey: string
  readonly itemId: string
  readonly key: string
  readonly familySlug: string
  readonly slug: string
  readonly version: number
  readonly digest: string
  readonly seenDigest: string
  readonly instant: Date
  readonly historicalInstant: Date | null
  /** `List:id` → number of the latest revision that this version rests on. */
  readonly revisions: Readonly<Record<string, number>> | null
}

/** The last publication of a record, whatever became of it; null where there was none. */
export const lastPublication = (
  context: KeystoneContext,
  { listKey, id }: RecordId,
): Promise<PublicationRow | null> =>
  table<PublicationRow>(context, 'Publication').findFirst({
    where: { listKey, itemId: id },
    orderBy: { version: 'desc' },
  })

/** The published objects of digests. A redacted one is absent. */
export async function loadObjects(
  context: KeystoneContext,
  digests: readonly string[],
): Promise<Map<string, PublishedObject>> {
  const payloads = table<{ digest: string; bytes: string | null }>(context, 'Payload')
  const found = await payloads.findMany({ where: { digest: { in: [...new Set(digests)] } } })
  return new Map(
    found.flatMap(({ digest, bytes }) =>
      bytes === null ? [] : [[digest, parsePublishedObject(JSON.parse(bytes))]],
    ),
  )
}

/**
 * The latest public version of each record that has one. A version that the leak scan refused never
 * became public; a retracted record is public no more.
 */
export async function loadPublished(
  context: KeystoneContext,
  records: readonly RecordId[],
): Promise<Map<string, PublishedReference>> {
  if (records.length === 0) return new Map()
  const byList = Map.groupBy(records, ({ listKey }) => listKey)
  const rows = await table<PublicationRow>(context, 'Publication').findMany({
    where: {
      OR: [...byList].map(([listKey, of]) => ({ listKey, itemId: { in: of.map(({ id }) => id) } })),
      deliveries: { none: { state: 'refused' } },
    },
    orderBy: { version: 'asc' },
  })
  const latest = new Map(rows.map(row => [referenceKey(row.listKey, row.itemId), row]))
  const objects = await loadObjects(
    context,
    [...latest.values()].map(({ digest }) => digest),
  )
  const published = new Map<string, PublishedReference>()
  for (const [key, { digest }] of latest) {
    const object = objects.get(digest)
    if (object?.body) published.set(key, { digest, object })
  }
  return published
}
