import { ask } from './http.ts'

/** The CMS's GraphQL door as one person; the answer is aliased `done`. */
export type Door = <T = { id: string }>(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<T>

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  done: authenticateUserWithPassword(email: $email, password: $password) { __typename }
}`

/** Signs a person in at a running desk, as a browser does, and returns the door as that person. */
export async function signIn(
  address: string,
  person: { readonly email: string; readonly password: string },
): Promise<Door> {
  const { email, password } = person
  const { headers } = await post(address, SIGN_IN, { email, password })
  const cookie = headers['set-cookie']?.find(line => line.startsWith('desk-session='))
  if (!cookie) throw new Error(`${email} could not sign in.`)
  const session = cookie.slice(0, cookie.indexOf(';'))
  return async (query, variables) => (await post(address, query, variables, session)).done as never
}

async function post(address: string, query: string, variables: object = {}, cookie?: string) {
  const { text, headers } = await ask(`${address}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = JSON.parse(text) as { data?: { done: unknown }; errors?: object[] }
  if (errors) throw new Error(`The desk refused: ${JSON.stringify(errors[0])}`)
  return { done: data?.done, headers }
}
