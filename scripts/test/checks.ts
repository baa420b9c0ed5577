import { runApart } from './run.ts'
import type { Counts } from './vitest.ts'

/** A command that must end with 0. */
export interface Check {
  readonly title: string
  readonly command: string
  readonly args: readonly string[]
}

/** What must hold of the code before its tests matter. */
export const CHECKS: readonly Check[] = [
  { title: 'types', command: 'tsc', args: ['--noEmit'] },
  { title: 'types of the site', command: 'astro', args: ['check', '--root', 'site'] },
  { title: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { title: 'format', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  {
    title: 'who imports whom',
    command: 'depcruise',
    args: [
      '--config',
      '.dependency-cruiser.json',
      'keystone.ts',
      'schema',
      'scripts',
      'site',
      'admin',
    ],
  },
]

/** Each of them has one processor to itself: more at once would only wait for each other. */
const AT_ONCE = 2

/** Runs checks side by side. What each printed is shown whole, with how it ended, when it has ended. */
export async function runChecks(
  checks: readonly Check[],
  show: (text: string) => void,
): Promise<Counts> {
  const waiting = checks.values()
  const counts = { passed: 0, failed: 0 }
  const lane = async () => {
    for (const { title, command, args } of waiting) {
      const start = Date.now()
      const { exitCode, printed } = await runApart(command, args)
      counts[exitCode === 0 ? 'passed' : 'failed']++
      const seconds = ((Date.now() - start) / 1000).toFixed(1)
      show(`${printed}${exitCode === 0 ? '✓' : '✗'} ${title} (${seconds} s)\n`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return counts
}
