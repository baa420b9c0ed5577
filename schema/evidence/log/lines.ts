import fs from 'node:fs'
import { EvidenceError } from '../errors.ts'

const CHUNK = 1 << 20
const NEWLINE = 10

/** Longer than any event: who writes a line without an end must not fill the memory. */
const MAX_LINE = 1 << 22

/** A line of a file, without its end. */
export interface Line {
  /** Only until the next line is asked for. */
  readonly bytes: Buffer
  /** False where the file ends before the line does: a write that was cut off. */
  readonly ended: boolean
}

/**
 * The lines of a file in constant memory.
 *
 * @throws EvidenceError `ALTERED` at a line that is longer than any of ours.
 */
export function* linesOf(file: string): Generator<Line> {
  const handle = fs.openSync(file, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    let rest: Buffer = Buffer.alloc(0)
    for (let read = fill(handle, chunk); read > 0; read = fill(handle, chunk)) {
      const data = Buffer.concat([rest, chunk.subarray(0, read)])
      let start = 0
      for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, start)) {
        yield { bytes: data.subarray(start, end), ended: true }
        start = end + 1
      }
      rest = data.subarray(start)
      if (rest.length > MAX_LINE) throw new EvidenceError('ALTERED', `${file} has an endless line.`)
    }
    if (rest.length > 0) yield { bytes: rest, ended: false }
  } finally {
    fs.closeSync(handle)
  }
}

const fill = (handle: number, chunk: Buffer): number => fs.readSync(handle, chunk, 0, CHUNK, null)
