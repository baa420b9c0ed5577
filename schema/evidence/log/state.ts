import fs from 'node:fs'
import { EvidenceError } from '../errors.ts'
import { parseEnvelope } from '../dsse/index.ts'
import { CompactRange, leafHash } from '../merkle/index.ts'
import { CHECKPOINT, parseStatement, type Checkpoint } from '../statement/index.ts'
import { truncateDurably } from './append.ts'
import { checkpointPath, leavesPath } from './layout.ts'
import { linesOf } from './lines.ts'
import { listCheckpoints, readLogName } from './reader.ts'

/** Where a log stands. */
export interface LogState {
  readonly name: string
  readonly range: CompactRange
  /** Length of the events on disk, in bytes. */
  readonly bytes: number
  readonly newest: Checkpoint | null
}

/** Reads where a log stands, and cuts off an event that was written half. See `openLog`. */
export function readState(dir: string): LogState {
  const name = readLogName(dir)
  const newest = readNewest(dir)
  const range = new CompactRange()
  let bytes = 0
  let root = newest?.size === 0 ? range.root() : null
  let torn = false
  for (const line of linesOf(leavesPath(dir))) {
    torn = !line.ended
    if (torn) break
    range.append(leafHash(line.bytes))
    bytes += line.bytes.length + 1
    if (range.size === newest?.size) root = range.root()
  }
  // First the judgement: of a history that does not fit, not a byte is to be lost.
  if (newest && root?.toString('hex') !== newest.rootHash) {
    const not = `do not lead to its state ${newest.number}, signed for ${newest.at}`
    throw new EvidenceError('LOG_INCONSISTENT', `The events of the log ${name} ${not}.`)
  }
  if (torn) truncateDurably(leavesPath(dir), bytes)
  return { name, range, bytes, newest }
}

/** Its own word is enough to write on; whether it is genuine is for those who verify. */
function readNewest(dir: string): Checkpoint | null {
  const last = listCheckpoints(dir).numbers.at(-1)
  if (last === undefined) return null
  const { payload } = parseEnvelope(fs.readFileSync(checkpointPath(dir, last)))
  return parseStatement(CHECKPOINT, payload).predicate
}
