import type { BaseItem, KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../platform/clock.ts'
import { recordAudit } from '../platform/audit/index.ts'
import { DeskError } from '../platform/errors.ts'
import { actorRef, type Session } from '../platform/session/actor.ts'
import {
  PUBLICATION_STATE,
  type ChangeKind,
  type PublicationState,
  type PublishedList,
} from '../vocabulary/index.ts'
import { table } from './tables.ts'

/** Which record an action is about. */
export interface Target {
  readonly listKey: PublishedList
  readonly id: string
}

/** Where a publishable record stands: the fields that only the workflow writes. */
export interface Standing extends BaseItem {
  readonly state: PublicationState
  readonly updatedAt: Date | null
  readonly archivedAt: Date | null
  readonly publishedVersion: number | null
  readonly scheduledFor: Date | null
  readonly scheduledDigest: string | null
  readonly scheduledChangeNote: string | null
  readonly scheduledChangeKind: ChangeKind | null
  readonly scheduledBy: string | null
}

/**
 * The record, through the caller's own eyes: Keystone applies no access filter to the row that an
 * action names, so this is what keeps somebody from acting on a record they may not see.
 *
 * @throws DeskError `NOT_FOUND`.
 */
export async function readRecord(context: KeystoneContext, target: Target): Promise<Standing> {
  const row = await context.db[target.listKey]?.findOne({ where: { id: target.id } })
  if (!row) throw new DeskError('NOT_FOUND', 'There is no such record, or you may not see it.')
  return row as unknown as Standing
}

/** @throws DeskError `WRONG_STATE` that names the state the record is in. */
export function requireState(
  row: Standing,
  states: readonly PublicationState[],
  what: string,
): void {
  if (states.includes(row.state)) return
  const { label } = PUBLICATION_STATE.terms[row.state]
  throw new DeskError('WRONG_STATE', `A record in the state “${label}” cannot be ${what}.`)
}

/** What is put out of sight goes nowhere. */
export const ARCHIVED = 'It is archived. Take it out of the archive first.'

/** True where a version of the record is on the public site. */
export const isPublic = (row: Standing): boolean =>
  (row.publishedVersion ?? 0) > 0 && row.state !== 'retracted'

/** What is planned for a record is over once it goes out, is sent back or withdrawn. */
export const NOT_SCHEDULED = {
  scheduledFor: null,
  scheduledDigest: '',
  scheduledChangeNote: '',
  scheduledChangeKind: null,
  scheduledBy: '',
} as const

interface Move {
  readonly operation: string
  readonly data: Readonly<Record<string, unknown>>
  /** For the audit only, beside `data`. */
  readonly remarks?: Readonly<Record<string, unknown>>
}

/**
 * Moves a record on, with its audit event, if it still is where it was seen: of two people at once,
 * one wins and the other is told.
 *
 * @throws DeskError `CONFLICT`.
 */
export async function moveRecord(
  tx: KeystoneContext,
  { listKey, id }: Target,
  seen: Standing,
  { operation, data, remarks = {} }: Move,
): Promise<Standing> {
  const records = table<Standing>(tx, listKey)
  const { state, updatedAt, publishedVersion } = seen
  const stamps = {
    updatedAt: laterThan(updatedAt),
    updatedBy: actorRef(tx.session as Session | undefined),
  }
  const written = { ...data, ...stamps }
  const moved = await records.updateMany({
    where: { id: seen.id, state, updatedAt, publishedVersion },
    data: written,
  })
  if (moved.count !== 1) {
    throw new DeskError('CONFLICT', 'Somebody else has just changed this record. Look at it again.')
  }
  await recordAudit(tx, { operation, listKey, itemId: id, changes: { ...written, ...remarks } })
  return (await records.findUnique({ where: { id: seen.id } })) as Standing
}

/** Now, but never the instant that was seen: it is what a second writer is recognised by. */
function laterThan(seen: Date | null): Date {
  const now = clock.now()
  return seen && seen >= now ? new Date(seen.getTime() + 1) : now
}
