import { gql } from '@apollo/client'
import { parse } from 'graphql'
import type { AskWithCookie } from '../../roads/cookie-door.ts'

const SIGN_IN = gql`
  mutation SignIn($email: String!, $password: String!) {
    authenticateUserWithPassword(email: $email, password: $password) {
      ... on UserAuthenticationWithPasswordSuccess {
        sessionToken
      }
    }
  }
`

type Data = Readonly<Record<string, unknown>>

/** A person of the demonstration who has just signed in, as in a browser. */
export interface Person {
  /** Asks one thing, under the alias `done`. */
  ask<T = { readonly id: string }>(source: string, variables?: Data): Promise<T>
  make(list: string, data: Data): Promise<string>
}

/**
 * Signs a person in by password, as signing a decision takes.
 *
 * @throws Error with the words of the desk where it refuses.
 */
export async function signIn(
  door: AskWithCookie,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Person> {
  const { cookie } = await door(SIGN_IN, { email, password }, '')
  if (!cookie) throw new Error(`${email} cannot sign in.`)
  const ask = async <T>(source: string, variables: Data = {}): Promise<T> => {
    const { data, errors } = await door(parse(source), variables, cookie)
    const error = errors?.[0]
    if (error) throw Object.assign(new Error(error.message), { extensions: error.extensions })
    return data?.['done'] as T
  }
  const make = async (list: string, data: Data): Promise<string> => {
    const source = `mutation ($data: ${list}CreateInput!) { done: create${list}(data: $data) { id } }`
    return (await ask<{ id: string }>(source, { data })).id
  }
  return { ask, make }
}
