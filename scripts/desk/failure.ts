import { CommanderError } from 'commander'
import { DESK_ERROR_CODES, type DeskErrorCode, type Problem } from '../../schema/platform/errors.ts'
import { exitFor, type Exit } from './exit-codes.ts'

/** A command line that is wrong: exit 2, and nothing was done. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** How every failure of `desk` is told, in words or with `--json`. */
export interface Failure {
  readonly code: DeskErrorCode | 'USAGE'
  readonly message: string
  /** What to do about it; empty where the message says it. */
  readonly remedy: string
  readonly problems: readonly Problem[]
  readonly exit: Exit
}

const REMEDY: Partial<Record<DeskErrorCode, string>> = {
  NOT_ALLOWED: 'Act as somebody who may: DESK_TOKEN=…, or sign in with `desk sign-in EMAIL`.',
  SIGN_IN_AGAIN:
    'A token of your own: `desk token add NAME --email ADDRESS`. A password: the Admin UI.',
  TOO_MANY_ATTEMPTS: 'Wait a minute and try again.',
  REVISION_CHANGED: 'Look at it again with `desk preview`, then use the digest it shows.',
  NOT_INDEPENDENT: 'Ask somebody else, who neither wrote nor proposed any of it.',
  CONFLICT: 'Look at the record again with `desk show`, then try again.',
  INTERNAL: 'The log of the desk has the details.',
}

/** Turns whatever was thrown into one shape. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return usage(error.message)
  if (error instanceof CommanderError) return usage(error.message.replace(/^error: /, ''))
  const { code, problems } = refusal(error)
  const message = error instanceof Error ? error.message : String(error)
  return { code, message, remedy: REMEDY[code] ?? '', problems, exit: exitFor(code) }
}

const usage = (message: string): Failure => ({
  code: 'USAGE',
  message,
  remedy: 'See `desk --help`, or `--help` after the command.',
  problems: [],
  exit: 'usage',
})

/** What is said about a failure to a person. */
export function failureText({ message, remedy, problems }: Failure): string {
  const details = problems.map(p => `  - ${p.field}: ${p.message}`)
  return [`desk: ${message}`, ...details, ...(remedy ? [remedy] : [])].join('\n')
}

/**
 * The refusal inside an error. It may be a DeskError of this process, or the same code that came
 * back over GraphQL (one or several errors wrapped by the client).
 */
function refusal(error: unknown): { code: DeskErrorCode; problems: readonly Problem[] } {
  for (const candidate of [error, ...wrapped(error)]) {
    const extensions = (candidate as { extensions?: Record<string, unknown> } | null)?.extensions
    const code = translate(extensions?.code)
    if (code) return { code, problems: (extensions?.problems as Problem[] | undefined) ?? [] }
  }
  return { code: 'INTERNAL', problems: [] }
}

const wrapped = (error: unknown): unknown[] =>
  (error as { errors?: unknown[] } | null)?.errors ?? []

/** Codes of the CMS itself, in the desk's own terms. */
const FOREIGN: Readonly<Record<string, DeskErrorCode>> = {
  KS_ACCESS_DENIED: 'NOT_ALLOWED',
  KS_VALIDATION_FAILURE: 'INVALID_INPUT',
  KS_USER_INPUT_ERROR: 'INVALID_INPUT',
  KS_RELATIONSHIP_ERROR: 'INVALID_INPUT',
  KS_LIMITS_EXCEEDED: 'LIMIT_EXCEEDED',
  GRAPHQL_VALIDATION_FAILED: 'INVALID_INPUT',
  GRAPHQL_PARSE_FAILED: 'INVALID_INPUT',
  BAD_USER_INPUT: 'INVALID_INPUT',
}

function translate(code: unknown): DeskErrorCode | undefined {
  return DESK_ERROR_CODES.find(known => known === code) ?? FOREIGN[String(code)]
}
