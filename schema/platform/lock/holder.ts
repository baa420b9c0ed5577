import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import { z } from 'zod'
import { clock } from '../clock.ts'

const holder = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the kernel started that process; a later one may have the same pid. Null where unknown. */
  born: z.string().nullable(),
  /** Tells this holder from every other. */
  nonce: z.string(),
  startedAt: z.string(),
  /** What the process is doing, for the message to the one who waits. */
  purpose: z.string(),
  /** Address of the server, once it listens; null for a command. */
  address: z.string().nullable(),
})

/** The process that may write to a data folder. */
export type LockHolder = z.infer<typeof holder>

/** How often a holder touches its lock, and when silence means that it has gone. */
export const BEAT_MS = 10_000
const SILENCE_MS = 6 * BEAT_MS

/** This process as a holder. */
export const thisProcess = async (purpose: string): Promise<LockHolder> => ({
  pid: process.pid,
  host: os.hostname(),
  born: await birthOf(process.pid),
  nonce: randomUUID(),
  startedAt: clock.now().toISOString(),
  purpose,
  address: null,
})

/** Reads a lock; null where there is none, or what is there was written by no desk. */
export async function readHolder(file: string): Promise<LockHolder | null> {
  try {
    return holder.parse(JSON.parse(await fs.readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/**
 * Whether the holder still runs. A process of this machine is asked; one of another machine (or of
 * another container) cannot be, so that the age of its last touch decides.
 */
export async function isAlive(who: LockHolder, file: string): Promise<boolean> {
  if (who.host !== os.hostname()) {
    const touched = await fs.stat(file).catch(() => null)
    return touched !== null && Date.now() - touched.mtimeMs < SILENCE_MS
  }
  if (!exists(who.pid)) return false
  const born = await birthOf(who.pid)
  return who.born === null || born === null || born === who.born
}

/** Signal 0 asks without harming; EPERM means that it lives and belongs to somebody else. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ticks since boot at which Linux started a process: field 22, counted after the name in brackets. */
async function birthOf(pid: number): Promise<string | null> {
  const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
