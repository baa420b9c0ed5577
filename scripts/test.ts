import process from 'node:process'
import { CHECKS, runChecks } from './test/checks.ts'
import { lastLines, runVitest } from './test/vitest.ts'

/**
 * `npm test`: types, lint and every test file, each shown as it goes. Ends with one line that counts
 * them, after one that tells how many were skipped, if any; a check of types or lint counts as one
 * test. Arguments go to Vitest, and then it runs alone.
 */
const filters = process.argv.slice(2)
const checks = await runChecks(filters.length > 0 ? [] : CHECKS, text => {
  process.stdout.write(text)
})
const tests = await runVitest(filters)
const passed = checks.passed + tests.passed
const failed = checks.failed + tests.failed

process.stdout.write(lastLines({ passed, failed, skipped: tests.skipped }))
process.exitCode = failed === 0 ? 0 : 1
