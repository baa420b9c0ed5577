import fs from 'node:fs'
import { createDurably, makeFolderDurably, writeDurably } from '../durable.ts'
import type { SigningKey } from '../dsse/index.ts'
import { EvidenceError } from '../errors.ts'
import { parseCanonical } from '../json.ts'
import { keyRingBytes, type KeyRing } from '../keys/index.ts'
import { leafHash } from '../merkle/index.ts'
import { CHECKPOINT, seal, type Checkpoint } from '../statement/index.ts'
import { isThere } from '../there.ts'
import { appendDurably } from './append.ts'
import { checkpointFolder, checkpointPath, keysPath, leavesPath, namePath } from './layout.ts'
import { logFileBytes, readLogName } from './reader.ts'
import { readState } from './state.ts'

/** The one that writes a log. A log has one writer at a time; a second is told `CONFLICT`. */
export interface LogWriter {
  readonly name: string
  /** How many events it has, which is the index of the next one. */
  readonly size: number
  /** Its last signed state. */
  readonly newest: Checkpoint | null
  /**
   * Appends events; when it returns they are on disk.
   *
   * @param events each the canonical text of a JSON value.
   * @param at the index of the first of them.
   * @throws EvidenceError `CONFLICT` where that is not the next index; `NOT_CANONICAL`.
   */
  append(events: readonly string[], at: number): void
  /**
   * Signs the state of now, and returns it when it is on disk.
   *
   * @throws EvidenceError `CONFLICT` where the last one was signed for a later instant, or another
   *   writer signed one.
   */
  checkpoint(what: { at: string; covers?: Checkpoint['covers'] }, keys: SigningKey[]): Checkpoint
}

/**
 * Begins a log of that name in a folder; where it has begun already, nothing changes.
 *
 * @throws EvidenceError `CONFLICT` where a log of another name lies there.
 */
export function createLog(dir: string, name: string): void {
  makeFolderDurably(checkpointFolder(dir))
  createDurably(leavesPath(dir), '')
  // Last: a folder without it holds no log yet.
  createDurably(namePath(dir), logFileBytes(name))
  if (readLogName(dir) !== name) {
    throw new EvidenceError('CONFLICT', `${dir} holds a log of another name.`)
  }
}

/** Puts the public keys beside the log, for those who have not got them from elsewhere. */
export const writeLogKeys = (dir: string, ring: KeyRing): void =>
  writeDurably(keysPath(dir), keyRingBytes(ring))

/**
 * Opens a log to write to it, after a crash too: an event that was written half is cut off. It reads
 * all events once.
 *
 * @throws EvidenceError `LOG_INCONSISTENT` where they do not lead to the last signed state: a
 *   history that somebody has rewritten must not be signed again. `MISSING`, `MALFORMED`.
 */
export function openLog(dir: string): LogWriter {
  const state = readState(dir)
  let { range, bytes, newest } = state
  return {
    name: state.name,
    get size() {
      return range.size
    },
    get newest() {
      return newest
    },
    append(events, at) {
      if (at !== range.size) {
        throw new EvidenceError('CONFLICT', `The next event is number ${range.size}, not ${at}.`)
      }
      const longer = range.copy()
      for (const event of events) longer.append(leafHash(canonicalEvent(event)))
      const lines = Buffer.from(events.map(event => `${event}\n`).join(''), 'utf8')
      appendDurably(leavesPath(dir), bytes, lines)
      range = longer
      bytes += lines.length
    },
    checkpoint({ at, covers = [] }, keys) {
      if (newest && at < newest.at) {
        throw new EvidenceError('CONFLICT', `The last state is of ${newest.at}, after ${at}.`)
      }
      refuseIfChanged(leavesPath(dir), bytes)
      const { size } = range
      const rootHash = range.root().toString('hex')
      const number = newest ? newest.number + 1 : 0
      const made = { log: state.name, number, size, rootHash, at, covers: [...covers] }
      if (!createDurably(checkpointPath(dir, number), seal(CHECKPOINT, made, keys))) {
        throw new EvidenceError('CONFLICT', `Somebody else signed state ${number} of this log.`)
      }
      newest = made
      return made
    },
  }
}

function canonicalEvent(event: string): Buffer {
  const bytes = Buffer.from(event, 'utf8')
  parseCanonical(bytes, 'The event')
  return bytes
}

function refuseIfChanged(file: string, length: number): void {
  if (isThere(file) && fs.statSync(file).size === length) return
  throw new EvidenceError('CONFLICT', `Somebody else writes to ${file}: open it again.`)
}
