import fs from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { isAnythingUndelivered } from '../../../../schema/actions/deliver/candidates.ts'
import { deliverOnce, type Delivered } from '../../../../schema/actions/deliver/run.ts'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { openStore } from '../../../../schema/publication/store/index.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { fresh, run, to } from '../../records/ask.ts'
import { codeOf, newsroom, paragraph, people } from '../newsroom.ts'

/** Each builds a site; a busy machine takes its time. */
const BUILDING = 120_000

const SECRET = 'One reader in nine could not tell the generated text from the real one.'

vi.setConfig({ testTimeout: BUILDING })

describeOnBoth('delivery', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  const deliver = (): Promise<Delivered> =>
    deliverOnce(desk().context, { ...desk().settings, root: plainProject() })
  const store = () => {
    const current = readPointer(`${desk().settings.dataDir}/public`)
    if (!current) throw new Error('There is no generation.')
    return openStore(current.storeDir)
  }
  const deliveriesOf = async (itemId: string) => {
    const ids = (await room.rows('Publication', { itemId })).map(({ id }) => id)
    return room.rows('Delivery', { publicationId: { in: ids } })
  }
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })

  test('what was published goes live in the next generation, with its delivery and audit', async () => {
    const id = await room.event(family, source)
    await room.release('TimelineEvent', id)
    expect(await isAnythingUndelivered(desk().context)).toBe(true)
    const { generation, live, refused } = await deliver()
    expect({ generation, live, refused }).toEqual({ generation: 1, live: 2, refused: [] })
    expect(await isAnythingUndelivered(desk().context)).toBe(false)
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'live', generation: 1 }])
    const [publication] = await room.rows('Publication', { itemId: id })
    const [event] = await room.rows('AuditEvent', {
      itemId: publication?.id,
      operation: 'delivery.live',
    })
    expect(event).toMatchObject({ actor: 'system' })
  })

  test('editing a public record shows nothing until it is published again', async () => {
    const id = await room.event(family, source)
    await room.release('TimelineEvent', id)
    await room.edit('TimelineEvent', id, {
      summary: 'It was seen by many, and then by all of them.',
    })
    const { refused } = await deliver()
    expect(refused).toEqual([])
    const bodies = store().entries.map(entry => JSON.stringify(store().read(entry).body))
    expect(bodies.join()).not.toContain('then by all of them')
    expect(bodies.join()).toContain('It was seen by many.')
  })

  test('a version that gives away another record’s words is refused, and stays out', async () => {
    const organization = { slug: fresh('organization'), name: 'A university', kind: 'university' }
    await room.make('PartnerReport', {
      organization: to(await room.make('Organization', organization)),
      response: 'finding',
      receivedOn: '2019-07',
      summary: SECRET,
    })
    const leaking = await room.figure(family, source, { conditions: `We hear this: ${SECRET}` })
    await room.release('Measurement', leaking)
    const { refused } = await deliver()
    expect(refused).toMatchObject([{ version: 1, reason: expect.any(String) as string }])
    expect(refused[0]?.reason).not.toContain('nine')
    expect(await deliveriesOf(leaking)).toMatchObject([{ state: 'refused' }])
    // It never became public, so that nothing can cite it.
    const citing = await room.finding(family, source, { body: paragraph({ figure: leaking }) })
    const { problems } = await room.preview('Finding', citing)
    expect(problems.map(({ field }) => field)).toContain('body')
  })

  test('what was refused is not asked for again, and a mended version takes its place', async () => {
    const [refused] = await room.rows('Delivery', { state: 'refused' })
    const [publication] = await room.rows('Publication', { id: refused?.publicationId })
    const figure = String(publication?.itemId)
    await room.edit('Measurement', figure, { conditions: 'In one cohort.' })
    await room.release('Measurement', figure, { note: 'Says less.' })
    expect((await deliver()).refused).toEqual([])
    const states = (await deliveriesOf(figure)).map(({ state }) => state)
    expect(states.sort()).toEqual(['live', 'refused'])
  })

  test('what is public holds no id of a row', () => {
    const dir = readPointer(`${desk().settings.dataDir}/public`)?.storeDir ?? ''
    const files = fs.readdirSync(dir, { recursive: true, withFileTypes: true })
    const bytes = files
      .filter(file => file.isFile())
      .map(file => fs.readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
    for (const id of [family, source]) expect(bytes.join()).not.toContain(id)
  })

  test('only who may publish may ask for a build or hold it', async () => {
    const ask = (call: string) => run(desk().context, people.writer, `mutation { done: ${call} }`)
    expect(await codeOf(ask('deliver { generation }'))).toBe('NOT_ALLOWED')
    expect(await codeOf(ask('holdDelivery(minutes: 5)'))).toBe('NOT_ALLOWED')
  })
})
