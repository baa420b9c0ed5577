import { EvidenceError, type EvidenceErrorCode } from '../errors.ts'

/**
 * Every outcome of a verification with its exit code. Where several things are wrong, the verdict
 * is the one that stands first here: what was changed tells more than what is merely absent.
 */
export const EXIT_CODES = {
  /** What was asked for cannot be verified at all. */
  usage: 2,
  /** Bytes are not those that were hashed or signed. */
  altered: 1,
  /** A log contradicts its signed states, or is older than a known one. */
  log: 6,
  /** Signed by a key that is unknown, or that did not hold then. */
  key: 4,
  /** Not in the canonical form. */
  not_canonical: 5,
  /** Something that is named is not there. */
  missing: 3,
  /** Genuine, but not what was asked for. */
  policy: 7,
  valid: 0,
} as const

export type Verdict = keyof typeof EXIT_CODES
export type Fault = Exclude<Verdict, 'valid'>

/** The verdict that each refusal stands for. */
const FAULTS: Readonly<Record<EvidenceErrorCode, Fault>> = {
  ALTERED: 'altered',
  MALFORMED: 'altered',
  NOT_A_DIGEST: 'altered',
  LOG_INCONSISTENT: 'log',
  ROLLED_BACK: 'log',
  KEY_UNKNOWN: 'key',
  KEY_OUT_OF_WINDOW: 'key',
  NOT_CANONICAL: 'not_canonical',
  MISSING: 'missing',
  POLICY_UNMET: 'policy',
  UNAVAILABLE: 'usage',
  // No verification writes or makes keys; should one of these ever arrive, it is no answer.
  KEY_EXISTS: 'usage',
  KEY_UNSAFE: 'usage',
  CONFLICT: 'usage',
}

/** What was found wrong, and with what. */
export interface Finding {
  readonly fault: Fault
  readonly code: EvidenceErrorCode | 'UNREADABLE'
  /** The file, object, event or range of events. */
  readonly what: string
  readonly message: string
}

/** A refusal as a finding. What is none of ours (a disk that fails) is never taken for validity. */
export function findingOf(what: string, error: unknown): Finding {
  if (error instanceof EvidenceError) {
    return { fault: FAULTS[error.code], code: error.code, what, message: error.message }
  }
  const message = `It cannot be read: ${error instanceof Error ? error.message : String(error)}`
  return { fault: 'usage', code: 'UNREADABLE', what, message }
}

/** A finding that no refusal gave. */
export const finding = (code: EvidenceErrorCode, what: string, message: string): Finding =>
  findingOf(what, new EvidenceError(code, message))

/** The verdict over all findings. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const faults = new Set<Verdict>(findings.map(({ fault }) => fault))
  const order = Object.keys(EXIT_CODES) as Verdict[]
  return order.find(verdict => faults.has(verdict)) ?? 'valid'
}
