import { parse } from 'graphql'
import type { DeskClient } from '../../desk/client.ts'
import type { SeedClients } from './client.ts'

/** Longer than any seed takes; should a run be killed, its tokens end by themselves. */
const LIFETIME_MS = 60 * 60 * 1000

const AUTHOR = ['read', 'write', 'history']
const PUBLISHER = ['read', 'publish', 'history']

/** Two actors for one run, and the end of them. */
export interface Actors {
  readonly clients: SeedClients
  /** Revokes their tokens. */
  giveBack(): Promise<void>
}

/**
 * Issues two tokens for this run, in the name of the administrator who asks: one writes, the other
 * publishes, since nobody may do both to the same record. The audit tells them apart for ever.
 */
export async function hireActors(administrator: DeskClient): Promise<Actors> {
  const author = await issue(administrator, 'Seed: author', AUTHOR)
  const publisher = await issue(administrator, 'Seed: publisher', PUBLISHER)
  return {
    clients: {
      author: await administrator.as(author.token),
      publisher: await administrator.as(publisher.token),
    },
    async giveBack() {
      for (const { id } of [author, publisher]) await administrator.mutate(REVOKE, { id })
    },
  }
}

async function issue(administrator: DeskClient, name: string, scopes: readonly string[]) {
  const expiresAt = new Date(Date.now() + LIFETIME_MS).toISOString()
  const { issued } = await administrator.mutate<{ issued: Issued }, Record<string, unknown>>(
    ISSUE,
    {
      name,
      scopes,
      expiresAt,
    },
  )
  return issued
}

interface Issued {
  readonly id: string
  readonly token: string
}

const ISSUE = parse(`mutation Issue($name: String!, $scopes: [TokenScope!]!, $expiresAt: DateTime) {
  issued: issueServiceToken(name: $name, scopes: $scopes, expiresAt: $expiresAt) { id token }
}`)

const REVOKE = parse(`mutation Revoke($id: ID!) { revokeServiceToken(id: $id) { id } }`)
