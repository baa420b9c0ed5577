import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest } from '../evidence/index.ts'
import type { PublishedObject } from '../publication/contract/index.ts'
import { loadObjects, type PublicationRow } from './load/publications.ts'
import { table } from './tables.ts'

/** Corrections and retractions have a page of their own: what they changed is noted field by field. */
export async function recordCorrection(
  tx: KeystoneContext,
  publicationId: string,
  object: PublishedObject,
  last: PublicationRow | null,
): Promise<void> {
  const { kind, note } = object.change
  if (kind !== 'correction' && kind !== 'retraction') return
  const before = last && (await loadObjects(tx, [last.digest])).get(last.digest)
  await table(tx, 'Correction').create({
    data: {
      publication: { connect: { id: publicationId } },
      changeKind: kind,
      note,
      // What a redacted version said is not known: then nothing is noted, instead of everything.
      fieldsChanged: last && !before ? [] : changedFields(before?.body ?? null, object.body),
      at: new Date(object.instant),
    },
  })
}

/** The top-level fields in which two bodies differ; all of them where one is gone. */
function changedFields(before: object | null, after: object | null): string[] {
  const [old, now] = [before ?? {}, after ?? {}] as Record<string, unknown>[]
  const same = (field: string) =>
    canonicalDigest(old?.[field] ?? null) === canonicalDigest(now?.[field] ?? null)
  return Object.keys({ ...old, ...now }).filter(field => !same(field))
}
