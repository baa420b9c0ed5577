import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadCandidates } from '../../../../schema/actions/deliver/candidates.ts'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import { loadSecrets } from '../../../../schema/actions/deliver/secrets.ts'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { scannerFor, type Scanner } from '../../../../schema/publication/scan/index.ts'
import { openStore } from '../../../../schema/publication/store/index.ts'
import { withDesk } from '../../../support/index.ts'
import { plainProjectAt } from '../../../support/plain-project.ts'
import { FILE_FORMS, LAYOUTS, TEXT_FORMS } from '../../publication/scan/forms.ts'
import { newsroom } from '../newsroom.ts'

vi.setConfig({ testTimeout: 60_000 })

const TITLE = 'the café "Room & Board" said: not yet.'
const SENTENCES = [
  'The first of them wrote that the detector had missed a third of all the samples.',
  'Nobody at the desk had been told of that before the second week of the month.',
  'They asked us to keep the whole of it from the papers for as long as we could.',
]
const CANARY = 'bcdfghjkmnpqrstv'
const SHORT = 'Ada & Co'

/**
 * Leaks planted into a copy of a generation that was really built, of records that were really
 * written: each kind of secret in each form. In the last, one row for each form, with each kind.
 */
describe('a leak planted into a copy of a real generation', () => {
  const desk = withDesk({ provider: 'sqlite' })
  const room = newsroom(() => desk().context)
  let scanner: Scanner
  let copy = ''
  let planted: Record<string, string> = {}

  beforeAll(async () => {
    const [family, source] = [await room.family(), await room.source()]
    const event = await room.event(family, source)
    await room.release('TimelineEvent', event)
    const hidden = await room.make('MisuseObservation', {
      title: TITLE,
      kind: 'hazard',
      narrative: SENTENCES.join(' '),
    })
    const channel = await room.make('WatchChannel', { name: 'A forum', kind: 'forum' })
    const checkedAt = '2019-08-20T00:00:00.000Z'
    const check = { channel: { connect: { id: channel } }, checkedAt, result: 'nothing_seen' }
    await room.make('ChannelCheck', { ...check, note: SHORT })
    const { dataDir } = desk().settings
    const root = path.join(dataDir, 'project')
    plainProjectAt(root)
    await deliverOnce(desk().context, { ...desk().settings, root })
    const storeDir = readPointer(path.join(dataDir, 'public'))?.storeDir ?? ''
    copy = path.join(dataDir, 'copy')
    fs.cpSync(path.dirname(storeDir), copy, { recursive: true })
    const secrets = await loadSecrets(desk().context, await loadCandidates(desk().context))
    const store = openStore(storeDir)
    const live = store.entries.map(entry => store.read(entry))
    scanner = scannerFor({ ...secrets, canaries: [CANARY] }, live)
    const [first, second, third] = SENTENCES as [string, string, string]
    planted = {
      'an id': hidden,
      'a canary': CANARY,
      'a value': TITLE,
      'a short value': `{"note":"${SHORT}"}`,
      'a long text': SENTENCES.join(' '),
      'one with a word changed': SENTENCES.join(' ').replace('second', 'third'),
      'one with its sentences in another order': [third, first, second].join(' '),
      'eight words of one': 'that the detector had missed a third of',
    }
  })

  /** The kinds of secret that are not found where each is written into one file of the copy. */
  async function lost(place: string, bytes: (text: string, before: Buffer) => Buffer) {
    const file = path.join(copy, place)
    const before = fs.existsSync(file) ? fs.readFileSync(file) : null
    const missed: string[] = []
    for (const [kind, text] of Object.entries(planted)) {
      fs.writeFileSync(file, bytes(text, before ?? Buffer.alloc(0)))
      const found = await scanner.scanFolder(copy)
      if (found.length !== 1 || found[0]?.file !== place) missed.push(kind)
    }
    if (before) fs.writeFileSync(file, before)
    else fs.rmSync(file)
    return missed
  }

  test('there is none before it is planted', async () => {
    expect(await scanner.scanFolder(copy)).toEqual([])
  })

  /** Neither leaves the quotation marks of JSON and the line between them as they are. */
  const NO_JSON = ['in wide letters', 'broken into lines']

  test.each([...LAYOUTS, ...TEXT_FORMS])('is found in a page: $name', async ({ name, write }) => {
    const intoPage = (text: string, before: Buffer) =>
      Buffer.from(before.toString('utf8').replace('</p>', `</p>${write(text)}<p></p>`))
    expect(await lost(path.join('site', 'index.html'), intoPage)).toEqual(
      NO_JSON.includes(name) ? ['a short value'] : [],
    )
  })

  test.each(FILE_FORMS)('is found in a file of the site: $name', async ({ file, write }) => {
    expect(await lost(path.join('site', file), text => write(text))).toEqual([])
  })

  test.each(FILE_FORMS)('is found in a file of the store: $name', async ({ file, write }) => {
    expect(await lost(path.join('store', 'objects', file), text => write(text))).toEqual([])
  })

  test.each([
    ['as it is', (text: string) => text],
    ['URL encoding', encodeURIComponent],
    ['hex', (text: string) => Buffer.from(text).toString('hex')],
    ['base64', (text: string) => Buffer.from(text).toString('base64url')],
  ])('is found as the name of a file: %s', async (_, write) => {
    for (const text of [planted['an id'] ?? '', CANARY]) {
      const place = path.join('site', `${write(text)}.html`)
      fs.writeFileSync(path.join(copy, place), 'nothing')
      const found = await scanner.scanFolder(copy)
      fs.rmSync(path.join(copy, place))
      expect(found.map(({ file }) => file)).toEqual([place])
    }
  })
})
