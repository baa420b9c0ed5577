import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyCase, tryAll } from '../../../support/faults/cases.ts'
import type { Step } from '../../../support/faults/plan.ts'
import { kindOf, Scene } from './scene.ts'

describe('who signs what is about to become public, and is stopped', { timeout: 3_600_000 }, () => {
  const scene = new Scene()
  let steps: readonly Step[] = []
  beforeAll(async () => {
    steps = await scene.prepare()
  })
  afterAll(() => scene.remove())

  it('at every step, by every blow, leaves the public log whole', async () => {
    const cases = everyCase(steps)
    expect(cases.length).toBeGreaterThan(50)
    await tryAll(cases, kindOf, each => scene.survives(each))
  })
})
