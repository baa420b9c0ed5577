import { createRequire } from 'node:module'
import path from 'node:path'
import { kindOf } from './steps.ts'

/** Where in the life of a statement the blow falls. `sent`: under way, on PostgreSQL alone. */
export type Moment = 'before' | 'sent' | 'after'

/** One blow: the process is killed, or the driver throws, at the n-th statement of a kind from now on. */
export interface Strike {
  readonly how: 'kill' | 'throw'
  readonly kind: string
  readonly nth: number
  readonly when: Moment
}

/** What the statements that are sent go past. */
interface Watch {
  readonly strike: Strike | null
  readonly statements: string[]
  /** How many of the struck kind went by. */
  ofKind: number
  fell: boolean
}

/** What a watch saw. */
export interface Watched {
  readonly statements: readonly string[]
  /** Whether the blow fell: an operation may never send the statement that was to be struck. */
  readonly fell: boolean
}

let watch: Watch | undefined

/** Watches what is sent to the database from now on, and strikes once. */
export function arm(strike: Strike | null): void {
  watch = { strike, statements: [], ofKind: 0, fell: false }
}

/** Ends the watch, and tells what it saw. */
export function disarm(): Watched {
  const { statements, fell } = watch ?? { statements: [], fell: false }
  watch = undefined
  return { statements, fell }
}

/** The error that a struck driver throws. */
export class Struck extends Error {}

/** Counts a statement; returns what is to be done after it. */
function passing(sql: string): (moment: Moment) => void {
  const watching = watch
  if (!watching) return () => undefined
  const { strike, statements } = watching
  statements.push(sql)
  const isKind = strike?.kind === kindOf(sql)
  const mine = isKind && ++watching.ofKind === strike.nth
  const blow = (moment: Moment) => {
    if (!mine || strike.when !== moment) return
    watching.fell = true
    if (strike.how === 'kill') process.kill(process.pid, 'SIGKILL')
    throw new Struck(`struck ${moment} ${strike.kind} no. ${strike.nth}`)
  }
  blow('before')
  return blow
}

type Call = (this: unknown, ...args: unknown[]) => unknown
const require = createRequire(path.join(process.env.DESK_ROOT ?? process.cwd(), 'package.json'))

const wrap = (target: Record<string, Call>, name: string, around: (call: Call) => Call) => {
  target[name] = around(target[name] as Call)
}

/** Statements of better-sqlite3 run to their end before the call returns. */
function watchSqlite(): void {
  const around =
    (sqlOf: (self: unknown, args: unknown[]) => string) =>
    (call: Call): Call =>
      function (...args) {
        const blow = passing(sqlOf(this, args))
        const result = call.apply(this, args)
        blow('after')
        return result
      }
  const Database = require('better-sqlite3') as { prototype: Record<string, Call> }
  wrap(
    Database.prototype,
    'exec',
    around((_, [sql]) => String(sql)),
  )
  wrap(
    Database.prototype,
    'prepare',
    prepare =>
      function (...args) {
        const statement = prepare.apply(this, args) as Record<string, Call>
        for (const name of ['run', 'all', 'get'])
          wrap(
            statement,
            name,
            around(() => String(args[0])),
          )
        return statement
      },
  )
}

/** The client of PostgreSQL answers by a promise or by a callback, whichever it was asked for. */
function watchPostgres(): void {
  const { Client } = require('pg') as { Client: { prototype: Record<string, Call> } }
  wrap(
    Client.prototype,
    'query',
    query =>
      function (...args) {
        const first = args[0] as string | { readonly text?: string }
        const sql = typeof first === 'string' ? first : first.text
        const callback = args.at(-1)
        if (sql === undefined) return query.apply(this, args)
        if (typeof callback === 'function') {
          return answering(callback as (error: unknown, result?: unknown) => void, sql, done =>
            query.apply(this, [...args.slice(0, -1), done]),
          )
        }
        return promising(sql, () => query.apply(this, args) as Promise<unknown>)
      },
  )
}

async function promising(sql: string, send: () => Promise<unknown>): Promise<unknown> {
  const blow = passing(sql)
  const answer = send()
  await Promise.race([answer.catch(() => undefined), new Promise(setImmediate)])
  blow('sent')
  const result = await answer
  blow('after')
  return result
}

function answering(
  callback: (error: unknown, result?: unknown) => void,
  sql: string,
  send: (done: (error: unknown, result?: unknown) => void) => unknown,
): unknown {
  try {
    const blow = passing(sql)
    return send((error, result) => callback(error ?? thrownBy(() => blow('after')), result))
  } catch (struck) {
    setImmediate(callback, struck)
    return undefined
  }
}

function thrownBy(work: () => void): unknown {
  try {
    return void work()
  } catch (error) {
    return error
  }
}

watchSqlite()
watchPostgres()
