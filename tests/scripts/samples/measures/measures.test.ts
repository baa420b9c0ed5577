import { describe, expect, test } from 'vitest'
import { diversity } from '../../../../scripts/samples/measures/diversity.ts'
import { tokensOf } from '../../../../scripts/samples/measures/grams.ts'
import { measureArms } from '../../../../scripts/samples/measures/index.ts'
import { repetition } from '../../../../scripts/samples/measures/repetition.ts'
import { selfBleu } from '../../../../scripts/samples/measures/self-bleu.ts'
import { sharedSpans } from '../../../../scripts/samples/measures/spans.ts'
import { OWN_REFERENCE, readReference } from '../../../../scripts/samples/reference/index.ts'

const words = (text: string) => text.split(' ')

describe('repetition', () => {
  // Planted: runs of three words; the mean over all runs of all texts. Seen to fail on 2026-11-25.
  test('is the share of runs of four words that came before, a text counting once', () => {
    const round = words('a b c d a b c d a b c d')
    expect(repetition([round])).toBeCloseTo(1 - 4 / 9, 12)
    expect(repetition([round, words('e f g h')])).toBeCloseTo((1 - 4 / 9) / 2, 12)
    expect(repetition([words('a a a')])).toBeNull()
  })
})

describe('variety', () => {
  // Planted: runs counted within each text alone. Seen to fail on 2026-11-25.
  test('counts what is different over all texts together', () => {
    const { distinct } = diversity([words('a b c d'), words('a b c e')])
    expect(distinct).toEqual([5 / 8, 4 / 6, 3 / 4, 1])
  })

  test('packs the same said again into less', () => {
    const people = readReference(OWN_REFERENCE)
      .texts.slice(0, 20)
      .map(({ text }) => tokensOf(text))
    const again = people.map(() => people[0] ?? [])
    const [varied, same] = [diversity(people), diversity(again)]
    expect(same.compressionRatio).toBeGreaterThan(5 * (varied.compressionRatio ?? Infinity))
    expect(diversity([])).toEqual({ distinct: [null, null, null, null], compressionRatio: null })
  })
})

describe('self-BLEU', () => {
  // Planted: a text among its own references; no brevity. Seen to fail on 2026-11-25.
  test('is what the definition comes to, run by run', () => {
    const texts = [words('a b c d e'), words('a b c d'), words('a b c x y z')]
    const expected = [
      // against the other two: 4/5, 3/4, 2/3 and 1/2 of its runs
      Math.exp((Math.log(4 / 5) + Math.log(3 / 4) + Math.log(2 / 3) + Math.log(1 / 2)) / 4),
      // all of it stands in the first, which is longer by one word
      Math.exp(1 - 5 / 4),
      // 3/6, 2/5, 1/4, none of three
      Math.exp((Math.log(3 / 6) + Math.log(2 / 5) + Math.log(1 / 4) + Math.log(0.5 / 3)) / 4),
    ]
    expect(selfBleu(texts)).toBeCloseTo(expected.reduce((a, b) => a + b, 0) / 3, 12)
  })

  test('is 1 where all are alike, and nothing of a single text', () => {
    expect(selfBleu([words('a b c d'), words('a b c d')])).toBeCloseTo(1, 12)
    expect(selfBleu([words('a b c d')])).toBeNull()
  })
})

describe('spans of the reference', () => {
  const reference = [
    { words: words('of the people by the people'), source: 'one' },
    { words: words('by the people of the north'), source: 'two' },
  ]
  const found = (text: string, source: string | null, length: number) =>
    sharedSpans([{ words: words(text), source }], reference, length).repeating

  // Planted: a document found in itself; a run one word shorter. Seen to fail on 2026-11-25.
  test('are found at their length and not below, and never in the own document', () => {
    expect(found('say of the people now', null, 3)).toBe(1)
    expect(found('say of the people now', null, 4)).toBe(0)
    expect(found('of the people by the people', 'one', 3)).toBe(1)
    expect(found('of the people by the people', 'one', 5)).toBe(0)
    expect(found('of the people by the people', null, 5)).toBe(1)
  })
})

// Planted: as many texts of each as there are. Seen to fail on 2026-11-25.
test('people and arms are measured on as many words and texts', () => {
  const { texts, ...reference } = readReference(OWN_REFERENCE)
  const samples = texts.slice(0, 9).map(({ text }, id) => {
    const rest = { prompt: null, arm: 't1', seed: '0', made_by: 'machine' as const }
    return { id, text, ended: true, length: 1, tokens: [1], ...rest }
  })
  const arm = { name: 't1', arm: 't1', model: 'm', modelSha256: '', samples }
  const [people, own] = measureArms(
    [arm],
    { ...reference, texts: texts.slice(0, 60) },
    { words: 40, span: 8 },
  )
  expect(people).toMatchObject({ name: 'people', texts: 60, measuredTexts: 9, spans: { n: 60 } })
  // They are taken out of the reference: each of them stands there.
  expect(own).toMatchObject({ name: 't1', texts: 9, measuredTexts: 9, spans: { repeating: 9 } })
  const few = Array.from({ length: 9 }, (_, at) =>
    tokensOf(texts[Math.floor((at * 60) / 9)]?.text ?? ''),
  )
  expect(people?.distinct).toEqual(diversity(few.map(each => each.slice(0, 40))).distinct)
})
