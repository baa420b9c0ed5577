import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { DeskError } from '../errors.ts'
import { BEAT_MS, isAlive, readHolder, thisProcess, type LockHolder } from './holder.ts'

/** The right to write, until it is released. */
export interface WriterLock {
  /** Tells other processes where the server listens. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

const lockFile = (dataDir: string): string => path.join(dataDir, 'desk.lock')

/** Who holds the data folder now; null where nobody does, or whoever did has gone. */
export async function lockHolder(dataDir: string): Promise<LockHolder | null> {
  const file = lockFile(dataDir)
  const found = await readHolder(file)
  return found && (await isAlive(found, file)) ? found : null
}

/**
 * Takes the data folder for writing. SQLite loses writes of two processes, and the published
 * generations have one builder, so one process at a time holds it, whatever the database.
 *
 * @param purpose what the process does, shown to whoever is refused meanwhile.
 * @throws DeskError `UNAVAILABLE` that says who holds it.
 */
export async function takeLock(dataDir: string, purpose: string): Promise<WriterLock> {
  await fs.mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = lockFile(dataDir)
  const mine = await thisProcess(purpose)
  if (!(await createLock(file, mine))) {
    await removeStale(file)
    if (!(await createLock(file, mine))) throw heldBy(await readHolder(file), file)
  }
  const touch = () => void fs.utimes(file, new Date(), new Date()).catch(() => undefined)
  const beat = setInterval(touch, BEAT_MS).unref()
  const isMine = async () => (await readHolder(file))?.nonce === mine.nonce
  return {
    announce: async address => {
      if (await isMine()) await fs.rename(await draftOf(file, { ...mine, address }), file)
    },
    release: async () => {
      clearInterval(beat)
      if (await isMine()) await fs.rm(file, { force: true })
    },
  }
}

/** A link to a finished file appears whole or not at all, and only one process can make it. */
async function createLock(file: string, content: LockHolder): Promise<boolean> {
  const draft = await draftOf(file, content)
  try {
    await fs.link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await fs.rm(draft, { force: true })
  }
}

async function draftOf(file: string, content: LockHolder): Promise<string> {
  const draft = `${file}.${content.nonce}`
  await fs.writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  return draft
}

/**
 * Removes the lock of a process that has gone. It is moved aside first and looked at again: of two
 * processes that find it stale at once, the slower must not remove the lock of the faster.
 */
async function removeStale(file: string): Promise<void> {
  const seen = await readHolder(file)
  if (seen && (await isAlive(seen, file))) throw heldBy(seen, file)
  const aside = `${file}.${randomUUID()}`
  try {
    await fs.rename(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = await readHolder(aside)
  if (moved && (await isAlive(moved, aside))) await fs.link(aside, file).catch(() => undefined)
  await fs.rm(aside, { force: true })
}

function heldBy(who: LockHolder | null, file: string): DeskError {
  const where = who?.address ? `, at ${who.address}` : ''
  const words = who
    ? `${who.purpose} (process ${who.pid} on ${who.host}, since ${who.startedAt}${where})`
    : 'another process'
  return new DeskError(
    'UNAVAILABLE',
    `The data folder is in use by ${words}. Stop it first, or go through it; ${file} says the same.`,
  )
}
