import express, { type Request, type RequestHandler, type Response } from 'express'
import { GraphQLError, parse, type ExecutionResult } from 'graphql'
import { createHandler } from 'graphql-http'
import { publicSchema, type PublicContext } from '../../../publication/graphql/index.ts'
import { costRule } from '../../graphql/cost.ts'
import { formatError } from '../../graphql/format-error.ts'
import { limitRule, type RequestLimits } from '../../graphql/limits.ts'
import { checkVariables } from '../../graphql/variables.ts'
import { refuse } from '../refuse.ts'
import type { LiveGeneration } from './live.ts'

/** Deep enough for the introspection query that tools send; the cost holds back everything else. */
const PUBLIC_LIMITS: RequestLimits = {
  tokens: 2000,
  depth: 16,
  aliases: 30,
  rootFields: 10,
  inputDepth: 2,
  inputNodes: 100,
}
const COST = { most: 50_000, length: 'first', listLength: 10 } as const
export const BODY_LIMIT = '64kb'

/** What one request carries through the handler. */
interface Carried extends PublicContext {
  /** Set when the answer is whole; only such an answer may be kept by caches. */
  whole: boolean
  [key: PropertyKey]: unknown
}

const answer = createHandler<Request, Carried, Carried>({
  schema: publicSchema,
  context: request => request.context,
  parse: source => parse(source, { maxTokens: PUBLIC_LIMITS.tokens }),
  validationRules: (_request, { variableValues }, specified) => [
    ...specified,
    limitRule(PUBLIC_LIMITS),
    costRule({ ...COST, variables: variableValues }),
  ],
  onSubscribe(_request, { variables }) {
    try {
      checkVariables(variables, PUBLIC_LIMITS)
    } catch (error) {
      return [error as GraphQLError]
    }
  },
  onOperation(request, _args, result: ExecutionResult) {
    request.context.whole = !result.errors
  },
  formatError: inOneShape,
})

/** The body as text, whatever it says it is: the GraphQL handler judges that itself. */
export const readBody: RequestHandler = express.text({ type: () => true, limit: BODY_LIMIT })

/** Answers one GraphQL request from one generation. */
export async function answerGraphql(
  request: Request,
  response: Response,
  { store, number }: LiveGeneration,
): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  response.vary('Accept')
  // The answer depends on the address and the generation alone.
  const etag = `"g${number}-${store.digest.slice(0, 16)}"`
  const kept = request.method === 'GET' || request.method === 'HEAD'
  if (kept && request.headers['if-none-match'] === etag) {
    response.status(304).setHeader('ETag', etag).end()
    return
  }
  const carried: Carried = { store, whole: false }
  const [body, { status, headers }] = await answer({
    method: request.method === 'HEAD' ? 'GET' : request.method,
    url: request.originalUrl,
    headers: request.headers,
    body: typeof request.body === 'string' ? request.body : null,
    raw: request,
    context: carried,
  })
  if (body === null) return refuse(response, status, headers ? { headers } : {})
  response.setHeader('Cache-Control', kept && carried.whole ? 'public, no-cache' : 'no-store')
  if (kept && carried.whole) response.setHeader('ETag', etag)
  response.status(status).set(headers).send(body)
}

/** The CMS's shape of errors. What GraphQL itself refuses bears no code yet: it gets one here. */
function inOneShape(error: Readonly<GraphQLError | Error>): GraphQLError {
  if (!(error instanceof GraphQLError)) {
    return new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' } })
  }
  const bare = !error.extensions.code && !error.originalError && !error.path
  const formatted = bare
    ? { message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }
    : formatError(error.toJSON(), error.originalError ?? error)
  return new GraphQLError(formatted.message, {
    path: error.path,
    extensions: formatted.extensions,
  })
}
