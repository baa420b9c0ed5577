import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import { logFolder } from '../../../../schema/actions/witness/keys.ts'
import { openKeyRing } from '../../../../schema/evidence/index.ts'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { freshDesk, PROVIDERS, type TestDesk } from '../../../support/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { newsroom } from '../../../schema/actions/newsroom.ts'
import { serve } from '../../../schema/platform/http/public-door.ts'
import { runHere } from '../run-here.ts'

describe.each(PROVIDERS)('desk verify (%s)', { timeout: 240_000 }, provider => {
  let desk: TestDesk
  let family = ''
  let source = ''
  const room = newsroom(() => desk.context)
  const verify = async (place: string, ...args: string[]) => {
    const { code, stdout, stderr } = await runHere(desk.place, ['verify', place, ...args])
    return { code, said: stdout + stderr }
  }
  const deliver = () => deliverOnce(desk.context, { ...desk.settings, root: plainProject() })
  const publish = async () => {
    await room.release('TimelineEvent', await room.event(family, source))
    await deliver()
    const current = readPointer(path.join(desk.settings.dataDir, 'public'))
    return current?.storeDir ?? ''
  }
  const inFolder = (name: string) => path.join(desk.settings.dataDir, name)
  const keys = () => path.join(desk.settings.keysDir, 'keys.json')

  beforeAll(async () => {
    desk = await freshDesk(provider)
    await runHere(desk.place, ['keys', 'make'])
    family = await room.family()
    source = await room.source()
  })
  afterAll(async () => {
    await fs.rm(desk.settings.keysDir, { recursive: true, force: true })
    await desk.close()
  })

  // Planted: the state was signed without the index; seen to fail on 2026-11-25.
  test('finds what was published and both logs valid, without a database', async () => {
    const store = await publish()
    expect(await verify(store)).toMatchObject({ code: 0 })
    expect(await verify(logFolder(desk.settings, 'internal'))).toMatchObject({ code: 0 })
    const leaves = await fs.readFile(path.join(store, 'log', 'leaves.jsonl'), 'utf8')
    expect(leaves.trim().split('\n')).toHaveLength(2)
    // Names, digests and instants of what is public; nobody of the desk, and no words.
    expect(leaves).not.toMatch(/actor|note|user:/)
  })

  if (provider === 'sqlite')
    test('fetches what a desk serves and finds it valid, or a byte that was changed on the way', async () => {
      const store = await publish()
      const { address } = await serve(desk.settings.dataDir)
      const kept = inFolder('kept.json')
      const url = `${address}/public/store`
      expect(await verify(url, '--keys', keys(), '--keep', kept)).toMatchObject({ code: 0 })
      await publish()
      expect(await verify(url, '--keys', keys(), '--checkpoint', kept)).toMatchObject({ code: 0 })
      const newest = readPointer(inFolder('public'))?.storeDir ?? ''
      await changeIn(path.join(newest, 'objects'))
      expect(await verify(url)).toMatchObject({ code: 1 })
      expect(await verify(`${address}/nowhere`)).toMatchObject({ code: 2 })
      // A host that does not answer has nothing to do with the form of anything.
      expect(await verify('http://127.0.0.1:9/store')).toMatchObject({ code: 2 })
      expect(await verify(store)).toMatchObject({ code: 0 })
    })

  // Planted: the known state was not looked at; seen to fail on 2026-11-25.
  test('finds an older copy, against a state that is known already', async () => {
    const older = await publish()
    const copy = inFolder('older')
    await fs.cp(older, copy, { recursive: true })
    const newer = await publish()
    const known = inFolder('known.json')
    expect(await verify(newer, '--keep', known)).toMatchObject({ code: 0 })
    expect(await verify(copy)).toMatchObject({ code: 0 })
    expect(await verify(copy, '--checkpoint', known)).toMatchObject({ code: 6 })
    await fs.rm(path.join(copy, 'log', 'checkpoints', '0000000000.json'))
    expect(await verify(copy)).toMatchObject({ code: 3 })
  })

  if (provider === 'sqlite')
    test('ends with a code of its own for keys, form and policy, and with 2 for what is nothing', async () => {
      const store = await publish()
      const others = inFolder('others.json')
      await fs.writeFile(others, '{"keys":[],"version":1}')
      expect(await verify(store, '--keys', others)).toMatchObject({ code: 4 })
      expect(await verify(store, '--since', '2099-01-01')).toMatchObject({ code: 7 })
      expect(await verify(store, '--signers', '2')).toMatchObject({ code: 7 })
      const index = path.join(inFolder('older'), 'index.json')
      await fs.appendFile(index, '\n')
      expect(await verify(inFolder('older'))).toMatchObject({ code: 1 })
      expect(await verify(desk.settings.root)).toMatchObject({ code: 2 })
      expect(await verify(inFolder('nothing'))).toMatchObject({ code: 3 })
      expect(await verify(store, '--keys', inFolder('nothing'))).toMatchObject({ code: 2 })
    })

  // Planted: the log began anew with each generation; seen to fail on 2026-11-25.
  test('a log that somebody has rewritten is signed by nobody, and what must go out goes out', async () => {
    const leaves = path.join(logFolder(desk.settings, 'public'), 'leaves.jsonl')
    const text = await fs.readFile(leaves, 'utf8')
    await fs.writeFile(leaves, text.replace('"number":1', '"number":2'))
    const store = await publish()
    expect(await verify(store)).toMatchObject({ code: 3 })
    expect(openKeyRing(desk.settings.keysDir).keys).toHaveLength(3)
  })
})

/** Changes the last byte but one of some file below a folder, in a file of its own. */
async function changeIn(folder: string): Promise<void> {
  const names = await fs.readdir(folder, { recursive: true })
  const file = path.join(folder, names.find(name => name.endsWith('.json')) ?? '')
  const bytes = await fs.readFile(file)
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
  // The file has second names in other generations.
  await fs.rm(file)
  await fs.writeFile(file, bytes)
}
