import { said } from '../answer.ts'
import type { Checklist } from '../checklist/index.ts'
import { questionOf } from '../checklist/index.ts'
import { DecisionError } from '../errors.ts'

/** A blocking answer that is let pass for a while, by two people who say why and what stands instead. */
export interface Waiver {
  readonly question: string
  readonly proposedBy: Signatory
  /** Null: nobody has accepted it yet. */
  readonly acceptedBy: Signatory | null
  readonly reason: string
  /** What is done instead. */
  readonly controls: readonly string[]
  readonly expiresAt: string
}

/** A person as of when they acted. */
export interface Signatory {
  /** Actor reference. */
  readonly ref: string
  readonly role: string
}

/** Why a waiver does not count at an instant, in words; null where it does. */
export function waiverProblem(checklist: Checklist, waiver: Waiver, at: string): string | null {
  const { proposedBy, acceptedBy, reason, controls, expiresAt } = waiver
  if (questionOf(checklist, waiver.question).waivable === false) {
    return `${waiver.question} cannot be waived`
  }
  if (!said(reason)) return 'it gives no reason'
  if (!controls.some(said)) return 'it names nothing that is done instead'
  if (acceptedBy === null) return 'nobody has accepted it'
  if (acceptedBy.ref === proposedBy.ref) return 'the one who proposed it accepted it'
  if (acceptedBy.role === proposedBy.role) return 'it was accepted by somebody of the same role'
  if (Date.parse(expiresAt) <= Date.parse(at)) return 'it has run out'
  return null
}

/**
 * Refuses a waiver of what outranks every role, before anybody writes one.
 *
 * @throws DecisionError `NOT_ASKED`, `NOT_WAIVABLE`.
 */
export function requireWaivable(checklist: Checklist, question: string): void {
  if (questionOf(checklist, question).waivable !== false) return
  throw new DecisionError('NOT_WAIVABLE', `${question} outranks every role and cannot be waived.`)
}
