import { afterAll, beforeAll, describe, it } from 'vitest'
import { tryAll, type Case } from '../../../support/faults/cases.ts'
import type { Blow, Step } from '../../../support/faults/plan.ts'
import { kindOf, Scene } from './scene.ts'

const KINDS: readonly (readonly [Blow, RegExp])[] = [
  ['kill', /^linkSync evidence\/sha256/],
  ['kill half way', /^writeFileSync evidence\/manifests/],
  ['kill', /^writeSync log\/leaves/],
  ['kill', /^linkSync log\/checkpoints/],
]

describe('who adds evidence and signs the log, and is stopped', { timeout: 240_000 }, () => {
  const scene = new Scene()
  let steps: readonly Step[] = []
  beforeAll(async () => {
    steps = await scene.prepare()
  })
  afterAll(() => scene.remove())

  // Planted: a manifest was stored before its bytes; seen to fail on 2026-11-25.
  // Every step by every blow: crash.long.test.ts.
  it('leaves nothing false behind, and nothing that the next one cannot finish', async () => {
    const cases = KINDS.map(([blow, kind]): Case => {
      const at = steps.findIndex(step => kind.test(kindOf(step))) + 1
      const step = steps[at - 1]
      if (!step) throw new Error(`There is no step ${String(kind)}.`)
      return { at, step, blow }
    })
    await tryAll(cases, kindOf, each => scene.survives(each))
  })
})
