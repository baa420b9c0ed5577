import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskClient } from '../client.ts'
import { CREATE_USER, ORGANIZATION } from './documents.ts'

/** A person to be. */
export interface NewPerson {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly password: string
  /** Slug of an organisation; a partner needs one. */
  readonly organization?: string
}

/** Adds a person who may sign in. */
export async function addPerson(
  client: DeskClient,
  { organization, ...person }: NewPerson,
): Promise<string> {
  const data = {
    ...person,
    email: person.email.toLowerCase(),
    ...(organization && {
      organization: { connect: { id: await organizationId(client, organization) } },
    }),
  }
  return (await client.mutate(CREATE_USER, { data })).user.id
}

async function organizationId(client: DeskClient, slug: string): Promise<string> {
  const { organizations } = await client.query(ORGANIZATION, { slug })
  const found = organizations[0]
  if (!found) throw new DeskError('NOT_FOUND', `There is no organisation “${slug}”.`)
  return found.id
}
