import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'
import { addPerson } from '../accounts/people.ts'
import type { DemoDesk } from './first-person.ts'

/** Slug of the organisation that the demonstration's partner belongs to; the seed makes it. */
const PARTNER = 'demonstration-partner'

const PEOPLE: TypedDocumentNode<{ users: readonly { email: string }[] }> = gql`
  query People {
    users(take: 100) {
      email
    }
  }
`

/** Adds one person for each role that has nobody yet. */
export async function addPeople({ client, signIns }: DemoDesk): Promise<void> {
  const { users } = await client.query(PEOPLE)
  const known = new Set(users.map(({ email }) => email))
  for (const person of signIns.filter(({ email }) => !known.has(email))) {
    const organization = person.role === 'partner' ? PARTNER : undefined
    await addPerson(client, { ...person, organization })
  }
}
