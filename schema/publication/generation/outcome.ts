import fs from 'node:fs'
import { z } from 'zod'
import { canonicalBytes, isThere, writeDurably } from '../../evidence/index.ts'
import { digest } from '../contract/index.ts'
import { openStore } from '../store/index.ts'
import { layout } from './layout.ts'
import { readPointer } from './pointer.ts'

const outcomeFile = z.strictObject({
  generation: z.int().positive(),
  refused: z.array(z.strictObject({ digest, reason: z.string() })),
})

/** What the public generation made of the versions that it was given. */
export interface Outcome {
  readonly generation: number
  /** Digests of everything that is public. */
  readonly live: readonly string[]
  readonly refused: readonly { readonly digest: string; readonly reason: string }[]
}

/** Keeps what a generation refused. It counts from the moment at which the pointer names it. */
export function writeOutcome(
  root: string,
  generation: number,
  refused: readonly { readonly digest: string; readonly reason: string }[],
): void {
  const kept = refused.map(({ digest, reason }) => ({ digest, reason }))
  writeDurably(layout(root).outcome, canonicalBytes({ generation, refused: kept }))
}

/**
 * What the public generation made of what it was given, from the disk alone: for who was stopped
 * between making it public and noting so. Null where there is no generation.
 *
 * @throws PublicationError where the pointer or the store cannot be read.
 */
export function readOutcome(root: string): Outcome | null {
  const current = readPointer(root)
  if (!current) return null
  const { entries } = openStore(current.storeDir)
  return {
    generation: current.number,
    live: entries.map(entry => entry.digest),
    refused: refusedIn(layout(root).outcome, current.number),
  }
}

/** A file that is lost or of another generation costs no more than that the next build judges again. */
function refusedIn(file: string, generation: number): Outcome['refused'] {
  if (!isThere(file)) return []
  const parsed = outcomeFile.safeParse(jsonOf(fs.readFileSync(file, 'utf8')))
  return parsed.success && parsed.data.generation === generation ? parsed.data.refused : []
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
