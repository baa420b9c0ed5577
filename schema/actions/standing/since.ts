import type { KeystoneContext } from '@keystone-6/core/types'
import type { PublishedObject } from '../../publication/contract/index.ts'
import { referenceKey, type RecordId } from '../../publication/projection/index.ts'
import { clock } from '../../platform/clock.ts'
import { lastPublication, loadObjects } from '../load/publications.ts'
import { previewAt } from '../preview.ts'
import { readRecord, type Target } from '../record.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'

/** One saved state of a record, without its content. */
export interface RevisionRow {
  readonly listKey: string
  readonly itemId: string
  readonly number: number
  /** Actor reference. */
  readonly author: string
  readonly at: Date
}

/** What has happened to a record since its last version. */
export interface SincePublication {
  /** The body of the last version: what a new one would replace. Null where it has none. */
  readonly published: PublishedObject['body']
  /**
   * What no version contains yet, of the record and of what it embeds by value, newest first. Whoever
   * wrote any of it cannot publish it.
   */
  readonly revisions: readonly RevisionRow[]
}

/**
 * What has happened to a record since its last version: for whoever is to judge the next one.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`.
 */
export async function sincePublication(
  context: KeystoneContext,
  target: Target,
): Promise<SincePublication> {
  requireRight(context, 'publicationPreview')
  await readRecord(context, target)
  const last = await lastPublication(context, target)
  const { projection } = await previewAt(context, target, clock.now())
  const objects = await loadObjects(context, last ? [last.digest] : [])
  const revisions = await revisionsOf(context, [target, ...projection.embeds])
  const contained = last?.revisions ?? {}
  return {
    published: (last && objects.get(last.digest)?.body) ?? null,
    revisions: revisions.filter(
      ({ listKey, itemId, number }) => number > (contained[referenceKey(listKey, itemId)] ?? 0),
    ),
  }
}

const revisionsOf = (
  context: KeystoneContext,
  records: readonly RecordId[],
): Promise<RevisionRow[]> =>
  table<RevisionRow>(context, 'Revision').findMany({
    where: { OR: records.map(({ listKey, id }) => ({ listKey, itemId: id })) },
    orderBy: [{ at: 'desc' }, { number: 'desc' }],
  })
