import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'

/** A token as it comes back the one time that it can be read. */
export interface IssuedToken {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly expiresAt: string | null
  readonly token: string
}

interface Naming {
  readonly name: string
  readonly expiresAt: string | null
}

export const ISSUE_OWN: TypedDocumentNode<{ issued: IssuedToken }, Naming> = gql`
  mutation IssueOwnToken($name: String!, $expiresAt: DateTime) {
    issued: issueOwnToken(name: $name, expiresAt: $expiresAt) {
      id
      name
      prefix
      expiresAt
      token
    }
  }
`

export const ISSUE_SERVICE: TypedDocumentNode<
  { issued: IssuedToken },
  Naming & { readonly scopes: readonly string[] }
> = gql`
  mutation IssueServiceToken($name: String!, $scopes: [TokenScope!]!, $expiresAt: DateTime) {
    issued: issueServiceToken(name: $name, scopes: $scopes, expiresAt: $expiresAt) {
      id
      name
      prefix
      expiresAt
      token
    }
  }
`

export const REVOKE: TypedDocumentNode<{ revoked: { id: string } }, { readonly id: string }> = gql`
  mutation RevokeToken($id: ID!) {
    revoked: revokeServiceToken(id: $id) {
      id
    }
  }
`

export const CREATE_USER: TypedDocumentNode<
  { user: { id: string } },
  { readonly data: Readonly<Record<string, unknown>> }
> = gql`
  mutation CreateUser($data: UserCreateInput!) {
    user: createUser(data: $data) {
      id
    }
  }
`

export const RESET_PASSWORD: TypedDocumentNode<
  { reset: { id: string } },
  { readonly email: string; readonly password: string }
> = gql`
  mutation ResetPassword($email: String!, $password: String!) {
    reset: resetPassword(email: $email, password: $password) {
      id
    }
  }
`

export const ORGANIZATION: TypedDocumentNode<
  { organizations: readonly { id: string }[] },
  { readonly slug: string }
> = gql`
  query Organization($slug: String!) {
    organizations(where: { slug: { equals: $slug } }, take: 1) {
      id
    }
  }
`
