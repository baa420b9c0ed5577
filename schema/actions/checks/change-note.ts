import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { readSettings } from '../../platform/settings.ts'
import { changeOf, type ChangeInput } from '../change.ts'
import { findCollisions } from '../collisions/find.ts'
import { lastPublication } from '../load/publications.ts'
import { previewAt } from '../preview.ts'
import { readRecord, type Target } from '../record.ts'

/**
 * Refuses a note on a change in which the leak scan would find words of a record that is not public: the
 * whole version would be kept off, and whoever publishes would hear of it minutes later. Words that they
 * may not read are left to the scan: an answer here would tell whether a guess at them is right.
 *
 * Every record is read for it, so that it is asked before the transaction. Whatever else is wrong with
 * the request is left to that.
 *
 * @throws DeskError `NOT_FOUND`, `INVALID_INPUT`, `CHECKS_FAILED` that says whose words they are.
 */
export async function requireTellableNote(
  context: KeystoneContext,
  target: Target,
  { digest, ...input }: ChangeInput & { readonly digest: string },
): Promise<void> {
  const { state } = await readRecord(context, target)
  if (state !== 'in_review' || !input.changeNote?.trim()) return
  const change = changeOf(input, (await lastPublication(context, target)) === null)
  const preview = await previewAt(context, target, clock.now())
  if (preview.digest !== digest) return
  const collisions = await findCollisions(context, readSettings(), target, preview, change)
  const whose = collisions.flatMap(({ field, refuses, isAllowed, listKey, itemId, itemField }) =>
    field === NOTE && refuses && !isAllowed ? [`words of ${listKey} ${itemId} (${itemField})`] : [],
  )
  if (whose.length === 0) return
  const message = `It contains ${whose.join(' and ')}. Say it in words that the public may read.`
  throw new DeskError('CHECKS_FAILED', message, { problems: [{ field: NOTE, message }] })
}

const NOTE = 'changeNote'
