import fs from 'node:fs'
import path from 'node:path'

/** What lay in a folder at one time, to be brought back after each alteration. */
export interface FolderState {
  /** Names of all files, sorted. */
  readonly names: readonly string[]
  bytes(name: string): Buffer
  restore(): void
}

/** Remembers every file of a folder. */
export function rememberFolder(dir: string): FolderState {
  const files = new Map(filesOf(dir).map(name => [name, fs.readFileSync(path.join(dir, name))]))
  return {
    names: [...files.keys()],
    bytes: name => files.get(name) as Buffer,
    restore() {
      for (const name of filesOf(dir)) if (!files.has(name)) fs.rmSync(path.join(dir, name))
      for (const [name, bytes] of files) {
        const file = path.join(dir, name)
        if (!fs.existsSync(file) || !fs.readFileSync(file).equals(bytes))
          fs.writeFileSync(file, bytes)
      }
    },
  }
}

const filesOf = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort()
