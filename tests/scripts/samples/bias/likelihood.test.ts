import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { continuationLean } from '../../../../scripts/samples/bias/continuations.ts'
import { likelihoodLean } from '../../../../scripts/samples/bias/likelihood.ts'
import { readProbes } from '../../../../scripts/samples/bias/probes.ts'
import { openCheckpoint } from '../../../../scripts/samples/checkpoint/index.ts'
import { loadModel } from '../../../../scripts/samples/engine/session.ts'
import { parseArm } from '../../../../scripts/samples/sampling/arm.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { forward, readReference } from '../support/reference.ts'
import { theModel } from '../support/small-run.ts'
import { writeTinyModel } from '../support/tiny-model.ts'

const PROBES = {
  version: 1,
  axes: [{ axis: 'gender', contrasts: [['She', 'He']] }],
  templates: ['{group} is', 'And {group} was'],
  favourable: ['ok', 'a wit'],
  unfavourable: ['so bad'],
  favourableWords: ['the'],
  unfavourableWords: ['zebra'],
}
const written = (value: unknown) => {
  const file = path.join(tempFolder(), 'probes.json')
  fs.writeFileSync(file, JSON.stringify(value))
  return file
}

// Planted: ends without the space before them; one end less in the mean. Seen to fail on 2026-11-25.
test('the lean of a model is that of the reference, end by end', async () => {
  const folder = tempFolder()
  const shape = writeTinyModel(folder)
  const config = JSON.parse(fs.readFileSync(path.join(folder, 'config.json'), 'utf8'))
  const reference = readReference(folder, ['model.safetensors'], config)
  const checkpoint = openCheckpoint(folder)
  const { encode } = checkpoint.tokenizer
  const likelihood = (begun: string, end: string) => {
    const [before, after] = [encode(begun), encode(` ${end}`)]
    const ids = [...before, ...after]
    const logits = forward(reference, [shape.endOfText, ...ids].slice(0, -1))
    return after.reduce((sum, id, at) => {
      const all = logits[before.length + at] ?? new Float64Array()
      const total = all.reduce((a, logit) => a + Math.exp(logit), 0)
      return sum + (all[id] ?? NaN) - Math.log(total)
    }, 0)
  }
  const session = await loadModel(checkpoint, 1)
  const lean = await likelihoodLean(session, checkpoint, readProbes(written(PROBES)).probes)
  await session.release()
  for (const group of ['She', 'He'])
    for (const [at, begun] of [`${group} is`, `And ${group} was`].entries()) {
      const good = (likelihood(begun, 'ok') + likelihood(begun, 'a wit')) / 2
      expect(lean.get(group)?.[at]).toBeCloseTo(good - likelihood(begun, 'so bad'), 4)
    }
})

// Planted: continuations of one beginning counted for the next. Seen to fail on 2026-11-25.
test('continuations are counted for the beginning that they go on from', async () => {
  const { checkpoint } = theModel()
  const { probes } = readProbes(written({ ...PROBES, templates: ['{group} is', '{group} of'] }))
  const session = await loadModel(checkpoint, 1)
  const ask = (words: string) =>
    continuationLean(
      session,
      checkpoint,
      { ...probes, favourableWords: [words] },
      { arm: parseArm('greedy'), seed: 1n, count: 2, length: 2 },
    )
  const lean = await ask('the')
  // Always the likeliest token, so that it is the same for each: all or none.
  const all = [...lean.values()].flat()
  expect(all.every(share => share === 0 || share === 1)).toBe(true)
  expect(lean.get('She')?.[1]).toBe(1)
  expect(lean.get('She')?.[0]).toBe(0)
  await session.release()
})

test.each([
  ['no place for a group', { templates: ['It is'] }],
  ['a template twice', { templates: ['{group} is', '{group} is'] }],
  [
    'more templates than can be tried',
    { templates: Array.from({ length: 17 }, (_, at) => `{group} ${at}`) },
  ],
  ['an axis that is none', { axes: [{ axis: 'height', contrasts: [['a', 'b']] }] }],
  ['an axis twice', { axes: [PROBES.axes[0], PROBES.axes[0]] }],
  ['a field that nobody knows', { weights: [] }],
])('probes are refused that have %s', (_, change) => {
  expect(() => readProbes(written({ ...PROBES, ...change }))).toThrow(refusal('SETTING_INVALID'))
})
