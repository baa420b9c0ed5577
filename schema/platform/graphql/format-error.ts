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

const NESTED = 'An error occurred while resolving relationship fields.'
const INVALID = 'You provided invalid data for this operation.'

/** A field, or a list whose own check names the field. */
const MISTAKE = /^(?:\w+: )?(\w+\.\w+: .*)$/

/**
 * What Keystone says of links, where nothing else went wrong: a record that is not there or not for
 * the caller to see, and nobody is told which of the two; or what a client wrote wrongly, about a
 * link or about a record that is to be made with this one, however deep. No other error has such a
 * form on every line: a fault of the database has lines of its own.
 */
function linkRefusal({ message, extensions }: GraphQLFormattedError): Refusal | undefined {
  if (extensions?.code !== 'KS_RELATIONSHIP_ERROR') return undefined
  const told: string[] = []
  let isDenied = false
  let inRecord = false
  for (const line of message.trimEnd().split('\n').slice(1)) {
    const words = line.replace(/^ {2}- /, '')
    const [, rest = ''] = /^[\w.]+: (.*)$/.exec(words) ?? []
    const mistake = inRecord && MISTAKE.exec(words)?.[1]
    if (rest === INVALID) inRecord = true
    else if (rest === NESTED) inRecord = false
    else if (rest.startsWith('Access denied: ')) isDenied = true
    else if (rest.startsWith('Input error: ')) told.push(words.replace('Input error: ', ''))
    else if (mistake) told.push(mistake)
    else return undefined
  }
  if (isDenied) {
    return {
      code: 'KS_ACCESS_DENIED',
      message: 'A record that is named here does not exist, or is not yours to link to.',
    }
  }
  return told.length > 0 ? { code: 'INVALID_INPUT', message: told.join('\n') } : undefined
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
  const refusal = linkRefusal(formatted) ?? databaseRefusal(error)
  if (refusal) return { message: refusal.message, path, extensions: { code: refusal.code } }
  const logId = randomUUID()
  log.error({ logId, err: error, path }, 'a request failed')
  return {
    message: `Something went wrong on our side. It is logged as ${logId}.`,
    path,
    extensions: { code: 'INTERNAL', logId },
  }
}
