import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { PublishedObject } from '../../schema/publication/contract/index.ts'
import { writeFixtureStore } from './published-fixture/index.ts'

export interface BuiltSite {
  /** The folder of the built site. */
  readonly dir: string
  /** The addresses of all its pages, `/gpt-2/timeline/` and so on. */
  readonly pages: readonly string[]
  /** The markup of a page. */
  read(page: string): string
  remove(): void
}

/** Builds the site from the fixture, the way a generation is built. */
export async function buildFixtureSite({
  origin,
  redact,
}: { origin?: string; redact?: readonly PublishedObject[] } = {}): Promise<BuiltSite> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-site-'))
  const store = path.join(scratch, 'store')
  const dir = path.join(scratch, 'site')
  writeFixtureStore(store, redact)
  await runAstro(scratch, {
    DESK_STORE: store,
    DESK_SITE_OUT: dir,
    ...(origin && { DESK_ORIGIN: origin }),
  })
  return {
    dir,
    pages: pagesOf(dir),
    read: page => fs.readFileSync(fileOf(dir, page), 'utf8'),
    remove: () => fs.rmSync(scratch, { recursive: true, force: true }),
  }
}

async function runAstro(cwd: string, env: Record<string, string>): Promise<void> {
  const root = process.env['DESK_ROOT'] ?? process.cwd()
  const astro = path.join(root, 'node_modules', 'astro', 'bin', 'astro.mjs')
  await promisify(execFile)(process.execPath, [astro, 'build', '--root', path.join(root, 'site')], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
}

/** The file behind an address. */
export const fileOf = (dir: string, page: string): string =>
  page.endsWith('/') ? path.join(dir, page, 'index.html') : path.join(dir, page)

const pagesOf = (dir: string): string[] =>
  fs
    .globSync('**/*.html', { cwd: dir })
    .map(file => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted()
