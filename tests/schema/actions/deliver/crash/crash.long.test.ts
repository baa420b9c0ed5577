import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROVIDERS } from '../../../../support/desk.ts'
import { casesAt, tryAll } from '../../../../support/faults/cases.ts'
import type { Step } from '../../../../support/faults/plan.ts'
import { kindOf, Scene } from './scene.ts'

/** Steps within a store, a site or a scratch folder: the generation's own proof has every one. */
const WITHIN = / tmp\b|\/(store|site)\b/

describe.each(PROVIDERS)('a delivery that is stopped (%s)', { timeout: 3_600_000 }, provider => {
  const scene = new Scene(provider)
  let steps: readonly Step[] = []
  beforeAll(async () => {
    steps = await scene.prepare()
  })
  afterAll(() => scene.remove())

  it('at every statement and every step of the folder is finished by the next start, and nothing goes out twice', async () => {
    const cases = steps
      .flatMap((_, index) => casesAt(steps, index + 1))
      .filter(({ step }) => !WITHIN.test(kindOf(step)))
    expect(cases.length).toBeGreaterThan(150)
    await tryAll(cases, kindOf, each => scene.survives(each))
  })
})
