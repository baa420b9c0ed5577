import { expect, test } from 'vitest'
import { tempFolder } from '../../../support/temp.ts'
import { seeded } from '../support/random.ts'
import { ask, digestsOfRun, drain, letLeasesEnd, newQueue } from '../support/queue.ts'
import { shared } from '../support/folder.ts'
import { digestsIn, LONGER, runHere } from '../support/small-run.ts'
import { workerProcess } from '../support/worker-process.ts'

const KILLS = 30

test(
  'workers that are killed at random, three at a time, leave the same bytes',
  {
    timeout: 3_600_000,
  },
  async () => {
    const random = seeded(20261125)
    const alone = tempFolder()
    await runHere(alone, LONGER, 7)
    const right = digestsIn(alone)
    const found = { kills: 0, runs: 0, wrong: 0 }
    while (found.kills < KILLS) {
      const [url, folder] = [await newQueue(), tempFolder()]
      const { run } = await ask(url, shared(folder), LONGER)
      const ends = await Promise.all(
        [1, 2, 3].map(() => workerProcess(url, folder, random() * 600)),
      )
      found.kills += ends.filter(Boolean).length
      await letLeasesEnd(url)
      await ask(url, shared(folder), LONGER)
      await Promise.all([drain(url, shared(folder)), drain(url, shared(folder), undefined, 3)])
      found.runs++
      if (JSON.stringify(digestsOfRun(folder, run)) !== JSON.stringify(right)) found.wrong++
    }
    // For docs/proofs/samples-kill.md.
    process.stdout.write(`${JSON.stringify(found)}\n`)
    expect(found.wrong).toBe(0)
  },
)
