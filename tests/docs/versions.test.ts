import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8')

interface Stated {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

// Planted: the line of a package left out; another version of one; each seen to fail on 2026-11-25.
test('docs/versions.md names each package with the version that is installed', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Stated
  const installed = Object.entries({ ...dependencies, ...devDependencies })
  const lines = [...read('docs/versions.md').matchAll(/^\| `([^`]+)` \| (\S+) \|/gm)]
  const told = new Map(lines.map(([, name, version]) => [name, version]))
  // A digest at the end of a version is cut off for its reader.
  const short = (version: string) => version.replace(/(?<=\.[0-9a-f]{6})[0-9a-f]{34}$/, '…')
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(installed.map(([name, version]) => [name, short(version)])),
  )
})
