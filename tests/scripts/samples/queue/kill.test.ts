import { expect, test } from 'vitest'
import { queueStatus } from '../../../../scripts/samples/queue/status.ts'
import { tempFolder } from '../../../support/temp.ts'
import { ask, digestsOfRun, drain, letLeasesEnd, newQueue } from '../support/queue.ts'
import { shared } from '../support/folder.ts'
import { digestsIn, LONGER, runHere } from '../support/small-run.ts'
import { workerProcess } from '../support/worker-process.ts'

// Planted: leases without a heartbeat. Seen to fail on 2026-11-25.
test(
  'what a worker holds when it is killed is made by another, each sample once',
  { timeout: 120_000 },
  async () => {
    const settings = { ...LONGER, count: 20, shard: 20 }
    const [url, folder, alone] = [await newQueue(), tempFolder(), tempFolder()]
    const { run } = await ask(url, shared(folder), settings)
    expect(await workerProcess(url, folder, 30)).toBe(true)
    expect((await queueStatus(url)).runs).toMatchObject([{ active: 1 }])
    await letLeasesEnd(url)
    await drain(url, shared(folder))
    await runHere(alone, settings, 7)
    expect(digestsOfRun(folder, run)).toEqual(digestsIn(alone))
  },
)
