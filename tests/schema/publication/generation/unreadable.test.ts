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
const NO_SECRETS = { ids: [], canaries: [], values: [] }

/** A folder with one generation in it, and a way to build the next. */
async function place() {
  const root = path.join(tempFolder(), 'public')
  const projectRoot = plainProject()
  const build = (...slugs: string[]) => {
    const objects: PublishedObject[] = ['old', ...slugs].map(notice)
    return buildGeneration({ root, projectRoot, objects, secrets: NO_SECRETS })
  }
  await build()
  const objects = path.join(root, 'generations', '1', 'store', 'objects')
  const [file] = fs
    .readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
  return {
    root,
    build,
    object: path.join(file?.parentPath ?? '', file?.name ?? ''),
    index: path.join(root, 'generations', '1', 'store', 'index.json'),
    pointer: path.join(root, 'pointer.json'),
    generations: () => fs.readdirSync(path.join(root, 'generations')).sort(),
  }
}
type Place = Awaited<ReturnType<typeof place>>

const rot = (file: string): void => {
  fs.rmSync(file)
  fs.writeFileSync(file, '{')
}

// Catches: a desk that can never build again, because every build begins by reading what is broken.
// Planted: what is public read without a second thought; each seen to fail on 2026-11-25.
describe('a generation that can no longer be read', () => {
  const damages: [string, (at: Place) => void, number][] = [
    ['an object of its store has rotten', ({ object }) => rot(object), 2],
    ['an object of its store is missing', ({ object }) => fs.rmSync(object), 2],
    ['the index of its store has rotten', ({ index }) => rot(index), 2],
    ['the pointer has rotten', ({ pointer }) => rot(pointer), 2],
    ['the pointer names none', ({ pointer }) => fs.writeFileSync(pointer, '{"generation":7}'), 8],
  ]
  it.each(damages)('is built again as a whole where %s', async (_, damage, number) => {
    const at = await place()
    damage(at)
    const { generation, refused } = await at.build('new')
    expect({ generation, refused }).toEqual({ generation: number, refused: [] })
    const current = readPointer(at.root)
    const store = openStore(current?.storeDir ?? '')
    expect(store.entries.map(entry => store.read(entry).slug)).toEqual(['new', 'old'])
    expect(current?.number).toBe(number)
  })

  // Planted: a pointer that cannot be read taken for one that names none; seen to fail on 2026-11-25.
  it('is not taken away under its readers by a build that fails', async () => {
    const { pointer, build, generations } = await place()
    rot(pointer)
    await expect(build('be-killed')).rejects.toThrow(refusal('BUILD_STOPPED'))
    expect(generations()).toEqual(['1'])
  })
})
