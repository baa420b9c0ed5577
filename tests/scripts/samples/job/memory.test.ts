import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { memoryHere, planMemory, requireMemory } from '../../../../scripts/samples/job/memory.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { runSamples } from '../../../../scripts/samples/job/run.ts'
import { SMALL, theModel } from '../support/small-run.ts'

const GIB = 2 ** 30
const shape = (layers: number, width: number) => ({
  ...theModel().checkpoint.shape,
  layers,
  width,
  vocabulary: 50_257,
  context: 1024,
})
const LARGEST = shape(48, 1600)
const PARAMETERS = 1_557_611_200

test('what a run takes grows with batch and length, and has the weights in it', () => {
  const at = (batch: number, longest: number) =>
    planMemory(LARGEST, PARAMETERS, batch, longest).total
  expect(at(1, 64)).toBeGreaterThan(PARAMETERS * 4)
  expect(at(32, 1024)).toBeGreaterThan(at(16, 1024))
  expect(at(16, 1024)).toBeGreaterThan(at(16, 512))
})

// The measured peak at this shape, batch 32 and room for 64 past tokens was 958 MiB (docs/samples.md).
test('what a run takes is planned as what was measured at the shape of 124M, and no less', () => {
  const { total } = planMemory(shape(12, 768), 124_439_808, 32, 64)
  expect(total / 2 ** 20).toBeGreaterThan(900)
  expect(total / 2 ** 20).toBeLessThan(1_150)
})

// Planted: the smaller cache, there while it grows, left out. Seen to fail on 2026-11-25.
test('the batch that would fit is named, and fits', () => {
  const limit = 24 * GIB
  const ask = (batch: number) => requireMemory(LARGEST, PARAMETERS, batch, 1024, limit)
  expect(() => ask(32)).toThrow(/--batch 15 would do/)
  expect(() => ask(16)).toThrow(/takes/)
  expect(ask(15).total).toBeLessThanOrEqual(limit)
  expect(() => requireMemory(LARGEST, PARAMETERS, 1, 64, 4 * GIB)).toThrow(/weights alone take/)
})

test('a run that does not fit is refused before anything is written', async () => {
  const folder = path.join(tempFolder(), 'out')
  const request = { model: theModel(), settings: SMALL, folder, batch: 4, command: 'a test' }
  const ran = runSamples(
    { ...request, memory: 100 * 2 ** 20 },
    () => undefined,
    new AbortController().signal,
  )
  await expect(ran).rejects.toEqual(refusal('SETTING_INVALID'))
  expect(fs.existsSync(folder)).toBe(false)
  expect(memoryHere()).toBeGreaterThan(0)
})
