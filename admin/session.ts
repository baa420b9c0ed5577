import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import type { Role } from '../schema/vocabulary/index.ts'

/** Whoever is signed in, as far as the pages need to know. */
export interface Me {
  readonly id: string
  readonly name: string
  readonly role: Role
}

const ME = gql`
  query DeskMe {
    authenticatedItem {
      ... on User {
        id
        name
        role
      }
    }
  }
`

/** The person who is signed in; undefined until it is known. */
export function useMe(): Me | undefined {
  const { data } = useQuery<{ authenticatedItem: Me | null }>(ME)
  return data?.authenticatedItem ?? undefined
}
