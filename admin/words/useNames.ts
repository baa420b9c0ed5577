import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'

const NAMES = gql`
  query DeskNames($ids: [ID!]!) {
    users(where: { id: { in: $ids } }) {
      id
      name
    }
  }
`

/** Turns actor references (`user:ID`) into names. A program or the desk itself keeps its reference. */
export function useNames(actors: readonly string[]): (actor: string) => string {
  const ids = [
    ...new Set(actors.flatMap(actor => (actor.startsWith('user:') ? [actor.slice(5)] : []))),
  ]
  const { data } = useQuery<{ users: readonly { id: string; name: string }[] }>(NAMES, {
    variables: { ids },
    skip: ids.length === 0,
  })
  const names = new Map(data?.users.map(({ id, name }) => [`user:${id}`, name]))
  return actor =>
    names.get(actor) ??
    (actor.startsWith('service:') ? 'A program' : actor === 'system' ? 'The desk' : actor)
}
