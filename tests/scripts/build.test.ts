import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { adminFolder, buildProblem } from '../../schema/platform/build/index.ts'
import { buildAnew, ensureBuild } from '../../scripts/build/index.ts'
import { tempFolder } from '../support/temp.ts'

/** A `keystone build` that makes a page of what it was asked for, or none, at once. */
const CLI = `if (!process.argv.includes('--no-ui'))
  for (const name of ['page', 'cache/chunk']) {
    const file = require('node:path').resolve('.keystone/admin/.next', name)
    require('node:fs').mkdirSync(require('node:path').dirname(file), { recursive: true })
    require('node:fs').writeFileSync(file, 'built for ' + process.env.DATABASE_URL)
  }`

/** A project with that `keystone build`. */
function project() {
  const root = tempFolder()
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), text)
  }
  write('package.json', '{}')
  write('node_modules/@keystone-6/core/package.json', '{}')
  write('node_modules/@keystone-6/core/bin/cli.js', CLI)
  write('schema/index.ts', 'one')
  return { where: { root, provider: 'sqlite' as const }, write }
}

test('a build is made once for the code as it is', async () => {
  const { where, write } = project()
  expect(await ensureBuild(where, 'interface')).toBe(true)
  expect(await ensureBuild(where, 'client')).toBe(false)
  expect(await ensureBuild(where, 'interface')).toBe(false)
  write('schema/platform/door.ts', 'a change that no table knows of')
  expect(await ensureBuild(where, 'client')).toBe(false)
  expect(await ensureBuild(where, 'interface')).toBe(true)
})

// Planted: the pages' digest kept whatever was built, as before 2026-11-25; seen to fail: a server would
// have started on the bundle of code that was there in between.
test('code that was there in between and is gone is not served', async () => {
  const { where, write } = project()
  await ensureBuild(where, 'interface')
  write('schema/index.ts', 'another')
  await ensureBuild(where, 'client')
  write('schema/index.ts', 'one')
  expect(await buildProblem(where, 'interface')).not.toBeNull()
  expect(await ensureBuild(where, 'interface')).toBe(true)
  expect(await buildProblem(where, 'interface')).toBeNull()
})

// Planted: whether the twin's build fits was not looked at; seen to fail on 2026-11-25.
test('pages are built once for both databases, and anew where the code is another', async () => {
  const { where, write } = project()
  const other = { ...where, provider: 'postgresql' as const }
  const pageOf = (of: typeof where | typeof other) =>
    fs.readFileSync(path.join(adminFolder(of), '.next', 'page'), 'utf8')
  expect(
    await Promise.all([ensureBuild(where, 'interface'), ensureBuild(other, 'client')]),
  ).toEqual([true, true])
  expect(await ensureBuild(other, 'interface')).toBe(true)
  expect(pageOf(other)).toBe(pageOf(where))
  expect(await buildProblem(other, 'interface')).toBeNull()
  expect(fs.existsSync(path.join(adminFolder(other), '.next', 'cache'))).toBe(false)
  write('admin/page.tsx', 'another page')
  expect(await ensureBuild(other, 'interface')).toBe(true)
  expect(pageOf(other)).toContain('postgresql')
  await buildAnew(where, 'interface')
  expect(pageOf(where)).toContain('file:')
})
