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

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Runs the test files and counts what came out. */
export async function runVitest(filters: readonly string[]): Promise<Counts> {
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
export function count(text: string | null, exitCode: number): Counts {
  if (text === null) return { passed: 0, failed: 1 }
  const found = report.parse(JSON.parse(text))
  const broken = found.testResults.filter(
    result => result.status === 'failed' && result.assertionResults.length === 0,
  ).length
  const failed = found.numFailedTests + broken
  return { passed: found.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
