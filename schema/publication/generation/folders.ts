import fs from 'node:fs'
import path from 'node:path'
import { isThere } from '../../evidence/index.ts'
import { holdsAny } from '../store/index.ts'
import { layout, partsOf } from './layout.ts'
import { readPointer } from './pointer.ts'

/** How many generations stay: requests that are under way still read from the ones before. */
const KEEP = 3

/** What a durable write leaves behind when its process is killed. */
const HALF_WRITTEN = /^(pointer|outcome|last-build)\.json\.[0-9a-f]{12}\.tmp$/

/** Numbers of the finished generations that are there, ascending. */
function finished(root: string): number[] {
  const { generations } = layout(root)
  if (!isThere(generations)) return []
  return fs
    .readdirSync(generations)
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
}

/** The number of the public generation: 0 where there is none, null where nobody can tell. */
function currentNumber(root: string): number | null {
  try {
    return readPointer(root)?.number ?? 0
  } catch {
    return null
  }
}

/** The number of the next generation. */
export const nextNumber = (root: string): number =>
  Math.max(currentNumber(root) ?? 0, finished(root).at(-1) ?? 0) + 1

/**
 * Removes what a build that was cut short has left: half-made and half-removed generations,
 * finished ones that never became public, half-written files. Only while nothing is being built.
 */
export function removeUnfinished(root: string): void {
  if (!isThere(root)) return
  for (const name of fs.readdirSync(root)) {
    if (HALF_WRITTEN.test(name)) remove(path.join(root, name))
  }
  const { generations } = layout(root)
  if (!isThere(generations)) return
  const current = currentNumber(root)
  // Where nobody can tell which one is public, each may be: people may be reading from it.
  if (current !== null) {
    for (const number of finished(root)) if (number > current) takeAway(root, number)
  }
  for (const name of fs.readdirSync(generations)) {
    if (/\.(unfinished|removed)$/.test(name)) remove(path.join(generations, name))
  }
}

/**
 * Removes all generations but the current one and the few before it; of those, too, each that holds
 * what was destroyed.
 */
export function removeOld(root: string, destroyed: readonly string[] = []): void {
  const current = readPointer(root)?.number ?? 0
  for (const number of finished(root)) {
    const isOld = number <= current - KEEP
    if (isOld || (number < current && holds(root, number, destroyed))) takeAway(root, number)
  }
}

/** True where any generation on the disk, public or not, still holds one of the objects. */
export const generationsHold = (root: string, digests: readonly string[]): boolean =>
  finished(root).some(number => holds(root, number, digests))

const holds = (root: string, number: number, digests: readonly string[]): boolean =>
  holdsAny(partsOf(layout(root).generation(number)).store, digests)

/** Out of the way first, then away: whoever is stopped in the middle leaves no half generation. */
function takeAway(root: string, number: number): void {
  const { generation, removed } = layout(root)
  fs.renameSync(generation(number), removed(number))
  remove(removed(number))
}

const remove = (place: string): void => fs.rmSync(place, { recursive: true, force: true })
