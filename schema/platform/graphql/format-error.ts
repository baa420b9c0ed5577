import { randomUUID } from 'node:crypto'
import type { GraphQLFormattedError } from 'graphql'
import { DESK_ERROR_CODES } from '../errors.ts'
import { log } from '../log.ts'

/** Codes whose message may reach a client: ours, and those of the libraries that say nothing secret. */
const SAFE = new Set<string>([
  ...DESK_ERROR_CODES.filter(code => code !== 'INTERNAL'),
  'KS_ACCESS_DENIED',
  'KS_LIMITS_EXCEEDED',
  'KS_VALIDATION_FAILURE',
  'KS_USER_INPUT_ERROR',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
])

interface Refusal {
  readonly code: string
  readonly message: string
}

/** What the database itself said, in the rule's own words. Prisma reports a trigger as a broken key. */
function databaseRefusal(error: unknown): Refusal | undefined {
  const text = causeTexts(error)
  const rule = /desk: ([^'"`\n]{5,200})/.exec(text)
  if (rule?.[1]) return { code: 'IMMUTABLE', message: rule[1].trim() }
  if (/P2034|deadlock detected|could not serialize/.test(text)) {
    return {
      code: 'CONFLICT',
      message:
        'Somebody else was writing the same at this very moment. Look again, then try again.',
    }
  }
  if (/P2002|[Uu]nique constraint/.test(text)) {
    return {
      code: 'CONFLICT',
      message: 'Another record has this name already; choose another one.',
    }
  }
  return undefined
}

/**
 * Keystone's refusal of links, where nothing else went wrong: the record is not there, or not for
 * the caller to see, and nobody is told which of the two.
 */
const LINK_REFUSED = /^.*relationship fields\.\n( {2}- [\w.]+: Access denied: [^\n]*\n?)+$/

function linkRefusal({ message, extensions }: GraphQLFormattedError): Refusal | undefined {
  if (extensions?.code !== 'KS_RELATIONSHIP_ERROR' || !LINK_REFUSED.test(message)) return undefined
  return {
    code: 'KS_ACCESS_DENIED',
    message: 'A record that is named here does not exist, or is not yours to link to.',
  }
}

/**
 * What a client wrote wrongly about links, or about a record that is to be made with this one. No
 * other error has this form on every line: a fault of the database has lines of its own.
 */
const INVALID = 'You provided invalid data for this operation.'
const LINK_MISTAKEN =
  /^.*relationship fields\.\n( {2}- [\w.]+: (Input error: .*|You provided invalid data for this operation\.(\n {2}- \w+\.\w+: .*)+)(\n|$))+$/

function linkMistake({ message, extensions }: GraphQLFormattedError): Refusal | undefined {
  if (extensions?.code !== 'KS_RELATIONSHIP_ERROR' || !LINK_MISTAKEN.test(message)) return undefined
  const told = message
    .split('\n')
    .slice(1)
    .filter(line => !line.endsWith(INVALID))
    .map(line => line.replace(/^ *- /, '').replace('Input error: ', ''))
  return { code: 'INVALID_INPUT', message: told.join('\n').trim() }
}

function causeTexts(error: unknown): string {
  const texts: string[] = []
  let at = error as Caused | undefined
  for (let depth = 0; at && depth < 6; depth++) {
    // On SQLite the trigger's words stand in no message, only in what the driver reported.
    const reported = at.meta?.driverAdapterError?.cause?.originalMessage ?? ''
    texts.push(`${at.code ?? ''} ${at.message ?? ''} ${reported}`)
    at = (at.originalError ?? at.cause) as Caused | undefined
  }
  return texts.join('\n')
}

interface Caused {
  readonly message?: string
  readonly code?: string
  readonly cause?: unknown
  readonly originalError?: Caused
  readonly extensions?: { readonly code?: unknown }
  readonly meta?: { driverAdapterError?: { cause?: { originalMessage?: string } } }
}

/** Apollo puts a code of its own over that of a rule of ours which refused a document. */
function codeOf({ extensions }: GraphQLFormattedError, error: unknown): string {
  const own = (error as Caused | undefined)?.originalError?.extensions?.code
  const ours = DESK_ERROR_CODES.find(code => code === own && code !== 'INTERNAL')
  return ours ?? String(extensions?.code ?? '')
}

/** The one shape of an error that leaves the CMS: message, path, code, and problems where there are some. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = codeOf(formatted, error)
  const path = formatted.path
  if (SAFE.has(code)) {
    const problems = formatted.extensions?.problems
    return {
      message: formatted.message,
      path,
      extensions: problems ? { code, problems } : { code },
    }
  }
  const refusal = linkRefusal(formatted) ?? linkMistake(formatted) ?? databaseRefusal(error)
  if (refusal) return { message: refusal.message, path, extensions: { code: refusal.code } }
  const logId = randomUUID()
  log.error({ logId, err: error, path }, 'a request failed')
  return {
    message: `Something went wrong on our side. It is logged as ${logId}.`,
    path,
    extensions: { code: 'INTERNAL', logId },
  }
}
