import type { KeystoneContext } from '@keystone-6/core/types'
import { createLog, openLog, readEvents, type LogWriter } from '../../evidence/index.ts'
import type { Settings } from '../../platform/settings.ts'
import { perDesk } from '../per-desk.ts'
import { table } from '../tables.ts'
import { logFolder } from './keys.ts'

/** Name of the log of all audit events in every signed state of it. */
export const INTERNAL_LOG = 'internal'

/**
 * An event has its time from within its transaction, and transactions end by force after half a
 * minute: what is older than this has been committed or never will be.
 */
const SETTLED_MS = 120_000

/** So many rows are read at once. */
const PAGE = 2_000

interface EventRow {
  readonly id: string
  readonly at: Date
  readonly canonical: string
}

/** How the log stands beside the database. */
export interface Sequenced {
  /** Events in the log. */
  readonly size: number
  /** Events in the database that have no place in the log yet. */
  readonly unsequenced: number
  /** Events in the log that the database has not: it is an older one, or rows were taken away. */
  readonly lacking: number
}

interface Sequencer {
  readonly log: LogWriter
  /** Ids of all events in the log. */
  readonly placed: Set<string>
  /** Time of the latest of them. */
  latest: Date
}

const sequencers = perDesk<{ current: Sequencer | null; turn: Promise<unknown> }>()

/**
 * Gives each audit event its place in the log, after it was committed: one writer, whatever the order
 * in which transactions end. What was placed stays where it is.
 *
 * @param then called with the log before anybody else may write to it.
 * @throws EvidenceError `LOG_INCONSISTENT` where the log on the disk is not the one that was signed.
 */
export function sequenceEvents<T>(
  context: KeystoneContext,
  settings: Settings,
  then: (log: LogWriter, stand: Sequenced) => T,
): Promise<T> {
  const kept =
    sequencers.get(context) ?? sequencers.set(context, { current: null, turn: Promise.resolve() })
  const work = async () => {
    try {
      const sequencer = (kept.current ??= openSequencer(settings))
      return then(sequencer.log, await catchUp(context, sequencer))
    } catch (error) {
      // What lies on the disk says where it stands; what was in memory may not.
      kept.current = null
      throw error
    }
  }
  const turn = kept.turn.then(work, work)
  kept.turn = turn.catch(() => undefined)
  return turn
}

function openSequencer(settings: Settings): Sequencer {
  const dir = logFolder(settings, 'internal')
  createLog(dir, INTERNAL_LOG)
  const log = openLog(dir)
  const placed = new Set<string>()
  let latest = new Date(0)
  for (const text of readEvents(dir)) {
    const { id, at } = JSON.parse(text) as { id: string; at: string }
    placed.add(id)
    const time = new Date(at)
    if (time > latest) latest = time
  }
  return { log, placed, latest }
}

async function catchUp(context: KeystoneContext, sequencer: Sequencer): Promise<Sequenced> {
  const { placed } = sequencer
  const count = () => table(context, 'AuditEvent').count({ where: {} })
  const before = await count()
  await place(context, sequencer, new Date(sequencer.latest.getTime() - SETTLED_MS))
  // Something else than time hid an event, e.g. a clock that was put back: all of them are looked at.
  if (placed.size < before) await place(context, sequencer, new Date(0))
  const now = await count()
  return {
    size: placed.size,
    unsequenced: Math.max(before - placed.size, 0),
    lacking: Math.max(placed.size - now, 0),
  }
}

/** Appends all events since then that have no place yet, in the order of their times. */
async function place(context: KeystoneContext, sequencer: Sequencer, since: Date): Promise<void> {
  const events = table<EventRow>(context, 'AuditEvent')
  let from = since
  for (let take = PAGE; ;) {
    const rows = await events.findMany({
      where: { at: { gte: from } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { id: true, at: true, canonical: true },
      take,
    })
    const fresh = rows.filter(({ id }) => !sequencer.placed.has(id))
    sequencer.log.append(
      fresh.map(({ canonical }) => canonical),
      sequencer.log.size,
    )
    for (const { id } of fresh) sequencer.placed.add(id)
    const last = rows.at(-1)
    if (last && last.at > sequencer.latest) sequencer.latest = last.at
    if (!last || rows.length < take) return
    // A page of one single instant would come again: then a larger one.
    if (last.at.getTime() === from.getTime()) take *= 2
    from = last.at
  }
}
