import path from 'node:path'
import { z } from 'zod'
import type { S3Settings } from '../evidence/store/s3/index.ts'
import { DeskError } from './errors.ts'

/** An empty variable means the same as an absent one. */
const optional = <T extends z.ZodType>(inner: T) =>
  z.preprocess(value => (value === '' ? undefined : value), inner.optional())

/** Every environment variable the desk reads. The comments are the reference. */
const environment = z.object({
  /** Folder of the project; commands and builds that run elsewhere set it. Default: here. */
  DESK_ROOT: optional(z.string()),
  /** Data folder: database, secrets, tokens, published generations. Default: `.data` in the project. */
  DESK_DATA: optional(z.string()),
  /** `postgresql://…` for PostgreSQL, `file:…` for SQLite. Default: `desk.db` in the data folder. */
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file:, postgres:// or postgresql://'),
  ),
  /** Folder of the signing keys. Default: beside the data folder, or beside the project that it lies in. */
  DESK_KEYS: optional(z.string()),
  /** An S3-compatible bucket for evidence: the service's address. Default: none, a folder is used. */
  DESK_EVIDENCE_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
  /** Its bucket. */
  DESK_EVIDENCE_BUCKET: optional(z.string()),
  /** Its region. Default: us-east-1. */
  DESK_EVIDENCE_REGION: optional(z.string()),
  /** What names in the bucket begin with, ending with a slash. Default: nothing. */
  DESK_EVIDENCE_PREFIX: optional(z.string()),
  /** Who the desk is there: the id of its access key. */
  DESK_EVIDENCE_KEY_ID: optional(z.string()),
  /** The secret of that key. */
  DESK_EVIDENCE_SECRET: optional(z.string()),
  /** Port of the server. Default: 3000. */
  PORT: optional(z.coerce.number().int().min(0).max(65535)),
  /** Address to listen on. Default: 127.0.0.1 (put a proxy in front to be reachable). */
  HOST: optional(z.string()),
  /** Address under which people reach the desk, e.g. `https://desk.example`. `https:` makes cookies Secure. */
  DESK_ORIGIN: optional(z.url({ protocol: /^https?$/ })),
  /** Proxies whose word about a caller's address is taken: `loopback`, or addresses, with commas. Default: none. */
  DESK_TRUST_PROXY: optional(
    z.string().regex(/^[a-z0-9.:/, ]+$/i, 'must be `loopback` or addresses'),
  ),
  /** Requests a second that one address may make at `/api` and `/partner`, ten times as many at once; 0: any number. Default: 100. */
  DESK_API_RATE: optional(z.coerce.number().min(0).max(100_000)),
  /** The same for `/public/graphql`. Default: 20. */
  DESK_PUBLIC_RATE: optional(z.coerce.number().min(0).max(100_000)),
  /** 32 characters or more; seals session cookies. Default: a file in the data folder, made at first start. */
  SESSION_SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
  /** Least severe log level that is written. Default: info. */
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  /** `production` for a real desk. `desk start` sets it. */
  NODE_ENV: optional(z.enum(['production', 'development', 'test'])),
})

/** The settings of one desk, read once. */
export interface Settings {
  readonly root: string
  readonly dataDir: string
  readonly provider: 'sqlite' | 'postgresql'
  readonly databaseUrl: string
  /** The folder of the signing keys, outside of any repository. */
  readonly keysDir: string
  /** Null: evidence lies in the data folder. */
  readonly evidenceBucket: S3Settings | null
  readonly port: number
  readonly host: string
  /** Null: taken from the address the server listens on. */
  readonly origin: string | null
  /** Empty: a caller's address is the one that connects. */
  readonly trustedProxies: readonly string[]
  /** Requests a second and address; 0: any number. */
  readonly apiRate: number
  readonly publicRate: number
  readonly sessionSecret: string | null
  readonly logLevel: string
  readonly production: boolean
}

/**
 * Reads the settings from environment variables.
 *
 * @throws DeskError `INVALID_INPUT` that names each variable that is wrong.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(i => ({ field: i.path.join('.'), message: i.message }))
    const list = problems.map(p => `${p.field} ${p.message}`).join('; ')
    throw new DeskError('INVALID_INPUT', `The environment is not usable: ${list}.`, { problems })
  }
  const e = parsed.data
  const root = path.resolve(e.DESK_ROOT ?? process.cwd())
  const dataDir = path.resolve(root, e.DESK_DATA ?? '.data')
  const databaseUrl = e.DATABASE_URL ?? `file:${path.join(dataDir, 'desk.db')}`
  return {
    root,
    dataDir,
    databaseUrl,
    keysDir: e.DESK_KEYS ? path.resolve(root, e.DESK_KEYS) : keysBeside(root, dataDir),
    evidenceBucket: bucketOf(e),
    provider: databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql',
    port: e.PORT ?? 3000,
    host: e.HOST ?? '127.0.0.1',
    origin: e.DESK_ORIGIN ?? null,
    trustedProxies: e.DESK_TRUST_PROXY?.split(',').map(proxy => proxy.trim()) ?? [],
    apiRate: e.DESK_API_RATE ?? 100,
    publicRate: e.DESK_PUBLIC_RATE ?? 20,
    sessionSecret: e.SESSION_SECRET ?? null,
    logLevel: e.LOG_LEVEL ?? 'info',
    production: e.NODE_ENV === 'production',
  }
}

/** Keys must lie neither in a repository, where they would be pushed, nor where the database is copied from. */
function keysBeside(root: string, dataDir: string): string {
  const way = path.relative(root, dataDir)
  const isInside = !way.startsWith('..') && !path.isAbsolute(way)
  return `${isInside ? root : dataDir}-keys`
}

function bucketOf(e: z.infer<typeof environment>): S3Settings | null {
  const [endpoint, bucket] = [e.DESK_EVIDENCE_ENDPOINT, e.DESK_EVIDENCE_BUCKET]
  const [accessKeyId, secretAccessKey] = [e.DESK_EVIDENCE_KEY_ID, e.DESK_EVIDENCE_SECRET]
  if (endpoint && bucket && accessKeyId && secretAccessKey) {
    const [region, prefix] = [e.DESK_EVIDENCE_REGION, e.DESK_EVIDENCE_PREFIX]
    const place = { ...(region && { region }), ...(prefix && { prefix }) }
    return { endpoint, bucket, accessKeyId, secretAccessKey, ...place }
  }
  if (!endpoint && !bucket && !accessKeyId && !secretAccessKey) return null
  const all = 'DESK_EVIDENCE_ENDPOINT, _BUCKET, _KEY_ID and _SECRET'
  throw new DeskError('INVALID_INPUT', `A bucket for evidence takes all of ${all}.`)
}
