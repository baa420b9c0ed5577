import type { KeystoneContext } from '@keystone-6/core/types'
import { latestRevisions, type RevisionNumbers } from '../checks/independence.ts'
import { referenceKey } from '../../publication/projection/index.ts'
import { table } from '../tables.ts'
import { spansOf, type Span, type SpanVersion } from './spans.ts'

/** A saved state, by the digest of its content and the time at which it was written. */
interface StateRow {
  readonly number: number
  readonly digest: string
  readonly at: Date
}

type ChosenVersion = SpanVersion & {
  readonly instant: Date
  readonly listKey: string
  readonly itemId: string
}

/** The saved states that go, and the salts of the audit events of the writes that made them. */
export interface GoingStates {
  readonly states: readonly string[]
  readonly salts: readonly string[]
  /** Number of the latest revision of the record and of all that the versions embed. */
  readonly latest: RevisionNumbers
}

/**
 * Finds the saved states and audit events that go with the chosen versions.
 *
 * @param withPresent whether the present state of the record goes too, since nobody can mend it.
 */
export async function goingStates(
  context: KeystoneContext,
  versions: readonly SpanVersion[],
  chosen: readonly ChosenVersion[],
  withPresent = false,
): Promise<GoingStates> {
  const records = [...new Set(chosen.flatMap(({ revisions }) => Object.keys(revisions ?? {})))]
  const latest = await latestRevisions(context, records.map(nameOf))
  const own = chosen.map(({ listKey, itemId }) => referenceKey(listKey, itemId))
  // Above the present one there is none: a span then takes all that there are.
  const ends = withPresent
    ? Object.fromEntries(
        Object.entries(latest).map(([key, last]) => [key, own.includes(key) ? last + 1 : last]),
      )
    : latest
  const states: string[] = []
  const salts: string[] = []
  for (const span of spansOf(versions, chosen, ends)) {
    const { going, next } = await statesIn(context, span)
    states.push(...going.map(({ digest }) => digest))
    const [first] = going
    if (first)
      salts.push(...(await saltsOfWrites(context, span.record, first.at, next?.at ?? null)))
  }
  for (const version of chosen) salts.push(...(await saltOfPublication(context, version)))
  return { states: [...new Set(states)], salts: [...new Set(salts)], latest }
}

/** `List:id` as its two parts. */
const nameOf = (record: string) => {
  const [listKey = '', id = ''] = record.split(':')
  return { listKey, id }
}

async function statesIn(context: KeystoneContext, { record, after, upTo }: Span) {
  const { listKey, id } = nameOf(record)
  const rows = await table<StateRow>(context, 'Revision').findMany({
    where: { listKey, itemId: id, number: { gt: after, lte: upTo + 1 } },
    orderBy: { number: 'asc' },
  })
  return {
    going: rows.filter(({ number }) => number <= upTo),
    next: rows.find(({ number }) => number === upTo + 1),
  }
}

interface EventRow {
  readonly canonical: string
}

/** An event is written in the transaction of its write, after the revision. */
async function saltsOfWrites(
  context: KeystoneContext,
  record: string,
  from: Date,
  before: Date | null,
): Promise<string[]> {
  const { listKey, id } = nameOf(record)
  const events = await table<EventRow>(context, 'AuditEvent').findMany({
    where: { listKey, itemId: id, at: { gte: from, ...(before && { lt: before }) } },
  })
  return events.map(saltDigestOf)
}

const PUBLISHING = ['publication.publish', 'publication.retract']

/** The event that published a version commits to the note of its change. */
async function saltOfPublication(
  context: KeystoneContext,
  { instant, itemId }: { readonly instant: Date; readonly itemId: string },
): Promise<string[]> {
  const event = await table<EventRow>(context, 'AuditEvent').findFirst({
    where: { itemId, operation: { in: PUBLISHING }, at: { gte: instant } },
    orderBy: { at: 'asc' },
  })
  return event ? [saltDigestOf(event)] : []
}

const saltDigestOf = ({ canonical }: EventRow): string =>
  String((JSON.parse(canonical) as { saltDigest: unknown }).saltDigest)
