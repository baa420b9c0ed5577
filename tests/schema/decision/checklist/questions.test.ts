import { expect, test } from 'vitest'
import { checklistOf, CURRENT_CHECKLIST, questionOf } from '../../../../schema/decision/index.ts'
import { POINT } from '../../../../schema/vocabulary/index.ts'

const ids = CURRENT_CHECKLIST.questions.map(each => each.id)

test('there are 35 questions, each asked once, in seven groups', () => {
  expect(ids).toHaveLength(35)
  expect(new Set(ids).size).toBe(35)
  const groups = ['S', 'H', 'P', 'D', 'C', 'B', 'E', 'G'].map(
    group => ids.filter(id => id.startsWith(group)).length,
  )
  expect(groups).toEqual([5, 5, 5, 5, 3, 2, 5, 5])
})

test('each point of the gate has its group of questions', () => {
  const groups = Object.fromEntries(
    POINT.values.map(point => [
      point,
      [
        ...new Set(CURRENT_CHECKLIST.questions.filter(q => q.point === point).map(q => q.id[0])),
      ].join(''),
    ]),
  )
  expect(groups).toEqual({
    scope: 'S',
    misuse: 'H',
    partners: 'P',
    detectability: 'DCB',
    evidence: 'E',
    governance: 'G',
  })
})

test('detection does not block by itself, and neither do notes', () => {
  const notes = CURRENT_CHECKLIST.questions.filter(each => !each.blocking).map(each => each.id)
  expect(notes).toEqual([
    'S2',
    'S5',
    'H5',
    'P3',
    'D1',
    'D2',
    'D3',
    'D4',
    'C1',
    'C2',
    'B1',
    'E2',
    'G5',
  ])
})

test('agreements, embargoes and sign-offs outrank everybody: they cannot be waived', () => {
  const outranking = CURRENT_CHECKLIST.questions.filter(each => each.waivable === false)
  expect(outranking.map(each => each.id)).toEqual(['P4', 'P5', 'G1'])
})

test('what is not on the checklist and versions that nobody knows are refused', () => {
  expect(() => questionOf(CURRENT_CHECKLIST, 'Z9')).toThrow(
    expect.objectContaining({ code: 'NOT_ASKED' }),
  )
  expect(() => checklistOf(99)).toThrow(expect.objectContaining({ code: 'UNKNOWN_CHECKLIST' }))
})
