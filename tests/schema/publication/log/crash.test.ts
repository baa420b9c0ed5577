import { afterAll, beforeAll, describe, it } from 'vitest'
import { tryAll, type Case } from '../../../support/faults/cases.ts'
import type { Blow, Step } from '../../../support/faults/plan.ts'
import { kindOf, Scene } from './scene.ts'

const KINDS: readonly (readonly [Blow, RegExp])[] = [
  ['kill', /^writeSync log\/leaves/],
  ['kill', /^linkSync log\/checkpoints/],
  ['fail', /^renameSync 2\/log\/leaves/],
]

describe('who signs what is about to become public, and is stopped', { timeout: 240_000 }, () => {
  const scene = new Scene()
  let steps: readonly Step[] = []
  beforeAll(async () => {
    steps = await scene.prepare()
  })
  afterAll(() => scene.remove())

  // Planted: every version of the store was logged again; seen to fail on 2026-11-25.
  // Every step by every blow: crash.long.test.ts.
  it('leaves the public log as it was or goes on with it, and no version is in it twice', async () => {
    const cases = KINDS.map(([blow, kind]): Case => {
      const at = steps.findIndex(step => kind.test(kindOf(step))) + 1
      const step = steps[at - 1]
      if (!step) throw new Error(`There is no step ${String(kind)}.`)
      return { at, step, blow }
    })
    await tryAll(cases, kindOf, each => scene.survives(each))
  })
})
