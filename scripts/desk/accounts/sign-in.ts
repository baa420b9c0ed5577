import { gql } from '@apollo/client'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskCli } from '../desk-cli.ts'
import { ISSUE_OWN, type IssuedToken } from './documents.ts'
import { openDoor, type Answer } from './doors.ts'

const SIGN_IN = gql`
  mutation SignIn($email: String!, $password: String!) {
    authenticateUserWithPassword(email: $email, password: $password) {
      ... on UserAuthenticationWithPasswordSuccess {
        sessionToken
      }
    }
  }
`

interface Wanted {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly expiresAt: string | null
}

/**
 * Signs a person in by password and makes a token that acts as them.
 *
 * @throws DeskError `SIGN_IN_FAILED`, `TOO_MANY_ATTEMPTS`.
 */
export async function tokenByPassword(
  desk: DeskCli,
  { email, password, ...naming }: Wanted,
): Promise<IssuedToken> {
  const door = await openDoor(desk)
  try {
    const { cookie } = succeeded(await door.ask(SIGN_IN, { email, password }, ''))
    if (!cookie) throw new DeskError('SIGN_IN_FAILED', 'E-mail address or password is wrong.')
    return succeeded(await door.ask(ISSUE_OWN, naming, cookie)).data?.issued as IssuedToken
  } finally {
    await door.close()
  }
}

function succeeded(answer: Answer): Answer {
  const error = answer.errors?.[0]
  if (error) throw Object.assign(new Error(error.message), { extensions: error.extensions })
  return answer
}
