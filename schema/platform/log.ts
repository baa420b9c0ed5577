import pino from 'pino'

/** Names of values that are never written, wherever they stand in what is logged. */
const SECRET_NAMES = [
  'password',
  'secret',
  'sessionSecret',
  'token',
  'tokenHash',
  'authorization',
  'cookie',
  'set-cookie',
  'email',
  'contact',
  'salt',
  'databaseUrl',
] as const

/** Pino looks no deeper than a path says; three levels hold every object that the desk logs. */
const LEVELS = ['', '*.', '*.*.']
const PATHS = LEVELS.flatMap(level => SECRET_NAMES.map(name => `${level}["${name}"]`)).map(path =>
  path.replace('.[', '['),
)

/** Secrets that travel inside other texts, such as the message of an error. */
const SECRET_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/\bdesk_[A-Za-z0-9_-]{8}_[A-Za-z0-9_-]{43}\b/g, 'desk_[redacted]'],
  [/\bFe26\.2\*[^\s"';]+/g, '[redacted session]'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@:]+:[^\s/@]+@/gi, '$1[redacted]@'],
]

/** A text without tokens, sealed sessions and passwords in addresses. */
export const withoutSecrets = (text: string): string =>
  SECRET_TEXTS.reduce((clean, [pattern, put]) => clean.replace(pattern, put), text)

/**
 * What of an error is written. Its other properties are not: they may carry a record's content, and
 * Prisma's messages quote the values of a failed call above their last line.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) }
  const fromPrisma = error.name.startsWith('Prisma')
  const message = fromPrisma ? (error.message.trim().split('\n').at(-1) ?? '') : error.message
  const stack = error.stack
    ?.split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n')
  const code = (error as { code?: unknown }).code
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: withoutSecrets(message),
    ...(stack && { stack }),
    ...(error.cause !== undefined && { cause: errorFields(error.cause) }),
  }
}

/** Makes a log; a test passes a stream to read what is written. */
export const createLog = (level: string, stream?: pino.DestinationStream): pino.Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: { paths: PATHS, censor: '[redacted]' },
      serializers: { err: errorFields },
    },
    stream ?? pino.destination({ dest: 2, sync: true }),
  )

/**
 * The one log of the process: JSON lines on stderr, since stdout carries the results of commands.
 * `readSettings` refuses an unknown level; before it has run, an unknown one means `info`.
 */
export const log = createLog(
  Object.keys(pino.levels.values)
    .concat('silent')
    .includes(process.env.LOG_LEVEL ?? '')
    ? (process.env.LOG_LEVEL ?? 'info')
    : 'info',
)
