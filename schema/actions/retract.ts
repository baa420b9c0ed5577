import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest } from '../evidence/index.ts'
import { DeskError } from '../platform/errors.ts'
import { actorRef, type Session } from '../platform/session/actor.ts'
import { inTransaction } from '../platform/transaction.ts'
import { PUBLISHED_LISTS } from '../vocabulary/index.ts'
import { requireTellable } from './checks/note.ts'
import { issueVersion } from './issue.ts'
import { lastPublication, type PublicationRow } from './load/publications.ts'
import { isPublic, readRecord, requireState, type Standing, type Target } from './record.ts'
import { requireRight } from './rights.ts'
import { table } from './tables.ts'
import { requireText } from './text.ts'

/**
 * Withdraws a published record: a version without content, with the reason, takes its place. What
 * was public stays readable as a version of the past. It needs no second person: taking back what
 * may do harm must not wait for one, and it is as public as a publication.
 *
 * Where the leak scan has refused a retraction, what was to be withdrawn is public still, and it can
 * be withdrawn again.
 *
 * @throws DeskError `NOT_ALLOWED`, `INVALID_INPUT`, `NOT_FOUND`, `WRONG_STATE`, `CHECKS_FAILED`,
 * `CONFLICT`.
 */
export async function retract(
  context: KeystoneContext,
  target: Target,
  input: { readonly reason: string },
): Promise<Standing> {
  requireRight(context, 'retract')
  const note = requireText('reason', input.reason, 'Say why it is withdrawn.')
  const change = { kind: 'retraction', note } as const
  await requireTellable(context, (await readPublic(context, target)).last, 'reason', change)
  return inTransaction(context, async tx => {
    const { seen, last } = await readPublic(tx, target)
    return issueVersion(tx, {
      target,
      seen,
      kind: PUBLISHED_LISTS[target.listKey],
      family: last.familySlug || null,
      slug: last.slug,
      body: null,
      // Nothing was seen; the digest of the version before would outlive its redaction.
      seenDigest: canonicalDigest(null),
      revisions: last.revisions ?? {},
      change,
      historicalInstant: null,
      publishedBy: actorRef(tx.session as Session),
      last,
    })
  })
}

/**
 * The record and its last version, if there is something to withdraw.
 *
 * @throws DeskError `NOT_FOUND`, `WRONG_STATE`.
 */
async function readPublic(
  context: KeystoneContext,
  target: Target,
): Promise<{ readonly seen: Standing; readonly last: PublicationRow }> {
  const seen = await readRecord(context, target)
  const last = await lastPublication(context, target)
  const isStillUp = last !== null && (await wasRefused(context, last))
  // A version that is public can be withdrawn also while the next one is being reviewed.
  if (!isPublic(seen) && !isStillUp) requireState(seen, ['published', 'corrected'], 'retracted')
  if (!last) throw new DeskError('WRONG_STATE', 'It has never been published.')
  return { seen, last }
}

const wasRefused = async (context: KeystoneContext, { id }: PublicationRow): Promise<boolean> =>
  (await table(context, 'Delivery').count({ where: { publicationId: id, state: 'refused' } })) > 0
