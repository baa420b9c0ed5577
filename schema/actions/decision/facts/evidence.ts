import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../../decision/index.ts'
import {
  canonicalBytes,
  MANIFEST,
  parseStatement,
  readEnvelope,
  type Manifest,
} from '../../../evidence/index.ts'
import type { EvidenceKind } from '../../../vocabulary/index.ts'
import { table } from '../../tables.ts'
import { instantOf } from './values.ts'
import type { Subject } from './subject.ts'

type Item = Facts['evidence']['items'][number]

/** Evidence as the desk keeps it. */
export interface EvidenceRow {
  readonly id: string
  readonly kind: EvidenceKind
  readonly sha256: string
  readonly mediaType: string
  readonly isPublic: boolean
  readonly envelope: unknown
  readonly expiresAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Kinds that a program measured. */
const MEASURED: readonly EvidenceKind[] = ['sample_set', 'detector_result', 'bias_probe']

/** All evidence of a decision, withdrawn or not, in the order in which it was added. */
export const evidenceRows = (
  context: KeystoneContext,
  decisionId: string,
): Promise<EvidenceRow[]> =>
  table<EvidenceRow>(context, 'Evidence').findMany({
    where: { decisionId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })

/** The statement that vouches for it. Its signature was checked when it was added. */
export const manifestOf = ({ envelope }: Pick<EvidenceRow, 'envelope'>): Manifest =>
  // PostgreSQL keeps the names of an object in an order of its own.
  parseStatement(MANIFEST, readEnvelope(canonicalBytes(envelope)).payload).predicate

/** What the decision rests on, and under which thresholds. */
export async function evidenceFacts(
  context: KeystoneContext,
  subject: Subject,
): Promise<Facts['evidence']> {
  const { decision, release } = subject
  const rows = decision ? await evidenceRows(context, decision.id) : []
  return {
    items: rows.map(itemOf),
    untied: await untiedFigures(context, release.id),
    thresholds: await lockedThresholds(context, release.familyId),
  }
}

function itemOf(row: EvidenceRow): Item {
  const { method, hardware, models, startedAt, endedAt, thresholds, screened } = manifestOf(row)
  const run = method.by === 'command' ? method : null
  return {
    id: row.id,
    kind: row.kind,
    sha256: row.sha256,
    measured: MEASURED.includes(row.kind),
    command: run?.command ?? null,
    seed: run?.seeds.join(' ') ?? null,
    modelRevision: models.map(({ name }) => name).join(', ') || null,
    commit: run?.commit ?? null,
    dirty: run?.dirty ?? null,
    hardware: hardware && `${hardware.machine}, ${hardware.device}`,
    startedAt,
    endedAt,
    modelDigests: models.map(({ sha256 }) => sha256),
    expiresAt: instantOf(row.expiresAt),
    withdrawn: row.withdrawnAt !== null,
    thresholds: thresholds && { version: thresholds.version, digest: thresholds.sha256 },
    samples: row.kind === 'sample_set' ? { shown: row.isPublic, screened } : null,
  }
}

/** Figures on the stage that rest on no source at all. */
async function untiedFigures(context: KeystoneContext, releaseId: string): Promise<string[]> {
  const rows = await table<{ slug: string }>(context, 'Measurement').findMany({
    where: { archivedAt: null, subjectId: releaseId, sources: { none: {} } },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ slug }) => slug)
}

/** The latest set of the family that is locked. */
async function lockedThresholds(
  context: KeystoneContext,
  familyId: string,
): Promise<Facts['evidence']['thresholds']> {
  const set = await table<{ version: number; digest: string; lockedAt: Date }>(
    context,
    'ThresholdSet',
  ).findFirst({
    where: { familyId, archivedAt: null, NOT: { lockedAt: null } },
    orderBy: { version: 'desc' },
  })
  return set && { version: set.version, digest: set.digest, lockedAt: set.lockedAt.toISOString() }
}
