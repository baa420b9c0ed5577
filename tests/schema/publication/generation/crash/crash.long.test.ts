import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyCase, tryAll, type Case } from '../../../../support/faults/cases.ts'
import type { Blow, Step } from '../../../../support/faults/plan.ts'
import { kindOf, Scene } from './scene.ts'

describe('a build that is stopped', { timeout: 3_600_000 }, () => {
  const scene = new Scene()
  let steps: readonly Step[] = []
  beforeAll(async () => {
    steps = await scene.prepare()
  })
  afterAll(() => scene.remove())

  it('at every step, by every blow, leaves what is public whole, and the next one finishes and tidies up', async () => {
    const cases = everyCase(steps)
    expect(cases.length).toBeGreaterThan(500)
    await tryAll(cases, kindOf, each => scene.survives(each))
  })
})

describe('a build of the whole site that is stopped', { timeout: 3_600_000 }, () => {
  const scene = new Scene('whole')
  let steps: readonly Step[] = []
  beforeAll(async () => {
    steps = await scene.prepare()
  }, 600_000)
  afterAll(() => scene.remove())

  it('at six steps leaves what is public whole, and the next one finishes and tidies up', async () => {
    const kinds: readonly (readonly [Blow, RegExp])[] = [
      ['kill', /^symlinkSync tmp/],
      ['fail', /^readFileSync tmp\/scratch\/site/],
      ['kill half way', /^writeFileSync .*4.unfinished\/site/],
      ['kill half way', /^rmSync tmp/],
      ['fail', /^handle.sync .*\/site/],
      ['kill', /^renameSync .*pointer/],
    ]
    const cases = kinds.map(([blow, kind]): Case => {
      const at = steps.findIndex(step => kind.test(kindOf(step))) + 1
      const step = steps[at - 1]
      if (!step) throw new Error(`There is no step ${String(kind)}.`)
      return { at, step, blow }
    })
    await tryAll(cases, kindOf, each => scene.survives(each))
  })
})
