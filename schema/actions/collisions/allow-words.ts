import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { requireIndependent } from '../checks/independence.ts'
import { lastPublication } from '../load/publications.ts'
import { previewAt } from '../preview.ts'
import { readRecord, type Target } from '../record.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { requireText } from '../text.ts'
import { findCollisions } from './find.ts'
import { inTurn } from './in-turn.ts'

export interface AllowWordsInput {
  /** The digest that the preview gave of the whole. */
  readonly digest: string
  /** Digests of the collisions that are allowed, as the preview gave them. */
  readonly collisions: readonly string[]
  readonly reason: string
}

/**
 * Lets one content of a record say in public what another record says that is not: for good where
 * the words are no secret after all. Somebody who has not written in it decides, with a reason; the
 * allowance is kept with the history, and falls away as soon as the record says something else.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `INVALID_INPUT`, `REVISION_CHANGED`,
 * `NOT_INDEPENDENT`.
 */
export async function allowWords(
  context: KeystoneContext,
  settings: Pick<Settings, 'root' | 'dataDir' | 'provider'>,
  target: Target,
  { digest, collisions, reason }: AllowWordsInput,
): Promise<boolean> {
  requireRight(context, 'allowWords')
  const why = requireText('reason', reason, 'Say why these words may be public.')
  await readRecord(context, target)
  const preview = await previewAt(context, target, clock.now())
  if (preview.digest !== digest) throw changed()
  // Every record is read for this, so that it is done before the transaction.
  const found = await inTurn(context, () => findCollisions(context, settings, target, preview))
  const allowed = found.filter(each => each.refuses && collisions.includes(each.digest))
  if (allowed.length === 0 || allowed.length < new Set(collisions).size) throw changed()
  const allowedBy = actorRef(context.session as Session)
  const { listKey, id: itemId } = target
  return inTransaction(context, async tx => {
    await requireStillHolds(tx, settings.provider)
    const last = await lastPublication(tx, target)
    const parts = [target, ...preview.projection.embeds]
    await requireIndependent(tx, parts, allowedBy, last?.revisions ?? {})
    const marks = [...new Set(allowed.flatMap(each => each.marks))].toSorted()
    const data = {
      seenDigest: digest,
      collisions: marks,
      reason: why,
      allowedBy,
      at: clock.now(),
    }
    const row = await table<{ id: string }>(tx, 'WordsAllowance').create({
      data: { listKey, itemId, ...data },
    })
    const of = allowed.map(each => `${each.listKey}:${each.itemId}.${each.itemField}`)
    await recordAudit(tx, {
      operation: 'publication.allow-words',
      listKey,
      itemId,
      changes: { allowance: row.id, of, ...data },
    })
    return true
  })
}

const changed = (): DeskError =>
  new DeskError(
    'REVISION_CHANGED',
    'It has changed since you looked at it, or there is no such collision. Look again.',
  )
