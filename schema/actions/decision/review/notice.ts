import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest } from '../../../evidence/index.ts'
import type { PublicBody } from '../../../publication/contract/index.ts'
import { issueVersion } from '../../issue.ts'
import { lastPublication, loadObjects } from '../../load/publications.ts'
import { isPublic, type Standing } from '../../record.ts'
import { table } from '../../tables.ts'

interface Fired {
  readonly reviewDueAt: Date
  readonly firedAt: Date
  readonly firing: readonly { readonly inWords: string }[]
}

const NOTE = 'Review due: something has happened that re-opens this decision.'

/**
 * Says on the public page of a decision that it is due for review, and which of its published
 * conditions fired: a version that is the last one in all else. What fired it stays inside, and so
 * does whatever was written of the decision since.
 */
export async function publishNotice(
  tx: KeystoneContext,
  id: string,
  { reviewDueAt, firedAt, firing }: Fired,
): Promise<void> {
  const target = { listKey: 'ReleaseDecision', id } as const
  const seen = await table<Standing>(tx, 'ReleaseDecision').findUnique({ where: { id } })
  const last = await lastPublication(tx, target)
  if (!seen || !last || !isPublic(seen)) return
  const object = (await loadObjects(tx, [last.digest])).get(last.digest)
  if (object?.kind !== 'decision' || object.body === null) return
  const { kind, family, slug } = object
  const published = object.body as PublicBody<'decision'>
  const words = new Set(firing.map(({ inWords }) => inWords))
  const body = {
    ...published,
    reviewDueAt: reviewDueAt.toISOString(),
    conditions: published.conditions.map(each =>
      words.has(each.text) ? { ...each, firedAt: firedAt.toISOString() } : each,
    ),
  }
  await issueVersion(tx, {
    target,
    seen,
    kind,
    family,
    slug,
    body,
    seenDigest: canonicalDigest({ kind, family, slug, body }),
    revisions: last.revisions ?? {},
    change: { kind: 'update', note: NOTE },
    historicalInstant: null,
    publishedBy: 'system',
    last,
    isNotice: true,
  })
}
