import type { KeystoneContext } from '@keystone-6/core/types'
import type { BundleContent } from '../../decision/index.ts'
import { canonicalDigest, readEvents, readTree } from '../../evidence/index.ts'
import { DeskError } from '../../platform/errors.ts'
import type { Settings } from '../../platform/settings.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { signLog, type SignedLog } from '../witness/checkpoint.ts'
import { logFolder } from '../witness/keys.ts'
import { evidenceRows, type EvidenceRow } from './facts/evidence.ts'
import { readDecision } from './read.ts'
import { waiversOf, type DecisionRow } from './state.ts'

/** A bundle's content, and the signed state of the log that it names. */
export interface ExportedDecision {
  readonly content: BundleContent
  /** Null where the desk signs no log. */
  readonly checkpoint: string | null
}

interface RunRow {
  readonly id: string
  readonly checklist: number
  readonly content: Omit<BundleContent['run'], 'checklist'> & {
    readonly basis?: BundleContent['basis']
  }
}

type GateRow = NonNullable<BundleContent['gate']> & {
  readonly runId: string | null
  readonly count: unknown
  readonly at: Date
  readonly decidedBy: string
}

type DecidedGate = GateRow & {
  readonly decision: string
  readonly basis: BundleContent['basis']
}

/**
 * All that a decision followed from, as it was kept when it was decided, with the place of its event
 * in the log, which is signed for it.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE` before it is decided.
 */
export async function exportDecision(
  context: KeystoneContext,
  settings: Settings,
  id: string,
): Promise<ExportedDecision> {
  requireRight(context, 'decisionRoom')
  const decision = await readDecision(context, id)
  const gate = await table<GateRow>(context, 'GateResult').findFirst({
    where: { decisionId: id },
    orderBy: { at: 'desc' },
  })
  const run = await runFor(context, decision, gate)
  const { basis: kept = null, ...content } = run.content
  const basis = kept?.was === undefined ? kept : await withoutWords(context, id, kept)
  const signed = gate && (await signedLog(context, settings))
  return {
    content: {
      version: 1,
      decision: named(decision),
      run: { checklist: run.checklist, ...content },
      basis: gate && basis,
      gate: gate && {
        id: gate.id,
        digest: gate.digest,
        outcome: gate.outcome,
        points: gate.points,
        blockers: gate.blockers,
        waived: gate.waived,
      },
      evidence: await evidenceThen(context, id, content.facts),
      log:
        gate &&
        signed &&
        (await placeOf(context, settings, { ...gate, decision: id, basis }, signed)),
    },
    checkpoint: signed?.envelope ?? null,
  }
}

/** The kept run has lost what people wrote; which answers were waived, by whom and until when is still there. */
const withoutWords = async (
  context: KeystoneContext,
  id: string,
  kept: NonNullable<BundleContent['basis']>,
): Promise<BundleContent['basis']> => ({
  ...kept,
  record: {},
  waivers: await waiversOf(context, id),
})

const named = ({ id, slug, title, decisionKind, outcome, decidedAt }: DecisionRow) => ({
  id,
  slug,
  title,
  kind: decisionKind,
  outcome,
  decidedAt: decidedAt instanceof Date ? decidedAt.toISOString() : null,
})

/** The run that was decided on; of a decision of history, its last. */
async function runFor(
  context: KeystoneContext,
  { id: decisionId, decisionKind }: DecisionRow,
  gate: GateRow | null,
): Promise<RunRow> {
  const isReady = gate !== null || decisionKind === 'recorded'
  const run =
    isReady &&
    (await table<RunRow>(context, 'ChecklistRun').findFirst({
      where: gate ? { id: gate.runId } : { decisionId },
      orderBy: { at: 'desc' },
    }))
  if (run) return run
  throw new DeskError('WRONG_STATE', 'Nothing has been decided yet: there is nothing to hand out.')
}

/** The evidence that the facts speak of, as it stood then. */
async function evidenceThen(
  context: KeystoneContext,
  decisionId: string,
  facts: BundleContent['run']['facts'],
): Promise<BundleContent['evidence']> {
  const rows = new Map((await evidenceRows(context, decisionId)).map(row => [row.id, row]))
  return facts.evidence.items.map(({ id, withdrawn }) => {
    const { kind, mediaType, sha256, envelope, isPublic } = rows.get(id) as EvidenceRow
    const manifest = canonicalDigest(envelope)
    return { id, kind, mediaType, sha256, manifest, withdrawn, included: isPublic }
  })
}

/** Null without a key for it. */
async function signedLog(context: KeystoneContext, settings: Settings): Promise<SignedLog | null> {
  try {
    return await signLog(context, settings)
  } catch (error) {
    if (error instanceof DeskError && error.code === 'NOT_FOUND') return null
    throw error
  }
}

async function placeOf(
  context: KeystoneContext,
  settings: Settings,
  gate: DecidedGate,
  { checkpoint: { size } }: SignedLog,
): Promise<BundleContent['log']> {
  const event = await table<{ canonical: string }>(context, 'AuditEvent').findFirst({
    where: { listKey: 'GateResult', itemId: gate.id, operation: 'decision.gate' },
  })
  const dir = logFolder(settings, 'internal')
  const index = event ? [...readEvents(dir)].indexOf(event.canonical) : -1
  if (!event || index < 0 || index >= size) {
    throw new DeskError('CONFLICT', 'Its event has no place in the log yet. Try again.')
  }
  const proof = readTree(dir).inclusionProof(index, size)
  const { saltDigest } = JSON.parse(event.canonical) as { readonly saltDigest: string }
  const payload = await table<{ salt: string | null }>(context, 'Payload').findFirst({
    where: { digest: saltDigest },
  })
  return {
    event: event.canonical,
    index,
    size,
    proof: proof.map(hash => hash.toString('hex')),
    // The event is of numbers and roles, all of them in the bundle: its salt gives nothing away.
    salt: payload?.salt ?? null,
    values: valuesOf(gate),
  }
}

/** What `decide` wrote, as its event commits to it. */
function valuesOf(gate: DecidedGate): Record<string, unknown> {
  const { digest, outcome, points, blockers, waived, count, decidedBy, decision, runId, at } = gate
  const given = { digest, outcome, points, blockers, waived, count, decidedBy, decision }
  return {
    ...given,
    run: runId,
    at: at.toISOString(),
    basis: gate.basis?.was ?? canonicalDigest(gate.basis),
  }
}
