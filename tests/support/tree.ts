import fs from 'node:fs'
import path from 'node:path'

/** Every file below a folder with its bytes. */
export const treeOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .map(file => [path.relative(dir, file), fs.readFileSync(file, 'latin1')]),
  )
