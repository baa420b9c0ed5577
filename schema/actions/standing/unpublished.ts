import type { KeystoneContext } from '@keystone-6/core/types'
import { referenceKey } from '../../publication/projection/index.ts'
import { clock } from '../../platform/clock.ts'
import type { PublishedList } from '../../vocabulary/index.ts'
import type { PublicationRow } from '../load/publications.ts'
import { previewAt } from '../preview.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import type { RevisionRow } from './since.ts'

/** A public record that would read otherwise if it were published again. */
export interface UnpublishedChange {
  readonly listKey: string
  readonly itemId: string
  /** `kind/family/slug`. */
  readonly key: string
  readonly version: number
  /**
   * When it, or something that it embeds by value, was last changed. Null: it was not, but what it
   * cites has a later version.
   */
  readonly changedAt: Date | null
}

/** What these print of others is pinned to a version, and moves on when they are published again. */
const CITING: readonly string[] = ['Report', 'Finding'] satisfies PublishedList[]

type Publication = PublicationRow & { readonly changeKind: string }

/**
 * The public records with changes that no version contains, the longest waiting first: their own,
 * and those of what they embed by value.
 *
 * @throws DeskError `NOT_ALLOWED`.
 */
export async function unpublishedChanges(context: KeystoneContext): Promise<UnpublishedChange[]> {
  requireRight(context, 'publicationPreview')
  const latest = await latestRevisions(context)
  const changes: UnpublishedChange[] = []
  for (const publication of await lastVersions(context)) {
    const { listKey, itemId, key, version } = publication
    const changedAt = lastChange(publication, latest)
    if (changedAt || (await citesOthers(context, publication))) {
      changes.push({ listKey, itemId, key, version, changedAt })
    }
  }
  const time = ({ changedAt }: UnpublishedChange) => changedAt?.getTime() ?? Number.MAX_SAFE_INTEGER
  return changes.sort((a, b) => time(a) - time(b))
}

/** When something was last written that the version does not contain. */
function lastChange(
  { listKey, itemId, revisions }: Publication,
  latest: ReadonlyMap<string, RevisionRow>,
): Date | null {
  const own = { [referenceKey(listKey, itemId)]: 0 }
  const later = Object.entries({ ...own, ...revisions }).flatMap(([record, number]) => {
    const revision = latest.get(record)
    return revision && revision.number > number ? [revision.at.getTime()] : []
  })
  return later.length ? new Date(Math.max(...later)) : null
}

/** True where a version that would be published now would cite other versions. */
async function citesOthers(
  context: KeystoneContext,
  { listKey, itemId, seenDigest }: Publication,
): Promise<boolean> {
  if (!CITING.includes(listKey)) return false
  const target = { listKey: listKey as PublishedList, id: itemId }
  return (await previewAt(context, target, clock.now())).digest !== seenDigest
}

/** The last version of each record that is public. */
async function lastVersions(context: KeystoneContext): Promise<Publication[]> {
  const rows = await table<Publication>(context, 'Publication').findMany({
    orderBy: { version: 'asc' },
  })
  const last = new Map(rows.map(row => [row.key, row]))
  return [...last.values()].filter(({ changeKind }) => changeKind !== 'retraction')
}

/** `List:id` → the latest revision of each record. */
async function latestRevisions(context: KeystoneContext): Promise<Map<string, RevisionRow>> {
  const rows = await table<RevisionRow>(context, 'Revision').findMany({
    select: { listKey: true, itemId: true, number: true, at: true },
    orderBy: { number: 'asc' },
  })
  return new Map(rows.map(row => [referenceKey(row.listKey, row.itemId), row]))
}
