import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { PRIVILEGED_FILES, TABLE_READERS, TABLE_WRITERS } from '../schema/policy.ts'

const ROOT = process.env.DESK_ROOT ?? process.cwd()

/** What steps around the access rules: sudo, and the database client below them. */
const PRIVILEGE = /\.sudo\(\)|\.internal\(\)|(?<!schema)\.prisma\b|\$(?:query|execute)Raw/

/** What hands on one of those: rows of any list, whoever asks. */
const TABLE = /import \{[^}]*\btable\b[^}]*\} from '[^']*\/tables\.ts'/
const WRITES = /\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(/

/** How far above its use a warning may stand. */
const WARNING_WITHIN_LINES = 12

const files = await sources()

describe('stepping around the access rules', () => {
  test('happens only in files that the policy names', () => {
    const privileged = files.filter(({ code }) => PRIVILEGE.test(code)).map(({ name }) => name)
    expect(privileged.filter(name => !PRIVILEGED_FILES.includes(name))).toEqual([])
  })

  test('is allowed to no file that does not need it', () => {
    const needing = new Set(
      files.filter(({ code }) => PRIVILEGE.test(code)).map(({ name }) => name),
    )
    expect(PRIVILEGED_FILES.filter(name => !needing.has(name))).toEqual([])
  })

  test.each(PRIVILEGED_FILES)('carries a warning where it happens: %s', async name => {
    const lines = (await fs.readFile(path.join(ROOT, name), 'utf8')).split('\n')
    const unwarned = lines
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => PRIVILEGE.test(codeOf(line)))
      .filter(({ index }) => {
        const above = lines.slice(Math.max(0, index - WARNING_WITHIN_LINES), index + 1)
        return !above.some(text => text.includes('// WARNING:'))
      })
    expect(unwarned.map(({ line, index }) => `${index + 1}: ${line.trim()}`)).toEqual([])
  })
})

// Planted: `table` imported in a file that has no part in it; seen to fail on 2026-11-25.
describe('rows of any list, whoever asks', () => {
  const using = files.filter(({ code }) => TABLE.test(code))
  const named = (writes: boolean) =>
    using.filter(({ code }) => WRITES.test(code) === writes).map(({ name }) => name)

  test('are written only in files that the policy names', () => {
    expect(named(true).toSorted()).toEqual(TABLE_WRITERS.toSorted())
  })

  test('are read only in files that the policy names', () => {
    expect(named(false).toSorted()).toEqual(TABLE_READERS.toSorted())
  })

  test('come by no other road: nothing hands `table` on', () => {
    const handing = files.filter(({ code }) =>
      /export (?:\{[^}]*\btable\b|\*).*tables\.ts/.test(code),
    )
    expect(handing.map(({ name }) => name)).toEqual([])
  })
})

describe('a file of the schema', () => {
  test('does not use import.meta, since Keystone bundles it as CommonJS', () => {
    const using = files.filter(
      ({ name, code }) => name.startsWith('schema/') && /import\.meta/.test(code),
    )
    expect(using.map(({ name }) => name)).toEqual([])
  })
})

/** All code that runs on a desk, without its comments. */
async function sources(): Promise<{ name: string; code: string }[]> {
  const found: { name: string; code: string }[] = []
  for (const folder of ['schema', 'scripts', 'admin']) {
    const entries = await fs.readdir(path.join(ROOT, folder), { recursive: true })
    for (const entry of entries.filter(name => /\.(ts|tsx|mjs)$/.test(name))) {
      const name = path.posix.join(folder, ...entry.split(path.sep))
      found.push({ name, code: codeOf(await fs.readFile(path.join(ROOT, name), 'utf8')) })
    }
  }
  return found
}

/** The text without comments, which may speak of what the code must not do. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
