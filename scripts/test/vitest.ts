import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { run } from './run.ts'

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** As `Counts`, and how many were left out. */
export interface TestCounts extends Counts {
  readonly skipped: number
}

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Runs the test files and counts what came out. */
export async function runVitest(filters: readonly string[]): Promise<TestCounts> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-test-'))
  const file = path.join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const code = await run('vitest', ['run', ...reporters, ...filters])
    const text = await fs.readFile(file, 'utf8').catch(() => null)
    return count(text, code)
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

/**
 * Counts a report. A file that failed before its first test counts as one failure, and so does a
 * run that failed without any failed test, such as one that was cut off: no failure goes uncounted.
 */
export function count(text: string | null, exitCode: number): TestCounts {
  if (text === null) return { passed: 0, failed: 1, skipped: 0 }
  const found = report.parse(JSON.parse(text))
  const broken = found.testResults.filter(
    result => result.status === 'failed' && result.assertionResults.length === 0,
  ).length
  const failed = found.numFailedTests + broken
  return {
    passed: found.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  }
}

/** What a run ends with: one line that counts, and before it one that tells of tests that did not run. */
export const lastLines = ({ passed, failed, skipped }: TestCounts): string =>
  `\n${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed\n`
