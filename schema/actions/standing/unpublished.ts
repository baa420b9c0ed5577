import type { KeystoneContext } from '@keystone-6/core/types'
import { referenceKey } from '../../publication/projection/index.ts'
import type { PublicationRow } from '../load/publications.ts'
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
  /** When it, or something that it embeds by value, was last changed. */
  readonly changedAt: Date
}

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
  for (const { listKey, itemId, key, version, revisions } of await lastVersions(context)) {
    const own = { [referenceKey(listKey, itemId)]: 0 }
    const later = Object.entries({ ...own, ...revisions }).flatMap(([record, number]) => {
      const revision = latest.get(record)
      return revision && revision.number > number ? [revision.at] : []
    })
    const [changedAt] = later.sort((a, b) => b.getTime() - a.getTime())
    if (changedAt) changes.push({ listKey, itemId, key, version, changedAt })
  }
  return changes.sort((a, b) => a.changedAt.getTime() - b.changedAt.getTime())
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
