import type { KeystoneContext } from '@keystone-6/core/types'
import { Decimal } from 'decimal.js'
import type { DetectorResult } from '../../../decision/index.ts'
import { DeskError } from '../../../platform/errors.ts'
import { SAMPLING_ARM } from '../../../vocabulary/index.ts'

/** A figure of the record that says how well a detector did then, and on which texts. */
export interface RecordedDetection {
  /** Id of a Measurement: an accuracy, in percent. */
  readonly figure: string
  /** A kind of sampling arm, e.g. `top_k`. */
  readonly arm: string
  /** Texts of the smaller class, where its source says so. */
  readonly nPerClass?: number | null
  /** Whether the texts come from a fine-tuned model. */
  readonly fineTuned?: boolean | null
}

interface FigureRow {
  readonly slug: string
  readonly value: string
  readonly unit: string
  readonly intervalLow: string
  readonly intervalHigh: string
}

/**
 * What detectors were measured to do, out of figures of the record. It names each by its slug: there
 * is no evidence of history, only its sources.
 *
 * @throws DeskError `INVALID_INPUT`, `NOT_FOUND`.
 */
export async function detectionOf(
  context: KeystoneContext,
  given: readonly RecordedDetection[],
): Promise<DetectorResult[]> {
  return Promise.all(given.map(each => resultOf(context, each)))
}

async function resultOf(
  context: KeystoneContext,
  { figure, arm, nPerClass, fineTuned }: RecordedDetection,
): Promise<DetectorResult> {
  const armKind = SAMPLING_ARM.values.find(value => value === arm)
  if (!armKind) {
    throw invalid('arm', `“${arm}” is no kind of sampling arm: ${SAMPLING_ARM.values.join(', ')}.`)
  }
  const row = (await context.db.Measurement?.findOne({ where: { id: figure } })) as FigureRow | null
  if (!row) throw new DeskError('NOT_FOUND', 'There is no such figure, or you may not see it.')
  if (row.value === '' || row.unit !== 'percent') {
    throw invalid('figure', `${row.slug} is no accuracy: it needs a value in percent.`)
  }
  return {
    evidence: row.slug,
    arm: SAMPLING_ARM.terms[armKind].label,
    armKind,
    maxCharacters: null,
    nPerClass: nPerClass ?? null,
    fineTuned: fineTuned ?? false,
    balancedAccuracy: {
      value: shareOf(row.value),
      low: row.intervalLow === '' ? null : shareOf(row.intervalLow),
      high: row.intervalHigh === '' ? null : shareOf(row.intervalHigh),
    },
    tprAtFpr1000: null,
    tprAtFpr10000: null,
  }
}

/** Percent → a share between 0 and 1. */
const shareOf = (percent: string): string => new Decimal(percent).div(100).toFixed()

const invalid = (field: string, message: string): DeskError =>
  new DeskError('INVALID_INPUT', message, { problems: [{ field, message }] })
