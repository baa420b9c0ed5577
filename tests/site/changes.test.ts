import { expect, test } from 'vitest'
import { changedFields, type Piece } from '../../site/lib/changes.ts'
import { printedFields } from '../../site/lib/fields/index.ts'
import { isTold, type History } from '../../site/lib/history.ts'
import { fixtureLibrary } from '../support/fixture-library.ts'

const library = await fixtureLibrary()

const changesOf = (history: History | undefined) => {
  const [before, after] = history?.versions.filter(isTold) ?? []
  if (!before || !after) throw new Error('The fixture has no two such versions.')
  return changedFields(before, after)
}
const words = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

test('only the fields that differ are told, each with both sides in full', () => {
  const changes = changesOf(library.find('measurement', 'gpt-2', 'baseline-774m'))
  expect(changes.map(({ label }) => label)).toEqual(['As printed', 'Value'])
  expect(changes.map(({ before }) => words(before))).toEqual(['71.16 %', '71.16'])
  expect(changes.map(({ after }) => words(after))).toEqual(['77.16 %', '77.16'])
})

test('a field that came or went is told against nothing', () => {
  const changes = changesOf(library.find('release', 'gpt-2', '1558m'))
  const released = changes.find(({ label }) => label === 'Released')
  expect(released?.before).toEqual([])
  expect(released && words(released.after)).toBe('5 November 2019')
  const plan = changes.find(({ label }) => label === 'Plan')
  expect(plan?.after).toEqual([])
})

test('every field of every record is printed in words, never as raw data', () => {
  for (const version of library.histories.flatMap(({ versions }) => versions).filter(isTold)) {
    for (const { label, lines } of printedFields(version.kind, version.body)) {
      expect(`${label}: ${lines.join(' ')}`).not.toMatch(/\[object|undefined|null|NaN/)
    }
  }
})

test('a text that was written anew is told whole, not as scattered words', () => {
  const [report] = library.current('report', 'gpt-2')
  if (!report) throw new Error('The fixture has no report.')
  const lede = 'Four organisations now hold the weights, on terms of their own.'
  const changes = changedFields(report, { ...report, body: { ...report.body, lede } })
  expect(changes).toEqual([
    {
      label: 'Opening words',
      before: [{ text: report.body.lede, in: 'before' }],
      after: [{ text: lede, in: 'after' }],
    },
  ])
})
