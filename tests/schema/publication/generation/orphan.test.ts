import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { buildGeneration } from '../../../../schema/publication/generation/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { published } from '../../../support/published-fixture/object.ts'
import { tempFolder } from '../../../support/temp.ts'

const notice = (slug: string) =>
  published('notice', 'gpt-2', slug, {
    title: 'Withheld',
    text: 'One item is withheld.',
    count: 1,
    until: '2027-01-01T00:00:00.000Z',
  })

/** The number of the site program that hangs, once it does. */
async function hanging(temp: string): Promise<number> {
  for (;;) {
    const [pid] = fs.globSync('desk-site-*/pid', { cwd: temp })
    const text = pid ? fs.readFileSync(path.join(temp, pid), 'utf8') : ''
    if (text) return Number(text)
    await sleep(50)
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// Catches: a site build that goes on when the desk is killed, and writes into the folder that the
// next start removes. Seen on 2026-11-24 before builds watched whether their parent lives.
it('a build of the site ends with the desk that started it, and the next one removes its copy', async () => {
  const [temp, projectRoot] = [tempFolder(), plainProject()]
  const root = path.join(tempFolder(), 'public')
  const request = { root, projectRoot, secrets: { ids: [], canaries: [], values: [] } }
  const module = path.resolve('schema/publication/generation/index.ts')
  const desk = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { buildGeneration } = await import(${JSON.stringify(module)})
     await buildGeneration(${JSON.stringify({ ...request, objects: [notice('hang-the-build')] })})`,
    ],
    { env: { ...process.env, TMPDIR: temp }, stdio: 'ignore' },
  )
  const pid = await hanging(temp)
  expect(isAlive(pid)).toBe(true)
  desk.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000)
  expect(fs.readdirSync(temp)).toHaveLength(1)
  vi.stubEnv('TMPDIR', temp)
  onTestFinished(() => void vi.unstubAllEnvs())
  await buildGeneration({ ...request, objects: [notice('one')] })
  expect(fs.readdirSync(temp)).toEqual([])
}, 60_000)
