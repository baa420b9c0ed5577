import fs from 'node:fs'
import { z } from 'zod'
import { canonicalBytes, writeDurably } from '../../evidence/index.ts'
import { digest } from '../contract/index.ts'
import { layout } from './layout.ts'

const pageLeak = z.strictObject({
  /** The file of the generation, e.g. `site/timeline/index.html`. */
  page: z.string(),
  /** The record whose words it shows, and where in it they stand. */
  listKey: z.string(),
  itemId: z.string(),
  field: z.string(),
  /** Names the page and what stands in that field. */
  digest,
  /** What an allowance keeps of the words that were found. */
  marks: z.array(digest),
})

/** Words of a record that is not public which the last build put on one page. */
export type PageLeak = z.infer<typeof pageLeak>

/** Keeps what the last build showed that it must not; nothing where it showed nothing. */
export const writePageLeaks = (root: string, leaks: readonly PageLeak[]): void =>
  writeDurably(layout(root).pageLeaks, canonicalBytes(leaks))

/** What the last build showed that it must not; nothing where nobody can tell. */
export function readPageLeaks(root: string): PageLeak[] {
  try {
    return z.array(pageLeak).parse(JSON.parse(fs.readFileSync(layout(root).pageLeaks, 'utf8')))
  } catch {
    return []
  }
}
