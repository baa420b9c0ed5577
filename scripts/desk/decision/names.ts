import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'
import type { DeskClient } from '../client.ts'
import type { Room } from './documents.ts'
import type { NameOf } from './sections.ts'

const NAMES: TypedDocumentNode<
  { readonly users: readonly { readonly id: string; readonly name: string }[] },
  { readonly ids: readonly string[] }
> = gql`
  query RoomNames($ids: [ID!]!) {
    users(where: { id: { in: $ids } }, take: 100) {
      id
      name
    }
  }
`

/** Everybody who has signed, or asked for or accepted a waiver, by name; a program keeps its reference. */
export async function namesIn(client: DeskClient, room: Room): Promise<NameOf> {
  const actors = [
    ...room.signOffs.map(({ by }) => by),
    ...room.waivers.flatMap(({ proposedBy, acceptedBy }) => [proposedBy, acceptedBy]),
  ]
  const people = new Set(actors.filter(each => each.startsWith('user:')))
  const ids = [...people].map(each => each.slice('user:'.length))
  const { users } = ids.length > 0 ? await client.query(NAMES, { ids }) : { users: [] }
  const names = new Map(users.map(({ id, name }) => [`user:${id}`, name]))
  return actor => names.get(actor) ?? actor
}
