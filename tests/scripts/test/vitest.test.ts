import { expect, test } from 'vitest'
import { count, lastLines } from '../../../scripts/test/vitest.ts'

const report = (passed: number, failed: number, files: readonly object[] = [], skipped = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: files,
  })

// Planted: files without a test left out of the count; seen to fail on 2026-11-25.
test('counts a file that failed before its first test', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(count(report(4, 1, [broken]), 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
})

test('counts a run that failed though no test did', () => {
  expect(count(report(4, 0), 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  expect(count(null, 137)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('counts nothing as failed where nothing did', () => {
  expect(count(report(4, 0), 0)).toEqual({ passed: 4, failed: 0, skipped: 0 })
})

// Planted: tests that were left out not counted; seen to fail on 2026-11-25.
test('tells of tests that were left out in a line of its own, before the last', () => {
  const counts = count(report(4, 0, [], 3), 0)
  expect(lastLines(counts)).toBe('\n3 skipped\n4 passed, 0 failed\n')
  expect(lastLines({ ...counts, skipped: 0 })).toBe('\n4 passed, 0 failed\n')
})
