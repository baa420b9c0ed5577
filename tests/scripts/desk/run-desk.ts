import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Place } from '../../support/index.ts'

/** How a run of `desk` ended, and what it said. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A data folder and a database, whether or not they are there. */
export type Where = Pick<Place, 'dataDir' | 'databaseUrl'>

interface How {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** The environment of a command on a place, as nobody. */
export const deskEnvironment = ({ dataDir, databaseUrl }: Where): NodeJS.ProcessEnv => ({
  ...process.env,
  LOG_LEVEL: 'warn',
  DESK_DATA: dataDir,
  DATABASE_URL: databaseUrl,
  DESK_TOKEN: '',
  DESK_URL: '',
})

/** Runs `desk` as a process of its own on a place. */
export function runDesk(place: Place, args: readonly string[], { env, input }: How = {}) {
  const { root } = place.settings
  const child = spawn(process.execPath, [path.join(root, 'scripts/desk/main.ts'), ...args], {
    cwd: root,
    env: { ...deskEnvironment(place), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input ?? '')
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise<Run>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, stdout, stderr }))
  })
}
