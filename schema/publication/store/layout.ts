import path from 'node:path'
import type { ContentFolder } from '../../evidence/index.ts'

/** The index of a store folder. */
export const indexPath = (dir: string): string => path.join(dir, 'index.json')

/** The published objects of a store folder, each under its digest. */
export const objectFolder = (dir: string): ContentFolder => ({
  dir: path.join(dir, 'objects'),
  extension: '.json',
})
