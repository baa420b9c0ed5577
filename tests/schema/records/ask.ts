import type { KeystoneContext } from '@keystone-6/core/types'
import type { Session } from '../../../schema/platform/session/actor.ts'

type Data = Readonly<Record<string, unknown>>
/** Whose access is used: somebody's, nobody's, or the desk's own, by which actions write. */
export type Asking = Session | 'the desk' | undefined

/** Creates a record as somebody, through the API, and returns its id. */
export async function create(
  context: KeystoneContext,
  session: Asking,
  listKey: string,
  data: Data,
): Promise<string> {
  const query = `mutation ($data: ${listKey}CreateInput!) { done: create${listKey}(data: $data) { id } }`
  return (await run(context, session, query, { data })).id
}

/** Changes a record as somebody, through the API. */
export async function update(
  context: KeystoneContext,
  session: Asking,
  listKey: string,
  id: string,
  data: Data,
): Promise<void> {
  const where = `$where: ${listKey}WhereUniqueInput!`
  const query = `mutation (${where}, $data: ${listKey}UpdateInput!) { done: update${listKey}(where: $where, data: $data) { id } }`
  await run(context, session, query, { where: { id }, data })
}

/** Asks anything as somebody; the answer is aliased `done`. */
export async function run<T = { id: string }>(
  context: KeystoneContext,
  session: Asking,
  query: string,
  variables: Data = {},
): Promise<T> {
  const { data, errors } = await as(context, session).graphql.raw({ query, variables })
  if (errors?.[0]) throw errors[0]
  return (data as { done: T }).done
}

function as(context: KeystoneContext, asking: Asking): KeystoneContext {
  if (asking === 'the desk') return context.sudo()
  return asking ? context.withSession(asking) : context
}

/** A link to a record. */
export const to = (id: string) => ({ connect: { id } })

/** A child process that writes to the same database is told to begin elsewhere. */
let counter = Number(process.env.CHILD_NAMES_FROM ?? 0)
/** A name that nothing else in the test file has. */
export const fresh = (name: string): string => `${name}-${++counter}`
