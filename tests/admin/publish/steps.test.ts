import { expect, test } from 'vitest'
import { stepsFor } from '../../../admin/publish/steps.ts'

const retracted = { state: 'retracted', publishedVersion: 2 } as const

// Planted: no retraction of what is retracted, as before 2026-11-25; seen to fail.
test('a retraction that the scan has refused can be made again, by who may retract', () => {
  const refused = { ...retracted, wasRefused: true }
  expect(stepsFor('reviewer', refused)).toEqual(['retract'])
  expect(stepsFor('staff', refused)).toEqual([])
})

test('what is withdrawn, or was never public, is not offered to be withdrawn', () => {
  expect(stepsFor('reviewer', { ...retracted, wasRefused: false })).toEqual([])
  const draft = { state: 'draft', publishedVersion: 0, wasRefused: false } as const
  expect(stepsFor('reviewer', draft)).toEqual([])
  expect(stepsFor('reviewer', { ...draft, state: 'in_review' })).not.toContain('retract')
})

test('what is public is offered to be withdrawn while its next version is on its way', () => {
  for (const state of ['in_review', 'changes_requested', 'scheduled', 'corrected'] as const) {
    const standing = { state, publishedVersion: 1, wasRefused: false }
    expect(stepsFor('leadership', standing)).toContain('retract')
  }
})
