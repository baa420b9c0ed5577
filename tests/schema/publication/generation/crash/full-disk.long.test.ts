import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildGeneration, readPointer } from '../../../../../schema/publication/generation/index.ts'
import { plainProjectAt } from '../../../../support/plain-project.ts'
import { published } from '../../../../support/published-fixture/object.ts'
import { treeOf } from '../../../../support/tree.ts'

const KIB = 1024
const SIZE = 1024 * KIB
const STEP = 4 * KIB

/** A memory disk of a MiB: only an administrator of the machine may make one. */
const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-full-disk-'))
const mounted = mount()
function mount(): boolean {
  try {
    const options = `size=${SIZE},nr_inodes=2000`
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const notice = (slug: string) =>
  published('notice', 'gpt-2', slug, {
    title: 'Withheld',
    text: 'One item is withheld.',
    count: 1,
    until: '2027-01-01T00:00:00.000Z',
  })

describe.skipIf(!mounted)('a disk that is really full', { timeout: 600_000 }, () => {
  const root = path.join(disk, 'public')
  const filler = path.join(disk, 'filler')
  const projectRoot = path.join(os.tmpdir(), `desk-full-disk-project-${process.pid}`)
  const build = (size: number) =>
    buildGeneration({
      root,
      projectRoot,
      objects: Array.from({ length: size }, (_, n) => notice(`notice-${n}`)),
      secrets: { ids: [], canaries: [], values: [] },
    })
  const current = () => {
    const number = readPointer(root)?.number ?? 0
    return { number, tree: treeOf(path.join(root, 'generations', String(number))) }
  }
  /** Leaves so much room, and nothing more. */
  const leave = (bytes: number) => {
    fs.rmSync(filler, { force: true })
    const { bavail, bsize } = fs.statfsSync(disk)
    fs.writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
  }

  beforeAll(async () => {
    plainProjectAt(projectRoot)
    fs.mkdirSync(path.join(disk, 'tmp'))
    vi.stubEnv('TMPDIR', path.join(disk, 'tmp'))
    for (const size of [1, 2, 3]) await build(size)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    execFileSync('umount', [disk])
    fs.rmSync(disk, { recursive: true })
    fs.rmSync(projectRoot, { recursive: true })
  })

  it('leaves what is public whole at every size of what is left, until there is room', async () => {
    let failed = 0
    for (let room = 0; ; room += STEP) {
      const before = current()
      leave(room)
      const went = await build(4).then(
        () => true,
        () => false,
      )
      if (went) break
      failed++
      expect(current()).toEqual(before)
      expect(fs.readdirSync(path.join(disk, 'tmp'))).toEqual([])
      expect(fs.readdirSync(path.join(root, 'generations')).sort()).toEqual(['1', '2', '3'])
    }
    expect(failed).toBeGreaterThan(5)
    expect(current().number).toBe(4)
    fs.rmSync(filler)
    await build(5)
    expect(Object.keys(current().tree)).toContain('site/gpt-2/notice-4/v/1/index.html')
  })
})
