import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { resumeDeliveries } from '../../../../schema/actions/deliver/index.ts'
import { deliveriesOf } from '../../../../schema/actions/deliver/request.ts'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import { openDesk } from '../../../../schema/platform/open-desk.ts'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { openStore } from '../../../../schema/publication/store/index.ts'
import { builtPlace, PROVIDERS, type Place, type TestDesk } from '../../../support/index.ts'
import { plainProjectAt } from '../../../support/plain-project.ts'
import { codeOf, newsroom, paragraph } from '../newsroom.ts'
import { filesWith, mendedEvent, redacting, WORDS } from './redacting.ts'

// Each builds sites; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 })

describe.each(PROVIDERS)('what a redaction leaves of the public record (%s)', provider => {
  let desk: TestDesk
  let family = ''
  let source = ''
  // What a redaction takes from the real site has a test of its own: tests/site/redaction.test.ts.
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-'))
  plainProjectAt(project)
  afterAll(() => fs.rmSync(project, { recursive: true, force: true }))
  const room = newsroom(() => desk.context)
  const { propose, confirm } = redacting(() => desk)
  const publicDir = () => path.join(desk.settings.dataDir, 'public')
  const store = () => openStore(readPointer(publicDir())?.storeDir ?? '')
  const deliver = () => deliverOnce(desk.context, { ...desk.settings, root: project })

  beforeAll(async () => {
    desk = await open(await builtPlace(provider))
    family = await room.family()
    source = await room.source()
  })
  afterAll(async () => {
    await desk.close()
    await desk.place.remove()
  })

  // Planted: old generations kept as after any other build; seen to fail on 2026-11-25.
  test('the notice, and no byte of the words in any generation', async () => {
    const { key } = await mendedEvent(room, family, source)
    await deliver()
    expect(filesWith(publicDir(), WORDS)).not.toEqual([])
    const { id } = await propose(key, [1])
    await confirm(id)
    expect((await deliver()).refused).toEqual([])
    expect(filesWith(desk.settings.dataDir, WORDS)).toEqual([])
    const slug = key.split('/').at(-1)
    const entry = store().entries.find(each => each.slug === slug && each.version === 1)
    expect(entry).toMatchObject({
      change: { kind: 'first', note: '' },
      redaction: { reason: 'It named somebody.' },
    })
  })

  // Planted: a redacted version left among what others rest on (refusals.ts); seen to fail on 2026-11-25.
  test('what cites a redacted figure stays public', async () => {
    const figure = await room.figure(family, source, { conditions: WORDS })
    await room.release('Measurement', figure)
    const citing = await room.finding(family, source, { body: paragraph({ figure }) })
    await room.release('Finding', citing)
    await deliver()
    await room.edit('Measurement', figure, { conditions: 'In one cohort.' })
    const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: figure })
    await confirm((await propose(String(key))).id)
    const { refused } = await deliver()
    expect(refused).toEqual([])
    expect(store().entries.filter(({ kind }) => kind === 'finding')).toHaveLength(1)
    expect(filesWith(publicDir(), WORDS)).toEqual([])
    // A text that cites it cannot be published again until another figure stands there.
    const { problems } = await room.preview('Finding', citing)
    expect(problems.map(({ field }) => field)).toContain('body')
  })

  test('words that stay in the record count as not public again', async () => {
    const id = await room.event(family, source, { summary: `Kept inside. ${WORDS}.` })
    await room.release('TimelineEvent', id)
    await room.edit('TimelineEvent', id, { title: 'Another title' })
    const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: id })
    await confirm((await propose(String(key))).id)
    const other = await room.event(family, source, { summary: `As they said: ${WORDS}.` })
    const leaking = await room.release('TimelineEvent', other).then(deliver)
    expect(leaking.refused).toHaveLength(1)
  })

  // Planted: nothing looked for at the start but what is undelivered, left over or lacking; seen to
  // fail on 2026-11-25.
  test('a process killed between the commit and the rest leaves the rest to the next start', async () => {
    const words = 'A forgetful walrus annotated the tidal almanac with turmeric'
    const id = await room.event(family, source, { summary: `It began. ${words}.` })
    await room.release('TimelineEvent', id)
    await room.edit('TimelineEvent', id, { summary: 'It was mended.' })
    await room.release('TimelineEvent', id, { note: 'Mended.' })
    await deliver()
    const [{ key } = { key: '' }] = await room.rows('Publication', { itemId: id })
    const { id: proposal } = await propose(String(key), [1])
    await desk.close()
    await killedWhileConfirming(desk, proposal)
    expect(filesWith(publicDir(), words)).not.toEqual([])

    desk = await open(desk.place)
    expect(await codeOf(confirm(proposal))).toBe('WRONG_STATE')
    await resumeDeliveries(desk.context, { ...desk.settings, root: project })
    await deliveriesOf.get(desk.context)?.idle()
    expect(filesWith(publicDir(), words)).toEqual([])
    if (provider === 'sqlite') expect(filesWith(desk.settings.dataDir, words)).toEqual([])
  })
})

const open = async (place: Place): Promise<TestDesk> => ({
  ...(await openDesk({ ...place, purpose: 'a test' })),
  place,
})

async function killedWhileConfirming({ place }: TestDesk, proposal: string): Promise<void> {
  const program = path.join(import.meta.dirname, 'die-after-commit.ts')
  const child = spawn(process.execPath, [program, place.dataDir, place.databaseUrl, proposal], {
    stdio: 'inherit',
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
}
