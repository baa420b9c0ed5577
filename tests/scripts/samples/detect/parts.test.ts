import { describe, expect, test } from 'vitest'
import { matchArm, type ArmTexts } from '../../../../scripts/samples/detect/arms.ts'
import { trainDetector } from '../../../../scripts/samples/detect/detector.ts'
import { matchPairs } from '../../../../scripts/samples/detect/match.ts'
import { measure } from '../../../../scripts/samples/detect/measure.ts'
import { divide } from '../../../../scripts/samples/detect/split.ts'
import {
  OWN_REFERENCE,
  readReference,
  type HumanText,
} from '../../../../scripts/samples/reference/index.ts'
import { refusal } from '../../../support/temp.ts'

const { texts } = readReference(OWN_REFERENCE)
const some = texts.filter((_, at) => at % 2 === 0)

/** Texts as if a machine had made them. */
const armOf = (samples: readonly string[], prompt: string | null = null): ArmTexts => ({
  name: 't1',
  arm: 't1',
  model: 'm',
  modelSha256: '0'.repeat(64),
  samples: samples.map((text, id) => ({
    id,
    ended: true,
    length: 1,
    text,
    tokens: [1],
    prompt,
    arm: 't1',
    seed: '0',
    made_by: 'machine',
  })),
})
const arm = armOf(texts.filter((_, at) => at % 2 === 1).map(({ text }) => text))

describe('what is learnt and what is asked', () => {
  // Planted: texts divided one by one. Seen to fail on 2026-11-25.
  test('never share a document, and are the same in each arm', () => {
    const { train, test: asked } = divide(some, ({ source }) => source ?? '', 0.5, 7n)
    const sources = new Set(train.map(({ source }) => source))
    expect(asked.filter(({ source }) => sources.has(source))).toEqual([])
    expect(asked.length / some.length).toBeCloseTo(0.5, 0)
    const again = divide(some.toReversed(), ({ source }) => source ?? '', 0.5, 7n)
    expect(new Set(again.test)).toEqual(new Set(asked))
    expect(new Set(divide(some, ({ source }) => source ?? '', 0.5, 8n).test)).not.toEqual(
      new Set(asked),
    )
  })

  // Planted: the detector asked about what it had learnt. Seen to fail on 2026-11-25.
  test('are so far apart that between two halves of the same speeches nothing is found', () => {
    // Each text is a document of its own here: of two classes that are one, none is told apart.
    const alone = some.map(({ text }) => ({ text, source: null, prompt: null }))
    const { pairs } = matchArm(arm, alone, 0.5, 0n)
    const { score } = trainDetector(pairs.train.slice(0, 80), 0n)
    const asked = pairs.test.map(({ machine, human }) => ({
      machine: score(machine),
      human: score(human),
      length: machine.length,
    }))
    const { balancedAccuracy } = measure(asked, [])
    expect(balancedAccuracy?.low).toBeLessThan(0.55)
    expect(balancedAccuracy?.high).toBeGreaterThan(0.45)
  }, 20_000)

  // Planted: samples that are equal kept. Seen to fail on 2026-11-25.
  test('hold each text once', () => {
    const twice = armOf([...arm.samples, ...arm.samples].map(({ text }) => text))
    const { pairs, repeated } = matchArm(twice, some, 0.5, 0n)
    expect(repeated).toBe(arm.samples.length)
    const all = [...pairs.train, ...pairs.test].map(({ machine }) => machine)
    expect(new Set(all).size).toBe(all.length)
  })

  test('are refused where both classes would not begin alike', () => {
    const prompted = armOf(['A text that goes on for some time.'], 'The state of')
    expect(() => matchArm(prompted, some, 0.5, 0n)).toThrow(refusal('SETTING_INVALID'))
  })
})

describe('a pair', () => {
  const human = (text: string): HumanText => ({ text, source: null, prompt: null })

  // Planted: only the longer one cut; the word at the cut kept. Seen to fail on 2026-11-25.
  test('ends at the same place in both, after a whole word, and shows no sign of a cut', () => {
    const [pair] = matchPairs([`${'word '.repeat(20)}cut\uFFFD`], [human('sentence '.repeat(40))])
    expect(pair?.machine).toBe('word '.repeat(20).trim())
    expect(pair?.human).toMatch(/sentence$/)
    expect(Math.abs((pair?.machine.length ?? 0) - (pair?.human.length ?? 0))).toBeLessThan(10)
  })

  // Planted: the first human text for each. Seen to fail on 2026-11-25.
  test('is of one topic where the texts have one, and takes no human text twice', () => {
    const about = (topic: string) => `${'as it was said here before '.repeat(4)}${topic} ${topic}`
    const people = ['tariff', 'canal', 'treaty', 'school'].flatMap(topic => [
      human(`${about(topic)} one`),
      human(`${about(topic)} two`),
    ])
    const pairs = matchPairs([about('treaty of'), about('canal of'), about('canal of')], people)
    expect(pairs.map(({ likeness }) => likeness > 0)).toEqual([true, true, true])
    expect(pairs.map(({ source }) => /tariff|canal|treaty|school/.exec(source)?.[0])).toEqual([
      'treaty',
      'canal',
      'canal',
    ])
    expect(new Set(pairs.map(({ source }) => source)).size).toBe(3)
  })
})
