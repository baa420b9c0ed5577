import fs from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/access')

/** One page a list. */
export const LISTS_FOLDER = path.join(FOLDER, 'lists')
export const OVERVIEW = path.join(FOLDER, 'overview.md')

export const pageOf = (listKey: string): string => path.join(LISTS_FOLDER, `${listKey}.md`)

/** The committed page of a list: what was reviewed. */
export const committed = (listKey: string): string => fs.readFileSync(pageOf(listKey), 'utf8')
