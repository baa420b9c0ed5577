import fs from 'node:fs'
import path from 'node:path'
import { layout } from './layout.ts'
import { readPointer } from './pointer.ts'

/** How many generations stay: requests that are under way still read from the ones before. */
const KEEP = 3

/** Numbers of the finished generations that are there, ascending. */
function finished(root: string): number[] {
  const { generations } = layout(root)
  if (!fs.existsSync(generations)) return []
  return fs
    .readdirSync(generations)
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
}

/** The number of the next generation. */
export const nextNumber = (root: string): number =>
  Math.max(readPointer(root)?.number ?? 0, finished(root).at(-1) ?? 0) + 1

/**
 * Removes what a build that was cut short has left: half-made generations, and finished ones that
 * never became public. Only while nothing is being built.
 */
export function removeUnfinished(root: string): void {
  const { generations, generation } = layout(root)
  if (!fs.existsSync(generations)) return
  const current = readPointer(root)?.number ?? 0
  for (const number of finished(root)) if (number > current) remove(generation(number))
  for (const name of fs.readdirSync(generations)) {
    if (name.endsWith('.unfinished')) remove(path.join(generations, name))
  }
}

/** Removes all generations but the current one and the few before it. */
export function removeOld(root: string): void {
  const current = readPointer(root)?.number ?? 0
  for (const number of finished(root)) {
    if (number <= current - KEEP) remove(layout(root).generation(number))
  }
}

const remove = (dir: string): void => fs.rmSync(dir, { recursive: true, force: true })
