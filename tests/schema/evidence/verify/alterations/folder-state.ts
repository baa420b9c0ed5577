import fs from 'node:fs'
import path from 'node:path'

/** What lay in a folder at one time, to be brought back after each alteration. */
export interface FolderState {
  /** Names of all files, sorted. */
  readonly names: readonly string[]
  bytes(name: string): Buffer
  /** Brings all back; the names of the files that were other ones, new or gone. */
  restore(): string[]
}

/** Remembers every file of a folder. */
export function rememberFolder(dir: string): FolderState {
  const files = new Map(filesOf(dir).map(name => [name, fs.readFileSync(path.join(dir, name))]))
  const isSame = (name: string) => {
    const file = path.join(dir, name)
    return fs.existsSync(file) && files.get(name)?.equals(fs.readFileSync(file))
  }
  return {
    names: [...files.keys()],
    bytes: name => files.get(name) as Buffer,
    restore() {
      const changed = [...new Set([...files.keys(), ...filesOf(dir)])].filter(name => !isSame(name))
      for (const name of changed) {
        const bytes = files.get(name)
        if (bytes) fs.writeFileSync(path.join(dir, name), bytes)
        else fs.rmSync(path.join(dir, name))
      }
      return changed
    },
  }
}

const filesOf = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort()
