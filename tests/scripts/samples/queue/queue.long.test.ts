import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Place } from '../../../../schema/evidence/index.ts'
import { cancelRun } from '../../../../scripts/samples/queue/cancel.ts'
import { queueStatus } from '../../../../scripts/samples/queue/status.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import {
  ask,
  cableTo,
  digestsOfRun,
  drain,
  drainThroughCuts,
  endPauses,
  newQueue,
} from '../support/queue.ts'
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

  // Planted: set aside at the first failure. Seen to fail on 2026-11-25.
  test('sets a shard aside that fails again and again, and makes the others', async () => {
    const [url, folder] = [await newQueue(), tempFolder()]
    const { run } = await ask(url, shared(folder), SETTINGS)
    // Something else lies where a shard belongs.
    const file = path.join(folder, run, 'k40', '000001.jsonl.gz')
    const place = shared(folder)
    const poisoned: Place = {
      ...place,
      has: async name => !name.endsWith('k40/000001.jsonl.gz') && place.has(name),
    }
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, 'no shard')
    const watch = setInterval(() => void endPauses(url).catch(() => undefined), 100)
    onTestFinished(() => clearInterval(watch))
    const told = await drain(url, poisoned)
    const failed = told.filter(each => each.kind === 'failed')
    expect(failed.length).toBeGreaterThanOrEqual(4)
    const { aside, runs } = await queueStatus(url)
    expect(runs).toMatchObject([{ done: SHARDS - 1, aside: 1 }])
    expect(aside).toMatchObject([
      { run, arm: 'k40', at: 1, why: expect.stringContaining('damaged') },
    ])

    fs.rmSync(file)
    expect(await ask(url, place, SETTINGS)).toMatchObject({ run, there: SHARDS - 1, again: 1 })
    await drain(url, place)
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
