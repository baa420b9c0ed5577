import { run } from './run.ts'

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

/** Runs a check, says how it ended and returns whether it passed. */
export async function runCheck({ title, command, args }: Check): Promise<boolean> {
  const start = Date.now()
  const passed = (await run(command, args)) === 0
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${passed ? '✓' : '✗'} ${title} (${seconds} s)\n`)
  return passed
}
