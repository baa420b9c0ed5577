import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Settings } from '../../schema/platform/settings.ts'

/** Enough of the end of the output to see what went wrong. */
const TAIL = 4_000

/**
 * Runs `keystone build` in a build folder.
 *
 * @param withInterface also build the Admin UI, which takes most of the time.
 * @param report told what it is doing, line by line.
 * @throws Error with the end of its output; Keystone may end without a word, which is said then.
 */
export async function keystoneBuild(
  folder: string,
  { root, provider }: Pick<Settings, 'root' | 'provider'>,
  withInterface: boolean,
  report: (line: string) => void,
): Promise<void> {
  const command = path.join(packageFolder(root), 'bin', 'cli.js')
  const args = [command, 'build', ...(withInterface ? [] : ['--no-ui'])]
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environment(root, provider),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-TAIL)
      const line = text.trim().split('\n').at(-1)
      if (line) report(line)
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) {
    throw new Error(`The build failed (exit ${code}). ${said.trim() || 'It ended without a word.'}`)
  }
}

const packageFolder = (root: string): string =>
  path.dirname(
    createRequire(path.join(root, 'package.json')).resolve('@keystone-6/core/package.json'),
  )

/**
 * What the build may know of the environment: where things are, never a secret or a database. The
 * address only names the kind of database; nothing connects to it.
 */
function environment(root: string, provider: Settings['provider']): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, USERPROFILE, SYSTEMROOT } = process.env
  return {
    PATH,
    HOME,
    TMPDIR,
    USERPROFILE,
    SYSTEMROOT,
    DESK_ROOT: root,
    DATABASE_URL: provider === 'sqlite' ? 'file:unused.db' : 'postgresql://nobody@127.0.0.1:1/none',
    // Given, so that the build makes no secret in the data folder.
    SESSION_SECRET: 'unused while building: no session is made',
    NODE_ENV: 'production',
    // Prisma's command downloads an engine before it does anything, unless this names a file that is
    // there. Formatting and generating, all that a build asks of it, never run what it names.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    NEXT_TELEMETRY_DISABLED: '1',
    KEYSTONE_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
  }
}
