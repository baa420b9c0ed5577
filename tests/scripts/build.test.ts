import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildProblem } from '../../schema/platform/build/index.ts'
import { ensureBuild } from '../../scripts/build/index.ts'
import { tempFolder } from '../support/temp.ts'

/** A project whose `keystone build` does nothing, at once. */
function project() {
  const root = tempFolder()
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), text)
  }
  write('package.json', '{}')
  write('node_modules/@keystone-6/core/package.json', '{}')
  write('node_modules/@keystone-6/core/bin/cli.js', '')
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
