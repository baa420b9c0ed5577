import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalText } from '../../evidence/index.ts'
import { DeskError } from '../../platform/errors.ts'
import type { PublicBody } from '../../publication/contract/index.ts'
import type { RecordId } from '../../publication/projection/index.ts'
import { loadObjects, type PublicationRow } from '../load/publications.ts'
import {
  printedDissent,
  printedWaivers,
  STANDING_INCLUDES,
  withStanding,
  type DecisionRow,
} from '../load/standing.ts'
import { table } from '../tables.ts'

type Standing = Pick<PublicBody<'decision'>, 'waivers' | 'dissent' | 'evidence' | 'conditions'>

/** A part of a decision's public page that no revision of a record holds. */
interface Part {
  readonly what: string
  /** What its writers chose of it, so that the same in the last version was looked at then. */
  readonly said: string
  readonly writers: readonly string[]
}

/**
 * Refuses whoever wrote a part that a decision's page would print and the last published version does
 * not: a waiver, a public dissent, evidence, a re-open condition. None of these leaves a revision of
 * the decision. Who accepted a waiver wrote no word of it, and looked at it for the desk.
 *
 * @throws DeskError `NOT_INDEPENDENT`.
 */
export async function requirePartsByOthers(
  context: KeystoneContext,
  { listKey, id }: RecordId,
  reviewer: string,
): Promise<void> {
  if (listKey !== 'ReleaseDecision') return
  const row = await table<DecisionRow>(context, 'ReleaseDecision').findUnique({
    where: { id },
    include: STANDING_INCLUDES,
  })
  if (!row) return
  const seen = await saidBefore(context, id)
  const own = (await partsOf(context, row)).find(
    ({ said, writers }) => writers.includes(reviewer) && !seen.has(said),
  )
  if (!own) return
  throw new DeskError(
    'NOT_INDEPENDENT',
    `You have written ${own.what} that it shows, since it was last published. Somebody else must publish it.`,
  )
}

async function partsOf(context: KeystoneContext, row: DecisionRow): Promise<Part[]> {
  const said = saidIn(withStanding(row).standing)
  const conditions = await Promise.all(
    row.conditions.map(({ id }) => writersOf(context, 'ReopenCondition', id)),
  )
  const parts = (what: string, texts: readonly string[], writers: readonly (readonly string[])[]) =>
    texts.map((text, at) => ({ what, said: text, writers: writers[at] ?? [] }))
  return [
    ...parts(
      'a waiver',
      said.waivers,
      printedWaivers(row).map(each => [each.proposedBy]),
    ),
    ...parts(
      'a dissent',
      said.dissent,
      printedDissent(row).map(each => [each.by]),
    ),
    ...parts(
      'evidence',
      said.evidence,
      row.evidence.map(each => [each.addedBy]),
    ),
    ...parts('a re-open condition', said.conditions, conditions),
  ]
}

/** Everybody who ever wrote in a record that has no revisions, by the log: a row keeps only the last. */
async function writersOf(
  context: KeystoneContext,
  listKey: string,
  itemId: string,
): Promise<string[]> {
  const events = await table<{ actor: string }>(context, 'AuditEvent').findMany({
    where: { listKey, itemId },
    select: { actor: true },
  })
  return events.map(({ actor }) => actor)
}

/** What the last version that said anything says of these; nothing where it was redacted. */
async function saidBefore(context: KeystoneContext, itemId: string): Promise<ReadonlySet<string>> {
  const last = await table<PublicationRow>(context, 'Publication').findFirst({
    where: { listKey: 'ReleaseDecision', itemId, NOT: { changeKind: 'retraction' } },
    orderBy: { version: 'desc' },
  })
  const object = last && (await loadObjects(context, [last.digest])).get(last.digest)
  if (object?.kind !== 'decision' || object.body === null) return new Set()
  return new Set(Object.values(saidIn(object.body as PublicBody<'decision'>)).flat())
}

/** By field, in the order of the page. When a condition fired or evidence was withdrawn is no word of its writer. */
const saidIn = ({ waivers, dissent, evidence, conditions }: Standing) => ({
  waivers: waivers.map(({ question, reason, controls, expiresAt }) =>
    canonicalText({ question, reason, controls, expiresAt }),
  ),
  dissent: dissent.map(({ choice, reason }) => canonicalText({ choice, reason })),
  evidence: evidence.map(({ sha256, title, nonClaims }) =>
    canonicalText({ sha256, title, nonClaims }),
  ),
  conditions: conditions.map(({ text }) => canonicalText({ condition: text })),
})
