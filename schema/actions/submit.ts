import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../platform/clock.ts'
import { DeskError } from '../platform/errors.ts'
import { inTransaction } from '../platform/transaction.ts'
import {
  ARCHIVED,
  moveRecord,
  readRecord,
  requireState,
  type Standing,
  type Target,
} from './record.ts'
import { requireRight } from './rights.ts'

/**
 * Hands a record in for review, for the first time or again after it was published.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `CONFLICT`.
 */
export function submit(context: KeystoneContext, target: Target): Promise<Standing> {
  requireRight(context, 'submit')
  return inTransaction(context, async tx => {
    const row = await readRecord(tx, target)
    requireState(row, ['draft', 'changes_requested', 'published', 'corrected'], 'handed in')
    if (row.archivedAt) throw new DeskError('WRONG_STATE', ARCHIVED)
    return moveRecord(tx, target, row, {
      operation: 'publication.submit',
      data: { state: 'in_review', submittedAt: clock.now() },
    })
  })
}
