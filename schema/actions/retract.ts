import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest } from '../evidence/index.ts'
import { DeskError } from '../platform/errors.ts'
import { actorRef, type Session } from '../platform/session/actor.ts'
import { inTransaction } from '../platform/transaction.ts'
import { PUBLISHED_LISTS } from '../vocabulary/index.ts'
import { issueVersion } from './issue.ts'
import { lastPublication } from './load/publications.ts'
import { isPublic, readRecord, requireState, type Standing, type Target } from './record.ts'
import { requireRight } from './rights.ts'
import { requireText } from './text.ts'

/**
 * Withdraws a published record: a version without content, with the reason, takes its place. What
 * was public stays readable as a version of the past. It needs no second person: taking back what
 * may do harm must not wait for one, and it is as public as a publication.
 *
 * @throws DeskError `NOT_ALLOWED`, `INVALID_INPUT`, `NOT_FOUND`, `WRONG_STATE`, `CONFLICT`.
 */
export function retract(
  context: KeystoneContext,
  target: Target,
  input: { readonly reason: string },
): Promise<Standing> {
  requireRight(context, 'retract')
  const note = requireText('reason', input.reason, 'Say why it is withdrawn.')
  return inTransaction(context, async tx => {
    const seen = await readRecord(tx, target)
    // A version that is public can be withdrawn also while the next one is being reviewed.
    if (!isPublic(seen)) requireState(seen, ['published', 'corrected'], 'retracted')
    const last = await lastPublication(tx, target)
    if (!last) throw new DeskError('WRONG_STATE', 'It has never been published.')
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
      change: { kind: 'retraction', note },
      historicalInstant: null,
      publishedBy: actorRef(tx.session as Session),
      last,
    })
  })
}
