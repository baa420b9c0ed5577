import fs from 'node:fs'
import path from 'node:path'
import { contentPath, type ContentFolder } from '../../evidence/index.ts'

/** The index of a store folder. */
export const indexPath = (dir: string): string => path.join(dir, 'index.json')

/** The published objects of a store folder, each under its digest. */
export const objectFolder = (dir: string): ContentFolder => ({
  dir: path.join(dir, 'objects'),
  extension: '.json',
})

/** True where a store folder holds the object of any of the digests. */
export const holdsAny = (dir: string, digests: readonly string[]): boolean =>
  digests.some(digest => fs.existsSync(contentPath(objectFolder(dir), digest)))
