import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../../platform/errors.ts'
import { referenceKey, type RecordId } from '../../publication/projection/index.ts'
import { table } from '../tables.ts'
import { requirePartsByOthers } from './printed-parts.ts'

interface RevisionRow {
  readonly listKey: string
  readonly itemId: string
  readonly number: number
}

/** `List:id` → number of a record's latest revision. */
export type RevisionNumbers = Readonly<Record<string, number>>

/** The latest revision of each record. */
export async function latestRevisions(
  context: KeystoneContext,
  records: readonly RecordId[],
): Promise<RevisionNumbers> {
  const rows = await revisionsOf(context, records)
  return Object.fromEntries(
    rows.map(({ listKey, itemId, number }) => [referenceKey(listKey, itemId), number]),
  )
}

/**
 * Refuses whoever wrote any revision, of the record or of what it embeds by value, that the last
 * publication did not contain: a second pair of eyes, whatever the role. Of a decision also whoever
 * wrote a part of its page that has no revisions.
 *
 * @param records the record itself, then what it embeds.
 * @throws DeskError `NOT_INDEPENDENT`.
 */
export async function requireIndependent(
  context: KeystoneContext,
  records: readonly RecordId[],
  reviewer: string,
  published: RevisionNumbers,
): Promise<void> {
  const own = await revisionsOf(context, records, reviewer)
  const unseen = own.find(
    ({ listKey, itemId, number }) => number > (published[referenceKey(listKey, itemId)] ?? 0),
  )
  const [first] = records
  if (!unseen) {
    if (first) await requirePartsByOthers(context, first, reviewer)
    return
  }
  const what =
    unseen.itemId === first?.id && unseen.listKey === first.listKey
      ? 'this record'
      : `a ${unseen.listKey} that it contains`
  throw new DeskError(
    'NOT_INDEPENDENT',
    `You have written in ${what} since it was last published. Somebody else must publish it.`,
  )
}

function revisionsOf(
  context: KeystoneContext,
  records: readonly RecordId[],
  author?: string,
): Promise<RevisionRow[]> {
  const byList = Map.groupBy(records, ({ listKey }) => listKey)
  return table<RevisionRow>(context, 'Revision').findMany({
    where: {
      OR: [...byList].map(([listKey, of]) => ({ listKey, itemId: { in: of.map(({ id }) => id) } })),
      ...(author && { author }),
    },
    select: { listKey: true, itemId: true, number: true },
    orderBy: { number: 'asc' },
  })
}
