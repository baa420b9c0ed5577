import { expect, test } from 'vitest'
import { compareRuns } from '../../../schema/decision/index.ts'
import { runWith } from './facts.ts'

test('two runs that are the same differ in nothing', () => {
  expect(compareRuns(runWith(), runWith())).toEqual({
    differences: [],
    newMisuse: [],
    newReports: [],
    newAdvice: [],
    uplift: { times: '2', from: '1000', to: '2000' },
  })
})

test('an answer, a figure, a misuse and advice that are new are told', () => {
  const after = runWith(facts => {
    facts.misuse.confirmedSerious = ['seen']
    facts.governance.engagements = 5
    facts.partners.advice = [{ ref: 'wait', recommendation: 'delay', replied: false }]
  })
  const told = compareRuns(runWith(), after)
  expect(told.differences).toEqual([
    { question: 'H2', before: 'met', after: 'not_met', figureBefore: '0', figureAfter: '1' },
    { question: 'P2', before: 'met', after: 'not_met', figureBefore: '0', figureAfter: '1' },
    { question: 'G5', before: 'met', after: 'met', figureBefore: '2', figureAfter: '5' },
  ])
  expect(told).toMatchObject({ newMisuse: ['seen'], newReports: [], newAdvice: ['wait'] })
})

test('the uplift is unknown where a size is', () => {
  expect(
    compareRuns(
      runWith(),
      runWith(f => (f.scope.release.parameters = null)),
    ).uplift,
  ).toBeNull()
})
