import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { DeskError } from '../../platform/errors.ts'
import type { Target } from '../record.ts'
import { rowId, table } from '../tables.ts'
import { destroyParts } from './decision-parts.ts'
import type { RedactionPlan } from './plan.ts'
import type { VersionRow } from './versions.ts'

/** A database takes so many values in one question. */
const AT_ONCE = 200

/**
 * Destroys what a plan names: contents with their salts; the notes of the versions, which are part
 * of the content; and each digest without a salt, from which a guess at the content could be proven.
 */
export async function destroy(
  tx: KeystoneContext,
  { target, going, staying, digests, words }: RedactionPlan,
  redactedAt: Date,
): Promise<void> {
  const payloads = table(tx, 'Payload')
  for (let at = 0; at < digests.length; at += AT_ONCE) {
    const some = digests.slice(at, at + AT_ONCE)
    const { count } = await payloads.updateMany({
      where: { digest: { in: some }, redactedAt: null },
      data: { bytes: null, salt: null, redactedAt },
    })
    if (count !== some.length) {
      throw new DeskError('CONFLICT', 'Some of it has just been redacted by others. Look again.')
    }
  }
  for (const { row } of going) await silence(tx, row)
  await forgetAllowances(tx, { target, going, staying })
  await forgetSeenDigest(
    tx,
    target,
    going.map(({ row }) => row.seenDigest),
  )
  await destroyParts(tx, target, words)
}

/** Empties the notes of a version, and the digest of what was seen. */
async function silence(tx: KeystoneContext, { id, digest }: VersionRow): Promise<void> {
  const data = { changeNote: '', seenDigest: '' }
  await table(tx, 'Correction').updateMany({
    where: { publicationId: id, NOT: { note: '' } },
    data: { note: '' },
  })
  await table(tx, 'Publication').updateMany({ where: { id }, data })
  await recordAudit(tx, {
    operation: 'redaction.destroy',
    listKey: 'Publication',
    itemId: id,
    changes: { ...data, note: '', digest },
  })
}

/**
 * Empties what was allowed of the content that goes: the reasons, and digests by which a guess at the words
 * could be proven. What was allowed before the last of these versions and never published goes too; what a
 * version that stays was allowed, stays.
 */
async function forgetAllowances(
  tx: KeystoneContext,
  { target, going, staying }: Pick<RedactionPlan, 'target' | 'going' | 'staying'>,
): Promise<void> {
  const allowances = table<{ readonly id: string }>(tx, 'WordsAllowance')
  const where = { listKey: target.listKey, itemId: target.id }
  const until = new Date(Math.max(...going.map(({ row }) => row.instant.getTime())))
  const rows = await allowances.findMany({
    where: {
      ...where,
      at: { lte: until },
      seenDigest: { notIn: ['', ...staying.map(({ seenDigest }) => seenDigest)] },
    },
    select: { id: true },
  })
  const data = { seenDigest: '', reason: '', collisions: [] }
  for (const { id } of rows) {
    await allowances.updateMany({ where: { id }, data })
    await recordAudit(tx, {
      operation: 'redaction.destroy',
      listKey: 'WordsAllowance',
      itemId: id,
      changes: data,
    })
  }
}

/** The record itself keeps that digest too, of its last version. */
async function forgetSeenDigest(
  tx: KeystoneContext,
  { listKey, id }: Target,
  digests: readonly string[],
): Promise<void> {
  const data = { publishedSeenDigest: '' }
  const { count } = await table(tx, listKey).updateMany({
    where: { id: rowId(tx, listKey, id), publishedSeenDigest: { in: [...digests] } },
    data,
  })
  if (count === 0) return
  await recordAudit(tx, { operation: 'redaction.destroy', listKey, itemId: id, changes: data })
}
