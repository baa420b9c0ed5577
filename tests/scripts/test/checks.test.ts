import { expect, test } from 'vitest'
import { runChecks } from '../../../scripts/test/checks.ts'

const node = (title: string, program: string) => ({ title, command: 'node', args: ['-e', program] })

// Planted: the exit code of a check not looked at; seen to fail on 2026-11-25.
test('counts a check that fails, and shows what it printed with how it ended', async () => {
  const shown: string[] = []
  const counts = await runChecks(
    [
      node('words', 'console.log("a word"); console.error("another"); process.exit(3)'),
      node('nothing', ''),
      node('killed', 'process.kill(process.pid, "SIGKILL")'),
    ],
    text => shown.push(text),
  )
  expect(counts).toEqual({ passed: 1, failed: 2 })
  expect(shown.find(text => text.includes('words'))).toMatch(/^a word\nanother\n✗ words \(/)
  expect(shown.find(text => text.includes('nothing'))).toMatch(/^✓ nothing \(/)
})
