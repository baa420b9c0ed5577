import type { KeystoneContext } from '@keystone-6/core/types'
import { PUBLISHED_LISTS, type PublishedList } from '../../vocabulary/index.ts'
import type { Target } from '../record.ts'
import { table } from '../tables.ts'

/** What others rest on goes first: a release before the event that names it, the desk at the end. */
const LISTS: readonly PublishedList[] = [
  ...(Object.keys(PUBLISHED_LISTS) as PublishedList[]).filter(listKey => listKey !== 'Desk'),
  'Desk',
]

interface Scheduled {
  readonly id: string | number
  readonly scheduledFor: Date
}

/** The records whose instant has come. */
export async function dueItems(context: KeystoneContext, now: Date): Promise<Target[]> {
  const due: Target[] = []
  for (const listKey of LISTS) {
    const rows = await table<Scheduled>(context, listKey).findMany({
      where: { state: 'scheduled', scheduledFor: { lte: now } },
      orderBy: { scheduledFor: 'asc' },
      select: { id: true },
    })
    due.push(...rows.map(({ id }) => ({ listKey, id: String(id) })))
  }
  return due
}

/** The next instant for which something is scheduled; null where nothing is. */
export async function nextDue(context: KeystoneContext): Promise<Date | null> {
  let next: Date | null = null
  for (const listKey of LISTS) {
    const row = await table<Scheduled>(context, listKey).findFirst({
      where: { state: 'scheduled' },
      orderBy: { scheduledFor: 'asc' },
      select: { scheduledFor: true },
    })
    if (row && (!next || row.scheduledFor < next)) next = row.scheduledFor
  }
  return next
}
