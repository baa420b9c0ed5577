import type { KeystoneContext } from '@keystone-6/core/types'

const SIGN_IN = `mutation SignIn($email: String!, $password: String!) {
  authenticateUserWithPassword(email: $email, password: $password) {
    ... on UserAuthenticationWithPasswordSuccess { sessionToken }
  }
}`

/**
 * Signs a person in, with the same limits and audit events as everywhere. The session's cookie is
 * set on the response that the context stands for.
 *
 * @returns whether address and password were right and the account may sign in.
 * @throws DeskError `TOO_MANY_ATTEMPTS`.
 */
export async function signIn(
  context: KeystoneContext,
  variables: { email: string; password: string },
): Promise<boolean> {
  const data = (await context.graphql.run({ query: SIGN_IN, variables })) as {
    authenticateUserWithPassword: { sessionToken?: string } | null
  }
  return Boolean(data.authenticateUserWithPassword?.sessionToken)
}

/** Ends the session of the person whom the context stands for. */
export async function signOut(context: KeystoneContext): Promise<void> {
  await context.graphql.run({ query: 'mutation SignOut { endSession }' })
}
