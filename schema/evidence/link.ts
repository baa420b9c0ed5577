import fs from 'node:fs'

/** A file system without links, or one that has too many of a file already. */
const NO_LINKS = new Set(['EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EXDEV'])

/**
 * Gives a file of these very bytes a second name. Only for files that nobody ever writes again.
 *
 * @returns false where there is no such file, it has other bytes, or it cannot be linked.
 */
export function linkIfSame(file: string, bytes: Uint8Array, target: string): boolean {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile() || stat.size !== bytes.length) return false
  if (!fs.readFileSync(file).equals(bytes)) return false
  try {
    fs.linkSync(file, target)
    return true
  } catch (error) {
    if (NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
