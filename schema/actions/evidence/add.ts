import type { KeystoneContext } from '@keystone-6/core/types'
import { hasFigures, readFigures } from '../../decision/index.ts'
import { canonicalText, MANIFEST, parseJson, type Manifest } from '../../evidence/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { inDeskTerms } from '../../platform/evidence-refusal.ts'
import { evidenceStore } from '../../platform/evidence-store.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { DECIDED_PHASES } from '../../vocabulary/index.ts'
import { FIGURES_TYPE } from '../decision/facts/figures.ts'
import { readDecision } from '../decision/read.ts'
import { requireRight } from '../rights.ts'
import { table } from '../tables.ts'
import { requireText } from '../text.ts'
import { openStatement, requireStored } from './statement.ts'

export interface EvidenceInput {
  readonly title: string
  /** The sealed manifest, as it lies in the evidence store. */
  readonly envelope: string
  /** Whether its title may be shown in public. */
  readonly isPublic?: boolean | null
}

interface EvidenceRow {
  readonly id: string
  readonly envelope: unknown
}

/**
 * Registers evidence with a decision: its bytes and its signed manifest lie in the store already and
 * are hashed again here; the record and its audit event follow together. To do it again gives the
 * record that is there.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`, `WRONG_STATE`, `INVALID_INPUT`, `CHECKS_FAILED`.
 */
export async function addEvidence(
  context: KeystoneContext,
  settings: Settings,
  decisionId: string,
  input: EvidenceInput,
): Promise<EvidenceRow> {
  requireRight(context, 'addEvidence')
  const title = requireText('title', input.title, 'Say what it is, in a title.')
  const { value } = await inDeskTerms(() => checked(input.envelope, settings))
  const [output] = value.outputs as [Manifest['outputs'][number]]
  return inTransaction(context, async tx => {
    await requireStillHolds(tx, settings.provider)
    const decision = await readDecision(tx, decisionId)
    if (DECIDED_PHASES.includes(decision.phase) && decision.decisionKind !== 'recorded') {
      throw new DeskError('WRONG_STATE', 'It has been decided: what it rests on stands as it was.')
    }
    const rows = table<EvidenceRow>(tx, 'Evidence')
    const there = await rows.findMany({ where: { decisionId, sha256: output.sha256 } })
    const same = there.find(row => canonicalText(row.envelope) === input.envelope)
    if (same) return same
    const data = {
      title,
      kind: value.kind,
      sha256: output.sha256,
      mediaType: output.mediaType,
      size: output.bytes,
      measuredBy: value.measuredBy.relation,
      selection: value.selection,
      nonClaims: value.nonClaims.join('\n'),
      isPublic: input.isPublic === true,
      envelope: JSON.parse(input.envelope) as unknown,
      addedBy: actorRef(tx.session as Session),
      addedAt: clock.now(),
      expiresAt: new Date(value.expiresAt),
    }
    const row = await rows.create({ data: { ...data, decision: { connect: { id: decisionId } } } })
    await recordAudit(tx, {
      operation: 'evidence.add',
      listKey: 'Evidence',
      itemId: row.id,
      changes: { ...data, decision: decisionId },
    })
    return row
  })
}

/** A manifest of this desk whose bytes are all there; figures in it can be read. */
async function checked(envelope: string, settings: Settings) {
  const opened = openStatement(MANIFEST, envelope, settings)
  const { value } = opened
  const [output, more] = value.outputs
  if (!output || more) {
    throw new DeskError('INVALID_INPUT', 'Evidence is one file; add several one after another.')
  }
  const store = evidenceStore(settings)
  await requireStored(store, opened.digest, value.outputs)
  if (hasFigures(value.kind) && output.mediaType === FIGURES_TYPE) {
    requireFigures(value.kind, await store.get(output.sha256))
  }
  return opened
}

function requireFigures(kind: Parameters<typeof readFigures>[0], bytes: Buffer): void {
  try {
    readFigures(kind, parseJson(bytes, 'The file'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new DeskError('INVALID_INPUT', `Its figures cannot be read: ${why}`, { cause: error })
  }
}
