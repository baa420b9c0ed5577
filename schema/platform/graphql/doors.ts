import {
  getNullableType,
  isListType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql'
import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../errors.ts'
import type { Session } from '../session/actor.ts'
import { mayUseAdminUi } from '../session/admin-ui.ts'
import { requireStillHolds } from '../session/still-holds.ts'
import type { Settings } from '../settings.ts'
import { beginningWith, inTransaction } from '../transaction.ts'
import { refuseImpossibleInstants } from './instants.ts'
import { refuseUnreadable } from './readable.ts'

/** What somebody without a session may call. `__typename` needs no resolver. */
const OPEN_FIELDS = new Set(['authenticateUserWithPassword', 'endSession'])

/**
 * Mutations that must not run in one transaction: password hashing and builds would hold the one
 * connection, what is due has a transaction for each record, allowing words reads every record
 * before it opens its own, a file is cleaned after a commit, and a decision locks whole tables before
 * the account. The last three ask in their own whether the session still holds.
 */
const OUTSIDE_TRANSACTION = new Set([
  'authenticateUserWithPassword',
  'endSession',
  'deliver',
  'holdDelivery',
  'publishDue',
  'allowWords',
  'confirmRedaction',
  'signDecision',
  'decide',
])

/**
 * Steps of one record that read every other for words which are not public, before they open their
 * transaction: within one they would hold SQLite's one connection meanwhile. On several records at once
 * they are one transaction all the same.
 */
const LOOKING_FIRST = /^(publish|schedule|retract)(?!Due$)/

/** The description of the Admin UI: Keystone's own refusal of it is an error without a code. */
const ADMIN_META = 'keystone'

type Resolver = GraphQLFieldResolver<unknown, KeystoneContext>

/**
 * Closes the CMS's door: every root field but sign-in and sign-out needs a session, and every
 * mutation runs in one transaction with its audit events, in which the session still holds. No
 * argument may hold what no database or calendar can.
 *
 * It wraps resolvers in place, so it must be the last thing that is done to the schema.
 */
export function closeDoors(
  schema: GraphQLSchema,
  { provider }: Pick<Settings, 'provider'>,
): GraphQLSchema {
  refuseImpossibleInstants(schema)
  refuseUnreadable(schema)
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (!field.resolve) continue
    const inner = field.resolve as Resolver
    field.resolve = withSession(field.name, field.name === ADMIN_META ? forAdminUi(inner) : inner)
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (!field.resolve) continue
    const inner = field.resolve as Resolver
    field.resolve = withSession(field.name, guardedBy(field)(inner, provider))
  }
  return schema
}

const withSession =
  (name: string, inner: Resolver): Resolver =>
  (root, args, context, info) => {
    if (!context.session && !context.__internal.sudo && !OPEN_FIELDS.has(name)) {
      throw new DeskError('NOT_ALLOWED', 'Sign in first.')
    }
    return inner(root, args, context, info)
  }

const forAdminUi =
  (inner: Resolver): Resolver =>
  (root, args, context, info) => {
    if (!context.__internal.sudo && !mayUseAdminUi(context.session as Session | undefined)) {
      throw new DeskError('NOT_ALLOWED', 'You have no access to the Admin UI.')
    }
    return inner(root, args, context, info)
  }

type Guard = (inner: Resolver, provider: Settings['provider']) => Resolver

function guardedBy({ name, type }: GraphQLField<unknown, unknown>): Guard {
  if (OUTSIDE_TRANSACTION.has(name)) return inner => inner
  const isOfOne = !isListType(getNullableType(type))
  return isOfOne && LOOKING_FIRST.test(name) ? lookingFirst : asTransaction
}

const lookingFirst: Guard = (inner, provider) => (root, args, context, info) =>
  beginningWith(
    tx => stillHolds(tx, provider),
    () => inner(root, args, context, info),
  )

const stillHolds = async (tx: KeystoneContext, provider: Settings['provider']): Promise<void> => {
  if (!tx.__internal.sudo) await requireStillHolds(tx, provider)
}

const asTransaction: Guard = (inner, provider) => (root, args, context, info) =>
  inTransaction(context, async tx => {
    await stillHolds(tx, provider)
    const result: unknown = await inner(root, args, tx, info)
    // `createMany` hands back a list of promises: all must have settled before the commit.
    return Array.isArray(result) ? Promise.all(result) : result
  })
