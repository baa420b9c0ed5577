import { EvidenceError, type EvidenceErrorCode } from '../evidence/index.ts'
import { DeskError, type DeskErrorCode } from './errors.ts'

/** What each refusal of the evidence folder is to whoever asks the desk. */
const CODES: Readonly<Record<EvidenceErrorCode, DeskErrorCode>> = {
  NOT_CANONICAL: 'INVALID_INPUT',
  MALFORMED: 'INVALID_INPUT',
  NOT_A_DIGEST: 'INVALID_INPUT',
  MISSING: 'NOT_FOUND',
  ALTERED: 'CHECKS_FAILED',
  KEY_UNKNOWN: 'CHECKS_FAILED',
  KEY_OUT_OF_WINDOW: 'CHECKS_FAILED',
  LOG_INCONSISTENT: 'CHECKS_FAILED',
  ROLLED_BACK: 'CHECKS_FAILED',
  POLICY_UNMET: 'CHECKS_FAILED',
  KEY_EXISTS: 'CONFLICT',
  CONFLICT: 'CONFLICT',
  KEY_UNSAFE: 'NOT_ALLOWED',
  UNAVAILABLE: 'UNAVAILABLE',
}

/** Runs `work`, and tells what the evidence folder refuses in the desk's own terms. */
export async function inDeskTerms<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error
    throw new DeskError(CODES[error.code], error.message, { cause: error })
  }
}
