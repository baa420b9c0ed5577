import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { treeOf } from '../../../support/tree.ts'
import { fresh, to } from '../../records/ask.ts'
import { newsroom, paragraph } from '../newsroom.ts'

vi.setConfig({ testTimeout: 240_000 })

const SOME = Array.from({ length: 5 }, (_, number) => number)

describeOnBoth('records that are not public', (desk, provider) => {
  const room = newsroom(() => desk().context)
  /** The whole site on one database; the other shows that the records come out the same. */
  const project = () => (provider === 'sqlite' ? path.resolve('.') : plainProject())
  const deliver = async () => {
    const { refused } = await deliverOnce(desk().context, { ...desk().settings, root: project() })
    expect(refused).toEqual([])
    const { number } = readPointer(`${desk().settings.dataDir}/public`) ?? {}
    return treeOf(`${desk().settings.dataDir}/public/generations/${String(number)}`)
  }

  // Catches: a count, an order, a date or a name of hidden rows in what is public. Planted: the number
  // of all rows in the address of the site; seen to fail on 2026-11-25.
  test('change no byte of the store or the site, however many there are', async () => {
    const family = await room.family()
    const source = await room.source()
    const publicEvent = await room.event(family, source)
    await room.release('TimelineEvent', publicEvent)
    const figure = await room.figure(family, source)
    await room.release('Measurement', figure)
    const finding = await room.finding(family, source, { body: paragraph({ figure }) })
    await room.release('Finding', finding)
    const before = await deliver()

    let hidden = 0
    const add = async (listKey: string, data: Record<string, unknown>) => {
      hidden++
      return room.make(listKey, data)
    }
    for (const number of SOME) {
      const organization = await add('Organization', {
        slug: fresh('hidden-lab'),
        name: `A laboratory nobody has heard of ${number}`,
        kind: 'lab',
      })
      await add('PartnerReport', {
        organization: to(organization),
        response: 'finding',
        receivedOn: '2019-07',
        summary: `What partner ${number} has found in confidence and asked us to keep to ourselves.`,
      })
      await add('MisuseObservation', { title: `Misuse ${number} that we watch`, kind: 'incident' })
      await add('Embargo', {
        title: `Embargo ${number}`,
        zone: 'UTC',
        endsAt: '2027-01-01T00:00:00.000Z',
      })
      await add('Source', {
        slug: fresh('hidden-source'),
        title: `A source ${number} that nothing cites`,
        kind: 'post',
        confidence: 'verified',
      })
      await add('ModelFamily', { slug: fresh('hidden-family'), name: `A secret family ${number}` })
      hidden += 4
      await room.event(family, source, { title: `Hidden event ${number}` })
      await room.submit(
        'TimelineEvent',
        await room.event(family, source, { title: `Hidden event ${number} in review` }),
      )
      const sentBack = await room.figure(family, source, { metric: `Hidden figure ${number}` })
      await room.submit('Measurement', sentBack)
      await room.requestChanges('Measurement', sentBack, 'Say where it was measured.')
      await room.finding(family, source, { number: 1, title: `Hidden finding ${number}` })
    }
    expect(hidden).toBe(50)
    // Also what somebody wrote since into a record that is public.
    await room.edit('TimelineEvent', publicEvent, { title: 'What it will say one day' })
    expect(await deliver()).toEqual(before)
  })
})
