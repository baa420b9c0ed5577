import { createRequire } from 'node:module'
import path from 'node:path'

type Statement = (this: unknown, ...args: unknown[]) => unknown
type Class = { readonly prototype: Record<string, Statement> }

/** Puts `fails` before every statement of both database drivers; where it says so, the disk is full. */
export function watchDatabases(fails: (sql: string) => boolean): void {
  const root = process.env.DESK_ROOT ?? process.cwd()
  const require = createRequire(path.join(root, 'package.json'))
  const sqlite = require('better-sqlite3') as Class & { SqliteError: new (...a: string[]) => Error }
  for (const call of ['prepare', 'exec']) {
    before(sqlite, call, args => {
      if (fails(String(args[0]).slice(0, 80))) {
        throw new sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
      }
    })
  }
  const { Client } = createRequire(require.resolve('@prisma/adapter-pg'))('pg') as { Client: Class }
  const query = Client.prototype.query as Statement
  Client.prototype.query = function (...args) {
    const [first] = args as [string | { readonly text?: string }]
    const sql = typeof first === 'string' ? first : (first.text ?? '')
    if (!fails(sql.slice(0, 80))) return query.apply(this, args)
    return Promise.reject(Object.assign(new Error('No space left on device'), { code: '53100' }))
  }
}

function before({ prototype }: Class, call: string, look: (args: unknown[]) => void): void {
  const original = prototype[call] as Statement
  prototype[call] = function (...args) {
    look(args)
    return original.apply(this, args)
  }
}
