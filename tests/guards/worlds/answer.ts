import type { KeystoneContext } from '@keystone-6/core/types'
import type { GraphQLFormattedError } from 'graphql'
import type { Session } from '../../../schema/platform/session/actor.ts'
import { formatError } from '../../../schema/platform/graphql/format-error.ts'
import type { Ask } from './requests.ts'

/** What leaves the desk: data, and errors in the shape and words in which a caller gets them. */
export interface Answer {
  readonly data: unknown
  readonly errors: readonly GraphQLFormattedError[]
}

/** Asks one thing as somebody, through the API. */
export async function answerTo(
  context: KeystoneContext,
  session: Session | undefined,
  ask: Ask,
): Promise<Answer> {
  const asking = session ? context.withSession(session) : context
  const { data, errors } = await asking.graphql.raw(documentOf(ask))
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: (errors ?? []).map(error => withoutLogId(formatError(error.toJSON(), error))),
  }
}

/** A question as a document with its variables. */
export function documentOf({ operation, field, args, select }: Ask): {
  readonly query: string
  readonly variables: Record<string, unknown>
} {
  const types = args.map(([name, type]) => `$${name}: ${type}`).join(', ')
  const given = args.map(([name]) => `${name}: $${name}`).join(', ')
  const parentheses = (text: string) => (text ? `(${text})` : '')
  return {
    query: `${operation} ${parentheses(types)} { done: ${field}${parentheses(given)} ${select} }`,
    variables: Object.fromEntries(args.map(([name, , value]) => [name, value])),
  }
}

/** Each failure of ours is logged under an id of its own. */
function withoutLogId({ message, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const logId = String(extensions?.logId ?? '')
  return {
    message: logId ? message.replace(logId, 'ID') : message,
    path,
    extensions: { ...extensions, ...(logId && { logId: 'ID' }) },
  }
}
