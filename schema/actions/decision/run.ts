import type { KeystoneContext } from '@keystone-6/core/types'
import {
  CURRENT_CHECKLIST,
  FIRST_THRESHOLDS,
  runChecklist,
  type DetectorResult,
  type PersonalAnswer,
  type Run,
  type ThresholdSet,
} from '../../decision/index.ts'
import type { AnswerValue } from '../../vocabulary/index.ts'
import { table } from '../tables.ts'
import { collectFacts, type Subject } from './facts/index.ts'

/** The figures of a family that has locked none: they judge, and nothing counts as measured under them. */
const UNLOCKED: ThresholdSet = { version: 0, values: FIRST_THRESHOLDS }

/**
 * Runs the checklist of today over the records as they stand. It writes nothing.
 *
 * @param detector what is known of detectors where no evidence of ours can say it: history.
 */
export async function runOf(
  context: KeystoneContext,
  subject: Subject,
  detector?: readonly DetectorResult[],
): Promise<Run> {
  const facts = await collectFacts(context, subject)
  const measurements = { ...facts.measurements, ...(detector && { detector: [...detector] }) }
  return runChecklist({
    checklist: CURRENT_CHECKLIST.version,
    facts: { ...facts, measurements },
    thresholds: await thresholdsOf(context, subject.release.familyId),
    personal: subject.decision ? await personalAnswers(context, subject.decision.id) : [],
  })
}

async function thresholdsOf(context: KeystoneContext, familyId: string): Promise<ThresholdSet> {
  const locked = await table<ThresholdSet>(context, 'ThresholdSet').findFirst({
    where: { familyId, archivedAt: null, NOT: { lockedAt: null } },
    orderBy: { version: 'desc' },
  })
  return locked ? { version: locked.version, values: locked.values } : UNLOCKED
}

interface AnswerRow {
  readonly question: string
  readonly value: AnswerValue
  readonly note: string
  readonly createdBy: string
  readonly createdAt: Date
}

/** What people answered, the latest last: a later answer replaces an earlier one. */
async function personalAnswers(
  context: KeystoneContext,
  decisionId: string,
): Promise<PersonalAnswer[]> {
  const rows = await table<AnswerRow>(context, 'ChecklistAnswer').findMany({
    where: { decisionId, archivedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const last = new Map(rows.map(row => [row.question, row]))
  return [...last.values()].map(({ question, value, note, createdBy, createdAt }) => ({
    question,
    value,
    note,
    by: createdBy,
    at: createdAt.toISOString(),
  }))
}
