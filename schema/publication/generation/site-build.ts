import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { isThere } from '../../evidence/index.ts'
import { PublicationError } from '../errors.ts'
import { copyTree } from './copy.ts'
import { makeScratch, removeScratch } from './scratch.ts'

/** A build that takes longer hangs. */
const TIME_LIMIT = 15 * 60_000

export interface SiteBuild {
  /** The folder of generations: tells the scratch folders of this desk from those of others. */
  readonly root: string
  /** The folder of the project; the site is in its `site/`. */
  readonly projectRoot: string
  readonly storeDir: string
  /** SHA-256 of the store's index: the site refuses to be built from any other store. */
  readonly storeDigest: string
  /** Where the built site goes; must not exist. */
  readonly target: string
  /** A site from which files are linked where they are the same; null where there is none. */
  readonly like: string | null
  /** Public address of the desk, for absolute links; null where it has none. */
  readonly origin: string | null
}

/**
 * Builds the site from a copy of the store, with nothing else of the desk in sight: the copy lies
 * in a temporary folder, and the environment is made anew, so that neither the data folder nor a
 * secret can be read by way of them.
 *
 * @throws PublicationError `BUILD_FAILED` with the last lines of the output; `BUILD_STOPPED` where
 * the machine and not the site was at fault.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const scratch = makeScratch(build.root)
  try {
    const store = path.join(scratch, 'store')
    const output = path.join(scratch, 'site')
    copyTree(build.storeDir, store)
    // Astro runs its half-built pages from the output folder; they look for packages upward of it.
    fs.symlinkSync(path.join(build.projectRoot, 'node_modules'), path.join(scratch, 'node_modules'))
    const { code, lines } = await runAstro(build, { scratch, store, output })
    if (typeof code === 'string' || OUT_OF_ROOM.test(lines)) {
      throw new PublicationError('BUILD_STOPPED', `The site build was stopped (${code}):\n${lines}`)
    }
    if (code !== 0 || !isThere(output)) {
      const reason = code === 0 ? 'it wrote no pages' : `exit code ${code}`
      throw new PublicationError('BUILD_FAILED', `The site build failed (${reason}):\n${lines}`)
    }
    copyTree(output, build.target, build.like)
  } finally {
    removeScratch(scratch)
  }
}

/** What a program says when the machine has no more of something: no record is to blame for that. */
const OUT_OF_ROOM = /\b(ENOSPC|EDQUOT|ENOMEM|EMFILE|ENFILE|EIO|EROFS)\b|heap out of memory/

/**
 * Ends the site build when the process that started it has gone, by whatever: its end of this pipe
 * closes then. A build that nobody waits for would write on into a folder that is being removed.
 */
const ENDS_WITH_ITS_PARENT = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.stdin.on('error', () => {}).on('close', () => process.exit(1)).resume().unref()
`)}`

function runAstro(
  { projectRoot, origin, storeDigest }: SiteBuild,
  { scratch, store, output }: Record<'scratch' | 'store' | 'output', string>,
): Promise<{ code: number | string; lines: string }> {
  const node = path.join(projectRoot, 'node_modules', '.bin', 'node')
  const site = path.join(projectRoot, 'site')
  const args = ['--import', ENDS_WITH_ITS_PARENT, astroCommand(projectRoot)]
  const astro = spawn(node, [...args, 'build', '--root', site], {
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
      DESK_STORE_DIGEST: storeDigest,
      DESK_SITE_OUT: output,
      ...(origin && { DESK_ORIGIN: origin }),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
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
      reject(new PublicationError('BUILD_STOPPED', 'The site build cannot be started.', error)),
    )
    astro.on('close', (code, signal) =>
      resolve({
        code: code ?? signal ?? 'unknown',
        // What it says is shown to people; where things lie on this machine is nothing to them.
        lines: written.replaceAll(scratch, '').replaceAll(projectRoot, '').trim(),
      }),
    )
  })
}

/** The program behind `astro`, run by the Node that is a dependency and not by another one. */
const astroCommand = (projectRoot: string): string =>
  path.join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs')
