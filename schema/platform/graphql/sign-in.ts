import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../audit/index.ts'
import { SignInAttempts } from '../session/attempts.ts'
import { inTransaction } from '../transaction.ts'

/** RFC 5321: no address is longer. What is longer would only fill the memory of failed attempts. */
const LONGEST_EMAIL = 254

type SignIn = GraphQLFieldResolver<unknown, KeystoneContext, { email: string; password: string }>

/** Guards sign-in: failed attempts are counted by account and by address, and are audit events. */
export function guardSignIn(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getMutationType()?.getFields().authenticateUserWithPassword
  if (!field?.resolve) return schema
  const inner = field.resolve as SignIn
  const attempts = new SignInAttempts()

  const guarded: SignIn = async (root, args, context, info) => {
    const email = args.email.trim().toLowerCase().slice(0, LONGEST_EMAIL)
    const address = addressOf(context)
    attempts.begin(email, address)
    const result: unknown = await inner(root, { ...args, email }, context, info)
    if (isSuccess(result)) attempts.succeeded(email, address)
    else await recordFailure(context, email)
    return result
  }
  field.resolve = guarded as typeof field.resolve
  return schema
}

/** Express's `ip` believes trusted proxies alone (see `DESK_TRUST_PROXY`). */
const addressOf = ({ req }: KeystoneContext): string =>
  (req as { ip?: string } | undefined)?.ip ?? req?.socket.remoteAddress ?? 'in process'

const isSuccess = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'sessionToken' in result

async function recordFailure(context: KeystoneContext, email: string): Promise<void> {
  // WARNING: sudo. Nobody is signed in, and the failure must be on record all the same.
  await inTransaction(context.sudo(), tx =>
    recordAudit(tx, {
      operation: 'session.sign-in-failed',
      listKey: 'User',
      itemId: null,
      changes: { email },
      actor: { ref: 'anonymous', role: 'anonymous' },
    }),
  )
}
