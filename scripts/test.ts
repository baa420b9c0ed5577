import process from 'node:process'
import { CHECKS, runCheck } from './test/checks.ts'
import { runVitest } from './test/vitest.ts'

/**
 * `npm test`: types, lint and every test file, each shown as it goes. Ends with one line that counts
 * them; a check of types or lint counts as one test. Arguments go to Vitest, and then it runs alone.
 */
const filters = process.argv.slice(2)
let passed = 0
let failed = 0

for (const check of filters.length > 0 ? [] : CHECKS) {
  if (await runCheck(check)) passed++
  else failed++
}
const tests = await runVitest(filters)
passed += tests.passed
failed += tests.failed

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
