import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../platform/clock.ts'
import { actorRef, type Session } from '../platform/session/actor.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { ChangeKind } from '../vocabulary/index.ts'
import { changeOf } from './change.ts'
import { approve } from './checks/approval.ts'
import { requireTellableNote } from './checks/change-note.ts'
import { historicalInstantOf } from './checks/history.ts'
import { issueVersion } from './issue.ts'
import { lastPublication } from './load/publications.ts'
import { readRecord, requireState, type Standing, type Target } from './record.ts'
import { requireRight } from './rights.ts'

export interface PublishInput {
  /** The digest that the preview gave. */
  readonly digest: string
  readonly changeKind?: ChangeKind | null
  readonly changeNote?: string | null
  /** When it was public in the past; for tokens with the scope `history`. */
  readonly historicalInstant?: Date | null
}

/**
 * Publishes a reviewed record exactly as it was seen. The site follows as soon as it is built.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `INVALID_INPUT`, `REVISION_CHANGED`,
 * `CHECKS_FAILED`, `NOT_INDEPENDENT`, `CONFLICT`.
 */
export async function publish(
  context: KeystoneContext,
  target: Target,
  input: PublishInput,
): Promise<Standing> {
  requireRight(context, 'publish')
  await requireTellableNote(context, target, input)
  return inTransaction(context, async tx => {
    const seen = await readRecord(tx, target)
    requireState(seen, ['in_review'], 'published')
    const last = await lastPublication(tx, target)
    const change = changeOf(input, last === null)
    const historicalInstant = historicalInstantOf(tx, input.historicalInstant ?? null, last)
    const publishedBy = actorRef(tx.session as Session)
    const { digest } = input
    const instant = clock.now()
    const approved = await approve(tx, target, { reviewer: publishedBy, digest, instant, last })
    return issueVersion(tx, {
      target,
      seen,
      kind: approved.projection.kind,
      family: approved.projection.family,
      slug: approved.projection.slug,
      body: approved.body,
      seenDigest: approved.digest,
      revisions: approved.revisions,
      change,
      historicalInstant,
      publishedBy,
      last,
    })
  })
}
