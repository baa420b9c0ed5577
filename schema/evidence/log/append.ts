import fs from 'node:fs'
import { EvidenceError } from '../errors.ts'

/**
 * Appends bytes to a file and forces them to disk. A write that fails is taken back; one that is
 * cut off by a crash leaves a part of it behind.
 *
 * @param length how long the file is known to be.
 * @throws EvidenceError `CONFLICT` where it has another length: somebody else writes to it.
 */
export function appendDurably(file: string, length: number, bytes: Buffer): void {
  const handle = fs.openSync(file, 'r+')
  try {
    if (fs.fstatSync(handle).size !== length) {
      throw new EvidenceError('CONFLICT', `Somebody else writes to ${file}: open it again.`)
    }
    try {
      writeAll(handle, bytes, length)
      fs.fsyncSync(handle)
    } catch (error) {
      fs.ftruncateSync(handle, length)
      throw error
    }
  } finally {
    fs.closeSync(handle)
  }
}

function writeAll(handle: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += fs.writeSync(handle, bytes, done, bytes.length - done, position + done)
  }
}

/** Cuts off what a crash left behind an unfinished write. */
export function truncateDurably(file: string, length: number): void {
  const handle = fs.openSync(file, 'r+')
  try {
    fs.ftruncateSync(handle, length)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
