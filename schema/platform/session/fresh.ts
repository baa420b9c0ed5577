import { clock } from '../clock.ts'
import { DeskError } from '../errors.ts'
import { refuseTransaction } from '../transaction.ts'
import type { Session } from './actor.ts'

/** So long after giving their password somebody may do what outlasts their session. */
const FRESH_MS = 5 * 60_000

/**
 * Refuses whoever has not given their password just now: a cookie or a token may have been stolen,
 * and what it is used for here (a new password, a token of one's own) would outlast its end.
 *
 * A session without an account behind it is the desk's own and is not asked.
 *
 * @throws DeskError `SIGN_IN_AGAIN`.
 */
export function requireFreshSignIn({ basis, actor }: Session): void {
  if (!basis) return
  if (basis.tokenId !== null) {
    again(
      'A token cannot do this. Sign in with your password: in the Admin UI, or with `desk sign-in`.',
    )
  }
  const age = clock.now().getTime() - Date.parse(actor.signedInAt)
  if (age >= 0 && age <= FRESH_MS) return
  again(
    'You gave your password more than five minutes ago. Sign out, sign in, and do it again at once.',
  )
}

/**
 * As `requireFreshSignIn`, for what an administrator gives to others; a token of theirs may do it, so
 * that `desk` can.
 *
 * @throws DeskError `SIGN_IN_AGAIN`.
 */
export function requireFreshOrToken(session: Session): void {
  if (!session.basis?.tokenId) requireFreshSignIn(session)
}

/** Also from within a hook, of which Keystone would keep the message only. */
function again(message: string): never {
  return refuseTransaction(new DeskError('SIGN_IN_AGAIN', message))
}
