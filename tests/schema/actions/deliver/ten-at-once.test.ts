import fs from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { resumeDeliveries } from '../../../../schema/actions/deliver/index.ts'
import { deliveriesOf } from '../../../../schema/actions/deliver/request.ts'
import { deliveryStatus } from '../../../../schema/actions/deliver/status.ts'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { describeOnBoth, person } from '../../../support/index.ts'
import { plainProjectAt } from '../../../support/plain-project.ts'
import { treeOf } from '../../../support/tree.ts'
import { fresh, run } from '../../records/ask.ts'
import { codeOf, newsroom, people } from '../newsroom.ts'

vi.setConfig({ testTimeout: 60_000 })

const STATUS = '{ done: deliveryStatus { state reason waiting } }'
const REFUSALS = `{ done: deliveries(where: { state: { equals: "refused" } }) { reason publication { key } } }`

describeOnBoth('a desk that builds by itself', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  let project = ''
  const resume = () => resumeDeliveries(desk().context, { ...desk().settings, root: project })
  const idle = () => deliveriesOf.get(desk().context)?.idle()
  const generation = () => readPointer(`${desk().settings.dataDir}/public`)?.number ?? 0
  const status = (as = people.reviewer) =>
    run<{ state: string; reason: string; waiting: number }>(desk().context, as, STATUS)
  const inReview = async (data = {}) => {
    // What one draft says, none that goes out before it may say.
    const [title, summary] = [`${fresh('Event')} of ten`, `${fresh('It')} was seen by many.`]
    const id = await room.event(family, source, { title, summary, ...data })
    await room.submit('TimelineEvent', id)
    return { id, digest: (await room.preview('TimelineEvent', id)).digest }
  }
  const publish = ({ id, digest }: { id: string; digest: string | null }) =>
    room.publish('TimelineEvent', id, { digest })
  const deliveriesFor = async (itemId: string) => {
    const ids = (await room.rows('Publication', { itemId })).map(({ id }) => id)
    return room.rows('Delivery', { publicationId: { in: ids } })
  }

  beforeAll(async () => {
    project = fs.mkdtempSync(`${desk().settings.dataDir}-project-`)
    plainProjectAt(project)
    family = await room.family()
    source = await room.source()
    await resume()
    await idle()
    return () => fs.rmSync(project, { recursive: true })
  })

  // Catches: a build for each publication; a publication that no build takes up; a mutation that
  // waits for the build. Planted: `start()` for every request; seen to fail on 2026-11-25.
  test('makes one or two builds of ten publications at once, and lets nobody wait for them', async () => {
    const before = generation()
    const records = await Promise.all(Array.from({ length: 10 }, () => inReview()))
    fs.writeFileSync(`${project}/node_modules/slow`, '')
    await Promise.all(records.map(publish))
    // All ten have their answer, and the site is still being built: it says so to who asks.
    expect(await status()).toMatchObject({ state: 'building', reason: '' })
    expect((await status()).waiting).toBeGreaterThan(0)
    await idle()
    fs.rmSync(`${project}/node_modules/slow`)
    expect(await status()).toEqual({ state: 'done', reason: '', waiting: 0 })
    expect(generation() - before).toBeGreaterThanOrEqual(1)
    expect(generation() - before).toBeLessThanOrEqual(2)
    for (const { id } of records) expect(await deliveriesFor(id)).toMatchObject([{ state: 'live' }])
  })

  test('tells who may see it which record is kept off, why, and where it showed', async () => {
    await room.event(family, source, { title: 'Words of the locked drawer' })
    const slug = fresh('say-too-much')
    const [leaking, fine] = [await inReview({ slug }), await inReview()]
    await Promise.all([publish(leaking), publish(fine)])
    await idle()
    expect(await deliveriesFor(fine.id)).toMatchObject([{ state: 'live' }])
    expect(await deliveriesFor(leaking.id)).toMatchObject([{ state: 'refused' }])
    const refusals = await run<{ reason: string; publication: { key: string } }[]>(
      desk().context,
      people.writer,
      REFUSALS,
    )
    const refusal = refusals.find(({ publication }) => publication.key.endsWith(slug))
    expect(refusal?.reason).toMatch(
      new RegExp(`^With it, the built site gives something away: the page /.*/${slug}/v/1/ shows `),
    )
    expect(refusal?.reason).not.toMatch(/locked drawer/i)
    const partner = person('partner', { organizationId: 'some-organization' })
    expect(await codeOf(status(partner))).toBe('NOT_ALLOWED')
    expect(await codeOf(deliveryStatus(desk().context, desk().settings))).toBe('NOT_ALLOWED')
  })

  test('builds what went live again when the folder of generations was lost, and notes nothing twice', async () => {
    const root = `${desk().settings.dataDir}/public`
    const before = treeOf(`${root}/generations/${generation()}`)
    const noted = (await room.rows('Delivery')).length
    fs.rmSync(root, { recursive: true })
    await resume()
    await idle()
    expect(treeOf(`${root}/generations/${generation()}`)).toEqual(before)
    expect(await room.rows('Delivery')).toHaveLength(noted)
  })

  test('tells why a build failed that no record is to blame for, and goes on when it is mended', async () => {
    const site = `${project}/node_modules/astro/bin/astro.mjs`
    const program = fs.readFileSync(site, 'utf8')
    fs.writeFileSync(site, `process.stderr.write('[ERROR] The site is broken.'); process.exit(1)`)
    const before = generation()
    const record = await inReview()
    await publish(record)
    await idle()
    expect(await status()).toMatchObject({ state: 'failed', waiting: 1 })
    expect((await status()).reason).toContain('The site is broken.')
    expect(generation()).toBe(before)
    expect(await deliveriesFor(record.id)).toEqual([])
    fs.writeFileSync(site, program)
    await resume()
    await idle()
    expect(await status()).toEqual({ state: 'done', reason: '', waiting: 0 })
    expect(await deliveriesFor(record.id)).toMatchObject([{ state: 'live' }])
  })
})
