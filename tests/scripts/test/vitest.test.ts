import { expect, test } from 'vitest'
import { count } from '../../../scripts/test/vitest.ts'

const report = (passed: number, failed: number, files: readonly object[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files })

// Planted: files without a test left out of the count; seen to fail on 2026-11-25.
test('counts a file that failed before its first test', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(count(report(4, 1, [broken]), 1)).toEqual({ passed: 4, failed: 2 })
})

test('counts a run that failed though no test did', () => {
  expect(count(report(4, 0), 1)).toEqual({ passed: 4, failed: 1 })
  expect(count(null, 137)).toEqual({ passed: 0, failed: 1 })
})

test('counts nothing as failed where nothing did', () => {
  expect(count(report(4, 0), 0)).toEqual({ passed: 4, failed: 0 })
})
