import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import type { Note, Projection, RecordId } from '../../publication/projection/index.ts'
import { rowId, table } from '../tables.ts'

interface EmbargoRow {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly endsAt: Date
}
interface Held {
  readonly embargo: EmbargoRow | null
}

/**
 * What holds a record back at an instant: its own embargo, that of a record it names, and that of a
 * partner's report from which a finding or words are drawn. No role outranks an embargo.
 */
export async function embargoProblems(
  context: KeystoneContext,
  target: RecordId,
  { dependencies, embeds }: Projection,
  instant: Date,
): Promise<Note[]> {
  const records = [target, ...dependencies]
  const held = [
    ...(await ofRecords(context, records)),
    ...(await ofFindings(context, idsOf(records, 'Finding'))),
    ...(await ofStatements(context, idsOf(embeds, 'PartnerStatement'))),
  ]
  const running = held.flatMap(({ embargo }) =>
    embargo && isRunning(embargo, instant) ? [[embargo.id, embargo] as const] : [],
  )
  return [...new Map(running).values()].map(({ title, endsAt }) => ({
    field: 'embargo',
    message: `The embargo “${title}” runs until ${endsAt.toISOString()}.`,
  }))
}

/** True where an embargo that a record is under runs now. */
export async function runsNow(context: KeystoneContext, embargoId: unknown): Promise<boolean> {
  if (typeof embargoId !== 'string') return false
  const embargo = await table<EmbargoRow>(context, 'Embargo').findUnique({
    where: { id: embargoId },
  })
  return embargo !== null && isRunning(embargo, clock.now())
}

/** A proposed embargo counts as running: what was asked for holds until it is settled. */
const isRunning = ({ state, endsAt }: EmbargoRow, instant: Date): boolean =>
  state !== 'ended' && endsAt > instant

const idsOf = (records: readonly RecordId[], listKey: string): string[] =>
  records.filter(record => record.listKey === listKey).map(({ id }) => id)

async function ofRecords(context: KeystoneContext, records: readonly RecordId[]) {
  const held: Held[] = []
  for (const [listKey, of] of Map.groupBy(records, record => record.listKey)) {
    const ids = of.map(({ id }) => rowId(context, listKey, id))
    const where = { id: { in: ids }, embargo: { isNot: null } }
    held.push(...(await table<Held>(context, listKey).findMany({ where, include: EMBARGO })))
  }
  return held
}

const EMBARGO = { embargo: true } as const

async function ofFindings(context: KeystoneContext, ids: readonly string[]): Promise<Held[]> {
  if (ids.length === 0) return []
  return table<Held>(context, 'PartnerReport').findMany({
    where: { findings: { some: { id: { in: [...ids] } } } },
    include: EMBARGO,
  })
}

async function ofStatements(context: KeystoneContext, ids: readonly string[]): Promise<Held[]> {
  if (ids.length === 0) return []
  const statements = await table<{ report: Held | null }>(context, 'PartnerStatement').findMany({
    where: { id: { in: [...ids] } },
    include: { report: { include: EMBARGO } },
  })
  return statements.flatMap(({ report }) => report ?? [])
}
