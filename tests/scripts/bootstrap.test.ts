import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { lacking } from '../../scripts/bootstrap/install.mjs'
import { tooOld } from '../../scripts/bootstrap/requirements.mjs'

const run = promisify(execFile)
const ROOT = process.env.DESK_ROOT ?? process.cwd()

describe('the Node that a command starts on', () => {
  test('is refused in one sentence with its remedy where it is too old', () => {
    expect(tooOld('18.19.0')).toMatchInlineSnapshot(
      `"Release Desk needs Node.js 20.11.0 or newer and this is 18.19.0; get it from https://nodejs.org and run the command again."`,
    )
    expect(tooOld('20.10.0')).not.toBeNull()
  })
  test.each(['20.11.0', '20.20.2', '22.0.0', '24.21.0'])('may be %s', version => {
    expect(tooOld(version)).toBeNull()
  })
})

describe('what is installed', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', dev: true },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  }
  test('is enough where every package has its locked version', () => {
    const installed = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
    }
    expect(lacking(wanted, installed, 'everything')).toEqual([])
  })
  test('lacks what only tests need until the tests are wanted', () => {
    const installed = { 'node_modules/a': { version: '1.0.0' } }
    expect(lacking(wanted, installed, 'production')).toEqual([])
    expect(lacking(wanted, installed, 'everything')).toEqual(['node_modules/b'])
  })
  test('is not enough in another version', () => {
    const installed = { 'node_modules/a': { version: '0.9.0' } }
    expect(lacking(wanted, installed, 'production')).toEqual(['node_modules/a'])
  })
})

describe('the command itself', () => {
  test('says what it can do when asked for something else', async () => {
    await expect(bootstrap(ROOT, ['dmeo'])).rejects.toMatchObject({
      code: 1,
      stderr: 'Use one of: demo, desk, test, bench, bench:samples.\n',
    })
  })
  test('says that npm is missing, and where it comes from', async () => {
    const folder = await copyWithoutPackages()
    await expect(bootstrap(folder, ['desk'], { PATH: '' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm is not on the PATH; it comes with Node.js'),
    })
    await fs.rm(folder, { recursive: true })
  })
  test('says that package-lock.json is missing', async () => {
    const folder = await copyWithoutPackages()
    await fs.rm(path.join(folder, 'package-lock.json'))
    await expect(bootstrap(folder, ['desk'])).rejects.toMatchObject({
      code: 1,
      stderr: 'package-lock.json is missing; get a whole copy of the repository.\n',
    })
    await fs.rm(folder, { recursive: true })
  })
  test('hands over to the installed Node with the arguments it was given', async () => {
    const { stdout } = await bootstrap(ROOT, ['desk', '--help'])
    expect(stdout).toContain('Usage: desk')
  })
  // Planted: a folder that is set already passed over (scripts/bootstrap.mjs); seen to fail on 2026-11-25.
  test('has Node keep what it compiled among the packages, or where it is told', async () => {
    const folder = await copyWithoutPackages()
    const packages = path.join(folder, 'node_modules')
    await fs.mkdir(path.join(packages, '.bin'), { recursive: true })
    await fs.copyFile(
      path.join(folder, 'package-lock.json'),
      path.join(packages, '.package-lock.json'),
    )
    // In the place of Node, a program that says where it would keep it.
    const says = '#!/bin/sh\nprintf %s "$NODE_COMPILE_CACHE"\n'
    await fs.writeFile(path.join(packages, '.bin', 'node'), says, { mode: 0o755 })
    const kept = async (env: NodeJS.ProcessEnv) =>
      (await bootstrap(folder, ['desk'], { NODE_COMPILE_CACHE: undefined, ...env })).stdout
    expect(await kept({})).toBe(path.join(packages, '.cache', 'node'))
    expect(await kept({ NODE_COMPILE_CACHE: '/elsewhere' })).toBe('/elsewhere')
    await fs.rm(folder, { recursive: true })
  })
})

const bootstrap = (root: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, [path.join(root, 'scripts/bootstrap.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })

async function copyWithoutPackages(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-bootstrap-'))
  for (const name of [
    'package.json',
    'package-lock.json',
    'scripts/bootstrap.mjs',
    'scripts/bootstrap',
  ])
    await fs.cp(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  return folder
}
