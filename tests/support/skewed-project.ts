import fs from 'node:fs'
import path from 'node:path'
import { tempFolder } from './temp.ts'

/** A year and a bit later, with dice that always fall the same way. */
const SKEW = `const day = 86_400_000
const { now } = Date
const shifted = () => now() + 400 * day
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [shifted()]))
  }
  static now() { return shifted() }
}
Math.random = () => 0.25
`

/**
 * A copy of a project elsewhere, whose site is built under another clock and with other random
 * numbers. Its packages are the ones of this project.
 *
 * @param site its folder of the site; `schema` comes with it.
 */
export function skewedProject(site: string): string {
  const root = tempFolder()
  const here = path.resolve(import.meta.dirname, '..', '..')
  fs.cpSync(site, path.join(root, 'site'), { recursive: true })
  for (const part of ['schema', 'package.json', 'tsconfig.json']) {
    fs.cpSync(path.join(here, part), path.join(root, part), { recursive: true })
  }
  const packages = path.join(root, 'node_modules')
  fs.mkdirSync(path.join(packages, '.bin'), { recursive: true })
  for (const name of fs.readdirSync(path.join(here, 'node_modules'))) {
    if (name === '.bin') continue
    fs.symlinkSync(path.join(here, 'node_modules', name), path.join(packages, name))
  }
  const skew = path.join(root, 'skew.mjs')
  fs.writeFileSync(skew, SKEW)
  const node = path.join(packages, '.bin', 'node')
  const command = `exec "${process.execPath}" --import "${skew}" "$@"`
  fs.writeFileSync(node, `#!/bin/sh\n${command}\n`, { mode: 0o755 })
  return root
}
