import { recordKey } from '../../../schema/publication/store/index.ts'
import { PUBLISHED_LISTS, type PublishedList } from '../../../schema/vocabulary/index.ts'
import { SeedError } from '../errors.ts'
import { refId, referenceTo, type PlannedRecord } from '../plan/index.ts'
import type { Loading } from './loading.ts'

/**
 * True where this stage of a record is public already, so that there is nothing to do about it.
 *
 * @throws SeedError `SEED_CONFLICT` where the desk has published the record by itself since: what
 * was public before that can no longer be added.
 */
export async function isPublished(
  { held }: Loading,
  record: PlannedRecord,
  instant: string | null,
): Promise<boolean> {
  const instants = (await held.publications(publicationKey(record))).map(publication =>
    publication.historicalInstant === null
      ? null
      : new Date(publication.historicalInstant).toISOString(),
  )
  if (instants.includes(instant)) return true
  if (!instants.includes(null)) return false
  const name = refId(referenceTo(record))
  const message = `${name} has been published here by now; history cannot be put before that.`
  throw new SeedError('SEED_CONFLICT', message, {
    problems: [{ ...record.place, field: record.key, message }],
  })
}

const publicationKey = ({ list, family, key }: PlannedRecord): string =>
  recordKey({ kind: PUBLISHED_LISTS[list.list as PublishedList], family, slug: key })
