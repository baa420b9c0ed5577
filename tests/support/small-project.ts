import fs from 'node:fs'
import path from 'node:path'
import { tempFolder } from './temp.ts'

/** A project folder with the small site and this project's packages. */
export function smallProject(): string {
  const root = tempFolder()
  const here = path.resolve(import.meta.dirname, '..', '..')
  fs.cpSync(path.join(import.meta.dirname, 'small-site'), path.join(root, 'site'), {
    recursive: true,
  })
  fs.symlinkSync(path.join(here, 'node_modules'), path.join(root, 'node_modules'), 'dir')
  return root
}
