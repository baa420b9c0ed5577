import fs from 'node:fs'
import path from 'node:path'
import { tempFolder } from './temp.ts'

/** A project folder whose site is built by `plain-site/build.mjs` in Astro's place. */
export function plainProject(): string {
  const root = tempFolder()
  plainProjectAt(root)
  return root
}

/** Makes such a project in an empty folder. */
export function plainProjectAt(root: string): void {
  const here = import.meta.dirname
  const commands = path.join(root, 'node_modules', '.bin')
  const astro = path.join(root, 'node_modules', 'astro', 'bin')
  for (const dir of [commands, astro, path.join(root, 'site')]) {
    fs.mkdirSync(dir, { recursive: true })
  }
  fs.symlinkSync(process.execPath, path.join(commands, 'node'))
  fs.copyFileSync(path.join(here, 'plain-site', 'build.mjs'), path.join(astro, 'astro.mjs'))
}
