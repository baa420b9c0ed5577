import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../../platform/errors.ts'
import type { LinkedRecord, PublishableRecords } from '../../publication/projection/index.ts'
import type { PublishedList } from '../../vocabulary/index.ts'
import type { Target } from '../record.ts'
import { rowId, table } from '../tables.ts'
import { figuresNamed, STANDING_INCLUDES, withStanding, type DecisionRow } from './standing.ts'

const ID = { select: { id: true } } as const

/** What each projection needs of the records that its own links to. */
const INCLUDES: Readonly<Record<PublishedList, Readonly<Record<string, unknown>>>> = {
  Desk: { owner: true },
  ModelFamily: { developer: true, sources: true },
  Release: { sources: true },
  Partnership: {
    organization: true,
    agreement: { include: { document: true } },
    statements: { include: { publicSource: true } },
    modelsAccessed: ID,
    sources: true,
  },
  Measurement: { measurer: true, sources: true },
  Finding: { organizations: true, sources: true },
  TimelineEvent: { actorOrganizations: true, releases: ID, sources: true },
  Report: { findings: ID, partners: ID, events: ID, documents: true, sources: true },
  WithheldNotice: {},
  ReleaseDecision: { sources: true, ...STANDING_INCLUDES },
}

/** A publishable record with its list, so that the one's type follows from the other. */
export type LoadedRecord = {
  [L in PublishedList]: { readonly listKey: L; readonly record: PublishableRecords[L] }
}[PublishedList]

/** The whole record with all that its projection shows, in one query. */
export async function loadRecord(
  context: KeystoneContext,
  { listKey, id }: Target,
): Promise<LoadedRecord> {
  const include = INCLUDES[listKey]
  const record = await table(context, listKey).findUnique({
    where: { id: rowId(context, listKey, id) },
    ...(Object.keys(include).length > 0 && { include }),
  })
  if (!record) throw new DeskError('NOT_FOUND', 'There is no such record.')
  if (listKey !== 'ReleaseDecision') return { listKey, record } as unknown as LoadedRecord
  const decision = record as unknown as DecisionRow
  return { listKey, record: withStanding(decision, await figuresOf(context, decision)) }
}

/** The public figures of the family that a decision of history names, by their slug. */
async function figuresOf(context: KeystoneContext, decision: DecisionRow) {
  const named = figuresNamed(decision)
  if (named.length === 0) return new Map<string, LinkedRecord>()
  const rows = await table<LinkedRecord & { readonly slug: string }>(
    context,
    'Measurement',
  ).findMany({
    where: {
      familyId: decision.familyId,
      slug: { in: named },
      publishedVersion: { gt: 0 },
      NOT: { state: 'retracted' },
    },
    select: { id: true, slug: true },
  })
  return new Map(rows.map(({ id, slug }) => [slug, { id }]))
}
