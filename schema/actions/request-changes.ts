import type { KeystoneContext } from '@keystone-6/core/types'
import { inTransaction } from '../platform/transaction.ts'
import {
  moveRecord,
  NOT_SCHEDULED,
  readRecord,
  requireState,
  type Standing,
  type Target,
} from './record.ts'
import { requireRight } from './rights.ts'
import { requireText } from './text.ts'

/**
 * Sends a record back to its writers with a note. What was scheduled is off.
 *
 * @throws DeskError `NOT_ALLOWED`, `INVALID_INPUT`, `NOT_FOUND`, `WRONG_STATE`, `CONFLICT`.
 */
export function requestChanges(
  context: KeystoneContext,
  target: Target,
  input: { readonly note: string },
): Promise<Standing> {
  requireRight(context, 'requestChanges')
  const note = requireText('note', input.note, 'Say what should be changed.')
  return inTransaction(context, async tx => {
    const row = await readRecord(tx, target)
    requireState(row, ['in_review', 'scheduled'], 'sent back')
    return moveRecord(tx, target, row, {
      operation: 'publication.request-changes',
      data: { ...NOT_SCHEDULED, state: 'changes_requested', reviewNote: note },
    })
  })
}
