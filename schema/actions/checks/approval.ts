import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../../platform/errors.ts'
import type { Projection } from '../../publication/projection/index.ts'
import type { PublicationRow } from '../load/publications.ts'
import { previewAt } from '../preview.ts'
import type { Target } from '../record.ts'
import { latestRevisions, requireIndependent, type RevisionNumbers } from './independence.ts'

export interface ApprovalInput {
  /** Who approves, as an actor reference. */
  readonly reviewer: string
  /** The digest of what the reviewer saw. */
  readonly digest: string
  /** When it is to go out: an embargo that ends before does not hinder. */
  readonly instant: Date
  readonly last: PublicationRow | null
}

/** What may go out, as it was approved. */
export interface Approved {
  readonly projection: Projection
  readonly body: NonNullable<Projection['body']>
  readonly digest: string
  readonly revisions: RevisionNumbers
}

/**
 * All checks that stand between a record and the public, in the transaction that publishes or
 * schedules it.
 *
 * @throws DeskError `CHECKS_FAILED`, `REVISION_CHANGED`, `NOT_INDEPENDENT`.
 */
export async function approve(
  tx: KeystoneContext,
  target: Target,
  { reviewer, digest, instant, last }: ApprovalInput,
): Promise<Approved> {
  // On PostgreSQL others may commit in between. Numbers that are read before the content can only
  // be too low, and then a revision counts as unpublished once more: never the other way round.
  const before = await previewAt(tx, target, instant)
  const revisions = await latestRevisions(tx, [target, ...before.projection.embeds])
  const { projection, digest: found, problems } = await previewAt(tx, target, instant)
  const { body, embeds } = projection
  if (found !== null && found !== digest) {
    throw new DeskError(
      'REVISION_CHANGED',
      'It has changed since you looked at it. Look again, then publish what you see.',
    )
  }
  if (problems.length > 0 || found === null || body === null) throw checksFailed(problems)
  await requireIndependent(tx, [target, ...embeds], reviewer, last?.revisions ?? {})
  return { projection, body, digest, revisions }
}

function checksFailed(problems: readonly { field: string; message: string }[]): DeskError {
  const list = problems.map(({ field, message }) => `${field}: ${message}`).join(' ')
  return new DeskError('CHECKS_FAILED', `It cannot be published yet. ${list}`, { problems })
}
