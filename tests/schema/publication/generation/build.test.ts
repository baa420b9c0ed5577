import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { PublishedObject } from '../../../../schema/publication/contract/index.ts'
import { buildGeneration, readPointer } from '../../../../schema/publication/generation/index.ts'
import type { Secrets } from '../../../../schema/publication/scan/index.ts'
import { openStore } from '../../../../schema/publication/store/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { published } from '../../../support/published-fixture/object.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { smallProject } from '../../../support/small-project.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { treeOf } from '../../../support/tree.ts'

const BUILD = 120_000
const NO_SECRETS: Secrets = { ids: [], canaries: [], values: [] }

const notice = (slug: string, text = 'One item is withheld.') =>
  published('notice', 'gpt-2', slug, {
    title: 'Withheld',
    text,
    count: 1,
    until: '2027-01-01T00:00:00.000Z',
  })

/** A data folder and a project, and a way to build generations in them; Astro builds the small one. */
function place(projectRoot = plainProject()) {
  const root = path.join(tempFolder(), 'public')
  return {
    root,
    projectRoot,
    build: (objects: readonly PublishedObject[], secrets: Partial<Secrets> = {}) =>
      buildGeneration({ root, projectRoot, objects, secrets: { ...NO_SECRETS, ...secrets } }),
    page: () => {
      const current = readPointer(root)
      return current ? fs.readFileSync(path.join(current.siteDir, 'index.html'), 'utf8') : null
    },
  }
}

describe('a generation', { timeout: BUILD }, () => {
  it('is a store and the site built from it, the same bytes wherever the data lies', async () => {
    const [here, there] = [place(smallProject()), place(smallProject())]
    const result = await here.build(publishedFixture)
    await there.build([...publishedFixture].reverse())
    expect(result).toMatchObject({ generation: 1, refused: [] })
    expect(result.live).toHaveLength(publishedFixture.length)
    expect(here.page()).toContain('six-month-follow-up')
    const dirOf = (root: string) => path.join(root, 'generations', '1')
    expect(treeOf(dirOf(there.root))).toEqual(treeOf(dirOf(here.root)))
  })

  // Planted: the environment of this process handed on; seen to fail on 2026-11-25.
  it('is built with nothing of this process in its environment', async () => {
    vi.stubEnv('SESSION_SECRET', 'a secret that no build may see')
    vi.stubEnv('DESK_DATA', '/somewhere')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { build, page } = place(smallProject())
    await build([notice('one')])
    const names = /id="environment">([^<]*)/.exec(page() ?? '')?.[1]?.split(' ')
    expect(names).toContain('DESK_STORE')
    expect(names).not.toContain('SESSION_SECRET')
    expect(names).not.toContain('DESK_DATA')
  })

  it('leaves out what gives something away, and what rests on it, and says why', async () => {
    const { build, page } = place()
    const canary = 'in one cohort'
    const leaking = publishedFixture.filter(o => JSON.stringify(o).includes(canary))
    const { refused, live } = await build(publishedFixture, { canaries: [canary] })
    const reasons = refused.map(({ object, reason }) => `${object.kind} ${object.slug}: ${reason}`)
    expect(leaking.length).toBeGreaterThan(0)
    expect(reasons).toEqual(
      expect.arrayContaining([
        'measurement credible-generated: qualifier contains a canary.',
        expect.stringMatching(/^report six-month-follow-up: It rests on .* not public\.$/),
      ]),
    )
    expect(live.length + refused.length).toBe(publishedFixture.length)
    expect(page()).not.toContain('credible-generated ')
  })

  it('keeps the one before when the built site gives something away, and takes what is new for it', async () => {
    const { build, page } = place()
    await build([notice('one')])
    const values = ['words of the locked drawer']
    const { refused, generation } = await build([notice('one'), notice('overheard')], { values })
    expect(generation).toBe(2)
    expect(refused.map(({ object }) => object.slug)).toEqual(['overheard'])
    expect(refused[0]?.reason).toBe(
      'With it, the built site gives something away: the page / shows a non-public value.',
    )
    expect(page()).not.toContain('locked drawer')
  })

  it('is made also where a record happens to be called what every page is headed', async () => {
    const { build, page } = place(smallProject())
    const { refused } = await build([notice('one')], { values: ['Everything there is'] })
    expect(refused).toEqual([])
    expect(page()).toContain('Everything there is')
  })

  it('is none at all when the first one would give something away', async () => {
    const { build, root } = place()
    const values = ['words of the locked drawer']
    await expect(build([notice('overheard')], { values })).rejects.toThrow(refusal('LEAK_FOUND'))
    expect(readPointer(root)).toBeNull()
  })

  it('leaves out what it cannot be built with, and says what went wrong and where', async () => {
    const { build, page, root } = place(smallProject())
    await build([notice('one')])
    const before = treeOf(path.join(root, 'generations', '1'))
    const { refused } = await build([notice('one'), notice('break-the-build'), notice('two')])
    expect(refused.map(({ object }) => object.slug)).toEqual(['break-the-build'])
    expect(refused[0]?.reason).toBe(
      'With it, the site cannot be built: This page cannot be built. (the page /)',
    )
    expect(page()).toContain('one two')
    expect(treeOf(path.join(root, 'generations', '1'))).toEqual(before)
    expect(fs.readdirSync(path.join(root, 'generations'))).toEqual(['1', '2'])
  })

  it('stays whole when the process that builds the next one is killed', async () => {
    const { build, page, root, projectRoot } = place()
    await build([notice('one')])
    const request = {
      root,
      projectRoot,
      objects: [notice('one'), notice('hang-the-build')],
      secrets: NO_SECRETS,
    }
    const module = path.resolve('schema/publication/generation/index.ts')
    const script = `const { buildGeneration } = await import(${JSON.stringify(module)})
      await buildGeneration(${JSON.stringify(request)})`
    // A group of its own, so that the site build which it starts ends with it.
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      detached: true,
      env: { ...process.env, TMPDIR: tempFolder() },
    })
    const unfinished = path.join(root, 'generations', '2.unfinished', 'store', 'index.json')
    while (!fs.existsSync(unfinished)) await sleep(50)
    await sleep(500)
    process.kill(-(other.pid ?? 0), 'SIGKILL')
    expect(readPointer(root)?.number).toBe(1)
    expect(page()).toContain('one')
    expect(fs.existsSync(unfinished)).toBe(true)
    await build([notice('one'), notice('two')])
    expect(fs.readdirSync(path.join(root, 'generations'))).toEqual(['1', '2'])
    expect(openStore(readPointer(root)?.storeDir ?? '').entries).toHaveLength(2)
  })
})
