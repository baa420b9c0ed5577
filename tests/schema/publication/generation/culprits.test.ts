import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PublishedObject } from '../../../../schema/publication/contract/index.ts'
import { buildGeneration, readPointer } from '../../../../schema/publication/generation/index.ts'
import { openStore } from '../../../../schema/publication/store/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { published } from '../../../support/published-fixture/object.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'

const notice = (slug: string) =>
  published('notice', 'gpt-2', slug, {
    title: 'Withheld',
    text: 'One item is withheld.',
    count: 1,
    until: '2027-01-01T00:00:00.000Z',
  })
const secrets = { ids: [], canaries: [], values: ['words of the locked drawer'] }

/** A desk's public folder; `steps` has what the builds said. */
function place() {
  const root = path.join(tempFolder(), 'public')
  const projectRoot = plainProject()
  const steps: string[] = []
  const build = (objects: readonly PublishedObject[]) => {
    steps.length = 0
    return buildGeneration({ root, projectRoot, objects, secrets, log: step => steps.push(step) })
  }
  return {
    root,
    build,
    builds: () => steps.filter(step => step === 'Building the site').length,
    live: () => openStore(readPointer(root)?.storeDir ?? '').entries.map(({ slug }) => slug),
  }
}

describe('a generation that is not fit', () => {
  it('leaves out the one version that cannot be built, and delivers the others', async () => {
    const { build, live, builds } = place()
    await build([notice('old')])
    const many = Array.from({ length: 30 }, (_, n) => notice(`fresh-${n}`))
    const { refused, waiting } = await build([notice('old'), ...many, notice('break-the-build')])
    expect(refused.map(({ object, reason }) => [object.slug, reason])).toEqual([
      ['break-the-build', 'With it, the site cannot be built: This page cannot be built.'],
    ])
    expect(waiting).toEqual([])
    expect(live()).toHaveLength(31)
    expect(builds()).toBeLessThanOrEqual(12)
  })

  it('takes two more builds where the output names the version, and says which page it was', async () => {
    const { build, builds } = place()
    await build([notice('old')])
    const many = Array.from({ length: 30 }, (_, n) => notice(`fresh-${n}`))
    const { refused } = await build([notice('old'), ...many, notice('break-the-build-named')])
    expect(refused[0]?.reason).toMatch(/\(the page \/gpt-2\/break-the-build-named\/\)$/)
    expect(builds()).toBe(3)
  })

  it('leaves out the version on whose page something shows, and says what and where', async () => {
    const { build, live, builds } = place()
    await build([notice('old')])
    const { refused } = await build([notice('old'), notice('fresh'), notice('say-too-much')])
    expect(refused.map(({ object, reason }) => [object.slug, reason])).toEqual([
      [
        'say-too-much',
        'With it, the built site gives something away: the page /gpt-2/say-too-much/v/1/ shows a non-public value.',
      ],
    ])
    expect(live()).toEqual(['fresh', 'old'])
    expect(builds()).toBe(3)
  })

  it('leaves out the version with which another page shows something', async () => {
    const { build, live } = place()
    await build([notice('old')])
    const { refused } = await build([notice('old'), notice('fresh'), notice('overheard')])
    expect(refused.map(({ object }) => object.slug)).toEqual(['overheard'])
    expect(refused[0]?.reason).toMatch(/the page \/ shows a non-public value/)
    expect(live()).toEqual(['fresh', 'old'])
  })

  it('delivers the rest also when it is the very first', async () => {
    const { build, live } = place()
    const { refused } = await build([notice('fresh'), notice('say-too-much'), notice('more')])
    expect(refused.map(({ object }) => object.slug)).toEqual(['say-too-much'])
    expect(live()).toEqual(['fresh', 'more'])
  })

  // Catches: versions refused for good because the disk was full while they were built.
  it.each(['fill-the-disk', 'be-killed'])(
    'blames nobody when the machine stops the build (%s), and leaves nothing lying about',
    async slug => {
      const { build, live, root } = place()
      await build([notice('old')])
      await expect(build([notice('old'), notice(slug)])).rejects.toThrow(refusal('BUILD_STOPPED'))
      expect(live()).toEqual(['old'])
      expect(fs.readdirSync(path.join(root, 'generations'))).toEqual(['1'])
    },
  )

  it('blames nobody when what is public already shows something: no new version helps', async () => {
    const { build, root, live } = place()
    await build([notice('old')])
    const strict = { ...secrets, values: ['<p>No such page.</p>'] }
    const request = { root, projectRoot: plainProject(), secrets: strict }
    await expect(
      buildGeneration({ ...request, objects: [notice('old'), notice('fresh')] }),
    ).rejects.toThrow(refusal('LEAK_FOUND'))
    expect(live()).toEqual(['old'])
  })
})
