import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { PublicationError } from '../errors.ts'

/** A build that takes longer hangs. */
const TIME_LIMIT = 15 * 60_000

export interface SiteBuild {
  /** The folder of the project; the site is in its `site/`. */
  readonly projectRoot: string
  readonly storeDir: string
  /** Where the built site goes; must not exist. */
  readonly target: string
  /** Public address of the desk, for absolute links; null where it has none. */
  readonly origin: string | null
}

/**
 * Builds the site from a copy of the store, with nothing else of the desk in sight: the copy lies
 * in a temporary folder, and the environment is made anew, so that neither the data folder nor a
 * secret can be read by way of them.
 *
 * @throws PublicationError `BUILD_FAILED` with the last lines of the output.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-site-'))
  try {
    const store = path.join(scratch, 'store')
    const output = path.join(scratch, 'site')
    fs.cpSync(build.storeDir, store, { recursive: true })
    // Astro runs its half-built pages from the output folder; they look for packages upward of it.
    fs.symlinkSync(path.join(build.projectRoot, 'node_modules'), path.join(scratch, 'node_modules'))
    const { code, lines } = await runAstro(build, { scratch, store, output })
    if (code !== 0 || !fs.existsSync(output)) {
      const reason = code === 0 ? 'it wrote no pages' : `exit code ${code}`
      throw new PublicationError('BUILD_FAILED', `The site build failed (${reason}):\n${lines}`)
    }
    fs.cpSync(output, build.target, { recursive: true })
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

function runAstro(
  { projectRoot, origin }: SiteBuild,
  { scratch, store, output }: Record<'scratch' | 'store' | 'output', string>,
): Promise<{ code: number | string; lines: string }> {
  const node = path.join(projectRoot, 'node_modules', '.bin', 'node')
  const site = path.join(projectRoot, 'site')
  const astro = spawn(node, [astroCommand(projectRoot), 'build', '--root', site], {
    // Astro keeps what it needs on the way below its working folder: one that no other build has.
    cwd: scratch,
    // The whole environment: whatever else this process knows is not handed on.
    env: {
      PATH: process.env.PATH,
      HOME: scratch,
      TMPDIR: scratch,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      NODE_ENV: 'production',
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      DESK_STORE: store,
      DESK_SITE_OUT: output,
      ...(origin && { DESK_ORIGIN: origin }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT,
  })
  let written = ''
  const keepTail = (chunk: Buffer) => {
    written = (written + chunk.toString('utf8')).slice(-4000)
  }
  astro.stdout.on('data', keepTail)
  astro.stderr.on('data', keepTail)
  return new Promise((resolve, reject) => {
    astro.on('error', error =>
      reject(new PublicationError('BUILD_FAILED', 'The site build cannot be started.', error)),
    )
    astro.on('close', (code, signal) =>
      resolve({ code: code ?? signal ?? 'unknown', lines: written.trim() }),
    )
  })
}

/** The program behind `astro`, run by the Node that is a dependency and not by another one. */
const astroCommand = (projectRoot: string): string =>
  path.join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs')
