import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { lockHolder } from '../../schema/platform/lock/index.ts'
import { ensureBuild } from '../../scripts/build/index.ts'
import type { Place } from './place.ts'

/** The real server, in a process of its own. */
export interface TestServer {
  readonly address: string
  readonly pid: number
  /** When its process was started, by `performance.now()`. */
  readonly startedAt: number
  /** What it wrote so far, stdout and stderr together. */
  output(): string
  /** Asks it to end and returns its exit code. */
  stop(): Promise<number | null>
}

const READY_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 100

/** Starts the desk of a place as `npm run desk -- start` does, on a free port of this machine. */
export async function startServer(
  place: Place,
  env: Record<string, string> = {},
): Promise<TestServer> {
  const { root } = place.settings
  await ensureBuild(place.settings, 'interface')
  const startedAt = performance.now()
  const child = spawn(process.execPath, [path.join(root, 'scripts/desk/main.ts'), 'start'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      DESK_DATA: place.dataDir,
      DATABASE_URL: place.databaseUrl,
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const address = await Promise.race([announced(place.dataDir), ended.then(() => null)])
  if (!address) {
    child.kill('SIGKILL')
    throw new Error(`The server did not start: ${said}`)
  }
  return {
    address,
    pid: child.pid ?? 0,
    startedAt,
    output: () => said,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** A server says where it listens in the lock of its data folder. */
async function announced(dataDir: string): Promise<string | null> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until;) {
    const address = (await lockHolder(dataDir))?.address
    if (address) return address
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return null
}
