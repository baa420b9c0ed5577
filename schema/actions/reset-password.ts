import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../platform/errors.ts'
import { inTransaction } from '../platform/transaction.ts'
import { listOf } from './list-of.ts'
import { requireRight } from './rights.ts'

/**
 * Gives a person another password. The list ends all of their open sessions and revokes their
 * tokens with it, as on any change of a password.
 *
 * @throws DeskError `NOT_ALLOWED`, `SIGN_IN_AGAIN`, `NOT_FOUND`, `INVALID_INPUT` for a password that is too short.
 */
export function resetPassword(
  context: KeystoneContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<{ id: string }> {
  requireRight(context, 'resetPassword')
  return inTransaction(context, async tx => {
    const where = { email: email.trim().toLowerCase() }
    const user = await listOf(tx, 'User').findOne({ where })
    if (!user) throw new DeskError('NOT_FOUND', `Nobody signs in with ${where.email}.`)
    const id = String(user.id)
    await listOf(tx, 'User').updateOne({ where: { id }, data: { password } })
    return { id }
  })
}
