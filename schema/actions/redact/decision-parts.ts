import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest } from '../../evidence/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { DeskError } from '../../platform/errors.ts'
import { REDACTED } from '../../platform/triggers/index.ts'
import type { PublicBody, PublishedObject } from '../../publication/contract/index.ts'
import { entriesOf } from '../../publication/projection/index.ts'
import type { Target } from '../record.ts'
import { writeRevision } from '../revision/write.ts'
import { table } from '../tables.ts'

/** A row in which words of a published decision stand, and what it becomes. */
export interface DecisionPart {
  readonly listKey: 'Waiver' | 'SignOff' | 'Evidence' | 'ChecklistRun'
  readonly id: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What goes with the versions of a decision beside their contents; nothing of any other record. */
export interface DecisionParts {
  readonly parts: readonly DecisionPart[]
  /** True of a decision that was made here: what it says of itself can no longer be edited, and goes. */
  readonly isFrozen: boolean
}

interface WordsRow {
  readonly id: string
  readonly reason: string
  readonly controls: string
}
interface EvidenceRow {
  readonly id: string
  readonly title: string
  readonly nonClaims: string
  readonly isPublic: boolean
}
interface RunRow {
  readonly id: string
  readonly content: { readonly basis?: Readonly<Record<string, unknown>> } | null
}

/** Of a record that its writers can mend. */
export const NO_PARTS: DecisionParts = { parts: [], isFrozen: false }

/** The rows in which words stand that the bodies print. Nobody can edit them: who signed counted on them. */
export async function decisionParts(
  context: KeystoneContext,
  { listKey, id }: Target,
  bodies: readonly NonNullable<PublishedObject['body']>[],
): Promise<DecisionParts> {
  if (listKey !== 'ReleaseDecision') return NO_PARTS
  const said = bodies as PublicBody<'decision'>[]
  const where = { decisionId: id }
  const reasons = new Set(said.flatMap(({ dissent }) => dissent.map(each => each.reason)))
  const waived = new Set(said.flatMap(({ waivers }) => waivers.flatMap(waiverWords)))
  const shown = new Set(said.flatMap(({ evidence }) => evidence.flatMap(each => each.title ?? [])))
  const decision = await table<{ decisionKind: string; phase: string }>(
    context,
    'ReleaseDecision',
  ).findUnique({ where: { id } })
  const waivers = await table<WordsRow>(context, 'Waiver').findMany({ where })
  const signOffs = await table<WordsRow>(context, 'SignOff').findMany({ where })
  const evidence = await table<EvidenceRow>(context, 'Evidence').findMany({ where })
  const runs = await table<RunRow>(context, 'ChecklistRun').findMany({ where })
  const isIn = (words: ReadonlySet<string>, row: { readonly reason: string }) =>
    row.reason !== REDACTED && words.has(row.reason)
  const isFrozen =
    decision?.decisionKind === 'live' && ['decided', 'review_due'].includes(decision.phase)
  return {
    isFrozen,
    parts: [
      ...waivers
        .filter(
          row =>
            row.reason !== REDACTED &&
            [row.reason, ...entriesOf(row.controls)].some(text => waived.has(text)),
        )
        .map(row => part('Waiver', row, { reason: REDACTED, controls: REDACTED })),
      ...signOffs
        .filter(row => isIn(reasons, row))
        .map(row => part('SignOff', row, { reason: REDACTED })),
      ...evidence
        .filter(({ title }) => title !== REDACTED && shown.has(title))
        .map(row => part('Evidence', row, { title: REDACTED, nonClaims: REDACTED })),
      ...(isFrozen ? runs.flatMap(spokenRun) : []),
    ],
  }
}

const waiverWords = ({ reason, controls }: PublicBody<'decision'>['waivers'][number]) => [
  reason,
  ...controls,
]

const part = (
  listKey: DecisionPart['listKey'],
  { id }: { readonly id: string },
  data: DecisionPart['data'],
): DecisionPart => ({ listKey, id, data })

/** A kept run loses what people wrote, and keeps the digest of it all, to which the log has committed. */
function spokenRun(row: RunRow): DecisionPart[] {
  const { basis } = row.content ?? {}
  if (!basis || !('record' in basis)) return []
  const { record: _, waivers: __, ...kept } = basis
  const content = { ...row.content, basis: { ...kept, was: canonicalDigest(basis) } }
  return [part('ChecklistRun', row, { content })]
}

interface EventRow {
  readonly canonical: string
}

/** The events that commit to the words of a row when it is written. */
const SPOKEN = ['waiver.propose', 'decision.sign', 'evidence.add', 'decision.run-checklist']

/** Digests of the salts of the events that commit to the words of these rows. */
export async function saltsOfParts(
  context: KeystoneContext,
  { parts }: DecisionParts,
): Promise<string[]> {
  const events = await table<EventRow>(context, 'AuditEvent').findMany({
    where: { itemId: { in: parts.map(({ id }) => id) }, operation: { in: SPOKEN } },
  })
  return events.map(({ canonical }) =>
    String((JSON.parse(canonical) as { saltDigest: unknown }).saltDigest),
  )
}

/**
 * Puts a notice in the place of the words, in each row with its event; of a decision that can no longer
 * be edited also in the place of its title and summary, which makes a revision.
 *
 * @throws DeskError `CONFLICT`.
 */
export async function destroyParts(
  tx: KeystoneContext,
  { listKey, id }: Target,
  { parts, isFrozen }: DecisionParts,
): Promise<void> {
  for (const each of parts) {
    const { count } = await table(tx, each.listKey).updateMany({
      where: { id: each.id },
      data: each.data,
    })
    if (count !== 1) throw new DeskError('CONFLICT', 'Somebody else has just changed it.')
    await recordAudit(tx, {
      operation: 'redaction.destroy',
      listKey: each.listKey,
      itemId: each.id,
      changes: each.data,
    })
  }
  if (!isFrozen) return
  const data = { title: REDACTED, summary: '' }
  await table(tx, listKey).updateMany({ where: { id }, data })
  await recordAudit(tx, { operation: 'redaction.mend', listKey, itemId: id, changes: data })
  await writeRevision(tx, listKey, id)
}
