import fs from 'node:fs'
import path from 'node:path'

const { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync, writeSync } = fs

/** Does half of what a call would do, with the functions as they were before they were watched. */
export function doHalf(call: string, args: readonly unknown[]): void {
  if (call === 'writeFileSync') halfWritten(args)
  if (call === 'rmSync') halfRemoved(String(args[0]))
  if (call === 'mkdirSync') mkdirSync(path.dirname(String(args[0])), { recursive: true })
}

function halfWritten([file, data]: readonly unknown[]): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as Uint8Array)
  const half = bytes.subarray(0, bytes.length / 2)
  if (typeof file === 'number') writeSync(file, half)
  else writeFileSync(String(file), half)
}

function halfRemoved(place: string): void {
  const files = filesIn(place)
  for (const file of files.slice(0, Math.ceil(files.length / 2))) rmSync(file)
}

/** Every file below a place. Node's own recursion would go through links, out of the place. */
function filesIn(place: string): string[] {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat ? [place] : []
  return readdirSync(place).flatMap(name => filesIn(path.join(place, name)))
}
