import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Place } from '../../../../support/desk.ts'
import type { Strike } from './driver.ts'

/** A desk in a process of its own, about to do one operation. */
export interface ReadyChild {
  /** Lets it go on. Returns the statements that it sent, or null where it was killed. */
  act(strike: Strike | null): Promise<readonly string[] | null>
}

let children = 0
/** More names than one child makes up. */
const NAMES = 1_000

/** Starts a child on a place and waits until it has prepared its operation. */
export async function readyChild(place: Place, operation: string): Promise<ReadyChild> {
  const child = fork(path.join(import.meta.dirname, 'child.ts'), {
    execArgv: ['--import', path.join(import.meta.dirname, 'driver.ts'), '--no-warnings'],
    env: {
      ...process.env,
      CHILD_OPERATION: operation,
      CHILD_NAMES_FROM: String(++children * NAMES),
      DESK_DATA: place.dataDir,
      DATABASE_URL: place.databaseUrl,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const ready = await Promise.race([once(child, 'message'), ended.then(() => null)])
  if (!ready) throw new Error(`The child ended before it was ready: ${said}`)
  return { act: strike => actAndEnd(child, ended, strike, () => said) }
}

async function actAndEnd(
  child: ChildProcess,
  ended: Promise<[number | null, NodeJS.Signals | null]>,
  strike: Strike | null,
  said: () => string,
): Promise<readonly string[] | null> {
  let statements: readonly string[] | null = null
  child.on('message', message => {
    statements = (message as { statements: readonly string[] }).statements
  })
  child.send(strike as object)
  const [code, signal] = await ended
  if (signal === 'SIGKILL') return null
  if (code !== 0) throw new Error(`The child failed: ${said()}`)
  return statements
}
