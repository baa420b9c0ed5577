import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { DeskError, type DeskErrorCode } from '../../platform/errors.ts'
import { log } from '../../platform/log.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { changeOf } from '../change.ts'
import { approve } from '../checks/approval.ts'
import { requireStillAllowed } from '../checks/still-allowed.ts'
import { reviewDecisions } from '../decision/review/review.ts'
import { issueVersion } from '../issue.ts'
import { lastPublication } from '../load/publications.ts'
import { moveRecord, NOT_SCHEDULED, readRecord, requireState, type Target } from '../record.ts'
import { dueItems } from './items.ts'

/** What became of one scheduled record. */
export interface DueOutcome extends Target {
  readonly published: boolean
  /** Why it was sent back, is due for review, or stays as it is for now; null where it went out. */
  readonly reason: string | null
  /** True of a decision that has become due for review. */
  readonly reopened?: boolean
}

/** Failed checks, as against somebody else having been faster or a fault of ours. */
const SENT_BACK: ReadonlySet<DeskErrorCode> = new Set([
  'CHECKS_FAILED',
  'REVISION_CHANGED',
  'NOT_INDEPENDENT',
  'NOT_ALLOWED',
])

/**
 * Publishes each scheduled record whose instant has come, if all checks still pass, and looks at what
 * would re-open each decision; a record that fails goes back to its writers with the reason. Each has a transaction of its own: a fault of ours in one
 * keeps none of the others back, and is tried again.
 *
 * It acts for the desk: whoever lets a caller reach it checks that caller's right first.
 */
export async function publishDue(context: KeystoneContext): Promise<DueOutcome[]> {
  // WARNING: sudo. The timer is nobody; what it publishes was approved by the person in `scheduledBy`.
  const desk = context.sudo()
  const outcomes: DueOutcome[] = []
  for (const target of await dueItems(desk, clock.now())) {
    const outcome = await publishOrSendBack(desk, target).catch(error => faultIn(target, error))
    if (outcome) outcomes.push(outcome)
  }
  return [...outcomes, ...(await reopened(desk))]
}

/** What time alone may have brought about: a waiver that ran out, evidence that grew stale. */
const reopened = async (desk: KeystoneContext): Promise<DueOutcome[]> =>
  (await reviewDecisions(desk)).map(({ id, because }) => ({
    listKey: 'ReleaseDecision',
    id,
    published: false,
    reason: because.join(' '),
    reopened: true,
  }))

function faultIn(target: Target, error: unknown): DueOutcome {
  log.error({ err: error, ...target }, 'a record that is due could not be published; trying again')
  const reason = 'It could not be published now; the log says why. It will be tried again.'
  return { ...target, published: false, reason }
}

async function publishOrSendBack(
  desk: KeystoneContext,
  target: Target,
): Promise<DueOutcome | null> {
  try {
    await publishScheduled(desk, target)
    return { ...target, published: true, reason: null }
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    // Somebody else has published it, moved it or sent it back in the meantime.
    if (error.code === 'CONFLICT' || error.code === 'WRONG_STATE') return null
    if (!SENT_BACK.has(error.code)) throw error
    await sendBack(desk, target, error.message)
    return { ...target, published: false, reason: error.message }
  }
}

function publishScheduled(desk: KeystoneContext, target: Target) {
  return inTransaction(desk, async tx => {
    const seen = await readRecord(tx, target)
    requireState(seen, ['scheduled'], 'published as scheduled')
    const last = await lastPublication(tx, target)
    const publishedBy = seen.scheduledBy ?? ''
    await requireStillAllowed(tx, publishedBy)
    const approved = await approve(tx, target, {
      reviewer: publishedBy,
      digest: seen.scheduledDigest ?? '',
      instant: clock.now(),
      last,
    })
    const { kind, family, slug } = approved.projection
    return issueVersion(tx, {
      target,
      seen,
      kind,
      family,
      slug,
      body: approved.body,
      seenDigest: approved.digest,
      revisions: approved.revisions,
      change: changeOf(
        { changeKind: seen.scheduledChangeKind, changeNote: seen.scheduledChangeNote },
        last === null,
      ),
      historicalInstant: null,
      publishedBy,
      last,
    })
  })
}

function sendBack(desk: KeystoneContext, target: Target, reason: string) {
  return inTransaction(desk, async tx => {
    const seen = await readRecord(tx, target)
    if (seen.state !== 'scheduled') return
    await moveRecord(tx, target, seen, {
      operation: 'publication.send-back',
      data: {
        ...NOT_SCHEDULED,
        state: 'changes_requested',
        reviewNote: `It was not published as scheduled. ${reason}`,
      },
    })
  })
}
