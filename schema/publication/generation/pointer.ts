import fs from 'node:fs'
import { z } from 'zod'
import { canonicalBytes, writeDurably } from '../../evidence/index.ts'
import { PublicationError } from '../errors.ts'
import { layout, partsOf } from './layout.ts'

/** What is public now. */
export interface Generation {
  /** From 1; grows with each switch. */
  readonly number: number
  readonly storeDir: string
  readonly siteDir: string
}

const pointerFile = z.strictObject({ generation: z.int().positive() })

interface Seen {
  readonly mark: string
  readonly generation: Generation
}
const seen = new Map<string, Seen>()

/**
 * The current generation, or null where none was ever made. Cheap enough for every request: the
 * file is read again only when it has been replaced.
 *
 * @param root the folder of generations (`public` in the data folder).
 * @throws PublicationError `NO_GENERATION` where the pointer cannot be read.
 */
export function readPointer(root: string): Generation | null {
  const { pointer, generation } = layout(root)
  const stat = fs.statSync(pointer, { bigint: true, throwIfNoEntry: false })
  if (!stat) return null
  // A replaced file is another inode, also where the clock is too coarse to show it.
  const mark = `${stat.ino}:${stat.mtimeNs}:${stat.size}`
  const known = seen.get(root)
  if (known?.mark === mark) return known.generation
  const number = parsePointer(pointer)
  const parts = partsOf(generation(number))
  const current = { number, storeDir: parts.store, siteDir: parts.site }
  seen.set(root, { mark, generation: current })
  return current
}

function parsePointer(file: string): number {
  try {
    return pointerFile.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).generation
  } catch (error) {
    throw new PublicationError('NO_GENERATION', `${file} does not name a generation.`, error)
  }
}

/** Makes a generation the public one. The one step that readers can see. */
export function switchTo(root: string, generation: number): void {
  writeDurably(layout(root).pointer, canonicalBytes({ generation }))
}
