import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBuilder } from '../../../../schema/publication/generation/index.ts'

describe('a builder', () => {
  // Catches: two runs at once, a run for each request, a request that is answered by a run which
  // began before it (planted in `request`: `return start()`; no `waiting`; `return running`).
  it('runs one at a time, and once more for whatever came meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        async (scheduler, outcomes) => {
          const runs: { began: number; ended: boolean }[] = []
          const answers: { asked: number; began: number }[] = []
          let clock = 0
          let together = 0
          const builder = createBuilder(async () => {
            together = Math.max(together, runs.filter(run => !run.ended).length + 1)
            const run = { began: ++clock, ended: false }
            runs.push(run)
            const fails = outcomes[runs.length - 1] === false
            await scheduler.schedule(Promise.resolve(), 'a build')
            run.ended = true
            if (fails) throw new Error('The build failed.')
            return run.began
          })
          const requests = scheduler.scheduleSequence(
            outcomes.map(() => async () => {
              const asked = ++clock
              const note = (began: number) => void answers.push({ asked, began })
              builder.request().then(note, () => undefined)
            }),
          )
          await scheduler.waitFor(requests.task.then(() => builder.idle()))
          expect(together).toBe(1)
          expect(answers.filter(({ asked, began }) => !(began > asked))).toEqual([])
          expect(runs.at(-1)?.ended).toBe(true)
          // Every run but the first serves at least one request that came while another one ran.
          expect(runs.length).toBeLessThanOrEqual(outcomes.length)
        },
      ),
    )
  })

  it('makes two runs of a hundred requests at once', async () => {
    let runs = 0
    const builder = createBuilder(async () => ++runs)
    const results = await Promise.all(Array.from({ length: 100 }, () => builder.request()))
    expect(runs).toBe(2)
    expect(results).toEqual([1, ...Array(99).fill(2)])
  })

  it('goes on after a run that failed', async () => {
    let runs = 0
    const builder = createBuilder(async () => {
      if (++runs === 1) throw new Error('Once.')
      return runs
    })
    const [first, second] = await Promise.allSettled([builder.request(), builder.request()])
    expect(first?.status).toBe('rejected')
    expect(second).toEqual({ status: 'fulfilled', value: 2 })
    await builder.idle()
  })
})
