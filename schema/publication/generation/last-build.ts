import fs from 'node:fs'
import { z } from 'zod'
import { canonicalBytes, writeDurably } from '../../evidence/index.ts'
import { layout } from './layout.ts'

const lastBuild = z.strictObject({
  /** `building` in a file whose process is gone: it was stopped in the middle. */
  state: z.enum(['building', 'done', 'failed']),
  /** When it began, or when it ended. */
  since: z.iso.datetime(),
  /** The generation that it made; before it has made one, the one that was public when it began. */
  generation: z.int().positive().nullable(),
  /** Why it failed; empty otherwise. */
  reason: z.string(),
})

/** How the last build of a desk went. */
export type LastBuild = z.infer<typeof lastBuild>

/** Keeps how the last build went where the next process, and `desk doctor`, find it. */
export function writeLastBuild(root: string, build: LastBuild): void {
  // It begins with the first build, before that has made the folder.
  fs.mkdirSync(root, { recursive: true })
  writeDurably(layout(root).lastBuild, canonicalBytes(build))
}

/** How the last build went; null where there was none, or nobody can tell. */
export function readLastBuild(root: string): LastBuild | null {
  try {
    return lastBuild.parse(JSON.parse(fs.readFileSync(layout(root).lastBuild, 'utf8')))
  } catch {
    return null
  }
}
