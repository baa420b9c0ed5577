import type { KeystoneContext } from '@keystone-6/core/types'
import type { SeedClient, SeedClients } from '../../../scripts/seed/desk/client.ts'
import { sessionForToken } from '../../../schema/platform/session/resolve.ts'
import { issueToken } from '../../../schema/platform/session/token.ts'

/** The two actors of a seed on a desk in this process, each with a token of its own. */
export async function seedClients(context: KeystoneContext): Promise<SeedClients> {
  return {
    author: await clientFor(context, ['read', 'write', 'history']),
    publisher: await clientFor(context, ['read', 'publish', 'history']),
  }
}

async function clientFor(context: KeystoneContext, scopes: string[]): Promise<SeedClient> {
  const { token, prefix, tokenHash } = issueToken()
  await context.sudo().db.ServiceToken?.createOne({
    data: { name: scopes.join(' '), prefix, tokenHash, scopes },
  })
  const run = async (query: unknown, variables: unknown) => {
    const session = await sessionForToken(context, token)
    return context.withSession(session).graphql.run({ query, variables } as never)
  }
  return { query: run as SeedClient['query'], mutate: run as SeedClient['mutate'] }
}

/** The same client, whose process dies at the n-th change. */
export function dyingAt(clients: SeedClients, n: number): SeedClients {
  let changes = 0
  const dying = (client: SeedClient): SeedClient => ({
    ...client,
    mutate: (async (mutation: never, variables: never) => {
      changes += 1
      if (changes >= n) throw new Error('killed')
      return client.mutate(mutation, variables)
    }) as SeedClient['mutate'],
  })
  return { author: dying(clients.author), publisher: dying(clients.publisher) }
}
