import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { cancelRun } from '../../../../scripts/samples/queue/cancel.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { ask, cableTo, digestsOfRun, drain, drainThroughCuts, newQueue } from '../support/queue.ts'
import { shared } from '../support/folder.ts'
import { rightOf, SMALL } from '../support/small-run.ts'

const SETTINGS = { ...SMALL, arms: ['t1', 'k40'] }
const SHARDS = 6
let right: Record<string, string>

beforeAll(async () => {
  right = await rightOf(SETTINGS)
})

describe('a run that workers share through a queue', () => {
  test.each([1, 2])('comes to the same bytes with %i workers', async count => {
    const [url, folder] = [await newQueue(), tempFolder()]
    const { run } = await ask(url, shared(folder), SETTINGS)
    await Promise.all([8, 3].slice(0, count).map(b => drain(url, shared(folder), undefined, b)))
    expect(digestsOfRun(folder, run)).toEqual(right)
  })

  test('has each sample once where the queue is cut off before a shard is kept', async () => {
    const [url, folder] = [await newQueue(), tempFolder()]
    const { run } = await ask(url, shared(folder), SETTINGS)
    await drainThroughCuts(url, shared(folder), 'before')
    expect(digestsOfRun(folder, run)).toEqual(right)
  })

  test('is asked for again where the queue was cut off at that moment', async () => {
    const [url, folder] = [await newQueue(), tempFolder()]
    const cable = await cableTo(url)
    onTestFinished(() => cable.remove())
    cable.cut()
    await expect(ask(cable.url, shared(folder), SETTINGS)).rejects.toEqual(
      refusal('QUEUE_UNREACHABLE'),
    )
    cable.mend()
    const { run } = await ask(cable.url, shared(folder), SETTINGS)
    await drain(cable.url, shared(folder))
    expect(digestsOfRun(folder, run)).toEqual(right)
  })

  test('is called off, and taken up again by the same request', async () => {
    const [url, folder] = [await newQueue(), tempFolder()]
    const { run } = await ask(url, shared(folder), SETTINGS)
    expect(await cancelRun(url, run)).toBe(SHARDS)
    expect(await drain(url, shared(folder))).toMatchObject([{ kind: 'ready' }])
    await ask(url, shared(folder), SETTINGS)
    await drain(url, shared(folder))
    expect(digestsOfRun(folder, run)).toEqual(right)
    await expect(cancelRun(url, '0'.repeat(16))).rejects.toEqual(refusal('OUTPUT_MISSING'))
  })
})
