import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../audit/index.ts'
import { callerAddress } from '../limits/index.ts'
import { SignInAttempts } from '../session/attempts.ts'
import { readDeviceCookie, setDeviceCookie } from '../session/device-cookie.ts'
import { devices } from '../session/device.ts'
import { inTransaction } from '../transaction.ts'

/** RFC 5321: no address is longer. What is longer would only fill the memory of failed attempts. */
const LONGEST_EMAIL = 254

interface Options {
  /** Seals the marks of places from which somebody has signed in before. */
  readonly secret: string
  /** True where people reach the desk by https. */
  readonly secure: boolean
}
type SignIn = GraphQLFieldResolver<unknown, KeystoneContext, { email: string; password: string }>

/**
 * Guards sign-in: failed attempts are counted (see `SignInAttempts`), and are audit events. So is it that
 * the limit keeps somebody off, once for each wait.
 */
export function guardSignIn(schema: GraphQLSchema, { secret, secure }: Options): GraphQLSchema {
  const field = schema.getMutationType()?.getFields().authenticateUserWithPassword
  if (!field?.resolve) return schema
  const inner = field.resolve as SignIn
  const attempts = new SignInAttempts()
  const { issue, known } = devices(secret)

  const guarded: SignIn = async (root, args, context, info) => {
    const account = args.email.trim().toLowerCase().slice(0, LONGEST_EMAIL)
    const mark = readDeviceCookie(context.req)
    const device = known(account, mark)
    const attempt = { account, address: callerAddress(context.req), device }
    try {
      attempts.begin(attempt)
    } catch (error) {
      if (attempts.isNewlyRefused(attempt)) {
        await recordFailure(context, 'session.sign-in-refused', account)
      }
      throw error
    }
    const result: unknown = await inner(root, { ...args, email: account }, context, info)
    if (!isSuccess(result)) {
      await recordFailure(context, 'session.sign-in-failed', account)
      return result
    }
    attempts.succeeded(attempt)
    // Set again each time, or who signs in every day would be a stranger half a year after the first.
    setDeviceCookie(context.res, device && mark ? mark : issue(account), secure)
    return result
  }
  field.resolve = guarded as typeof field.resolve
  return schema
}

const isSuccess = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'sessionToken' in result

async function recordFailure(
  context: KeystoneContext,
  operation: 'session.sign-in-failed' | 'session.sign-in-refused',
  email: string,
): Promise<void> {
  // WARNING: sudo. Nobody is signed in, and the failure must be on record all the same.
  await inTransaction(context.sudo(), tx =>
    recordAudit(tx, {
      operation,
      listKey: 'User',
      itemId: null,
      changes: { email },
      actor: { ref: 'anonymous', role: 'anonymous' },
    }),
  )
}
