import type { Role } from '../../../../../schema/vocabulary/index.ts'
import { CAST, type Name } from '../jury.ts'

export const NAMES = Object.keys(CAST) as Name[]
/** Questions that only people answer here, and those that are open until they are waived. */
export const WEIGHED = ['H1', 'D5', 'G3', 'G4'] as const
export const OPEN = ['E1', 'E4'] as const
export type Asked = (typeof WEIGHED)[number] | (typeof OPEN)[number]
const MINUTE = 60_000
const FRESH = 5 * MINUTE

export interface Account {
  role: Role
  active: boolean
  /** When they last gave their password. */
  signedInAt: number
}
export interface WaiverOf {
  readonly question: Asked
  readonly by: Name
  readonly role: Role
  readonly ends: number
  accepted: boolean
}
export interface Signature {
  readonly by: Name
  readonly role: Role
  readonly choice: 'approve' | 'reject' | 'abstain'
  /** What the decision had become when it was signed. */
  readonly saw: string
}

/**
 * What is known of one decision, in plain words: no digest, no checklist, no gate. What there is to see
 * is a text of all that was written; two that are alike are the same thing.
 */
export interface Rules {
  now: number
  phase: 'preparing' | 'proposed' | 'decided'
  proposer: Name | null
  /** Where it leaves hands for good. */
  readonly forGood: boolean
  words: string
  answers: Record<(typeof WEIGHED)[number], 'met' | 'not_met' | 'insufficient'>
  /** Who gave each answer. */
  given: Record<(typeof WEIGHED)[number], Name>
  /** Evidence: whether it was withdrawn. */
  evidence: boolean[]
  waivers: WaiverOf[]
  signatures: Signature[]
  accounts: Record<Name, Account>
}

/** All there is to see. Sign-offs are no part of it. */
export const seen = ({ words, answers, given, evidence, waivers }: Rules): string =>
  JSON.stringify([words, answers, given, evidence, waivers])

export const isFresh = ({ now, accounts }: Rules, who: Name): boolean =>
  now - accounts[who].signedInAt <= FRESH

/** What is open: answers that are neither met nor waived. */
export function openAnswers(rules: Rules): Asked[] {
  const isWaived = (question: Asked) =>
    rules.waivers.some(each => each.question === question && each.accepted && each.ends > rules.now)
  // A decision rests on evidence that stands, or on a waiver of each question that asks for it.
  const standing = rules.evidence.length > 0
  const withdrawn = rules.evidence.includes(true)
  const met = (question: Asked) =>
    question === 'E1'
      ? standing
      : question === 'E4'
        ? standing && !withdrawn
        : rules.answers[question] === 'met'
  return [...WEIGHED, ...OPEN].filter(question => !met(question) && !isWaived(question))
}

/** What is lacking of sign-offs, by the last word of each person whose standing is still the same. */
export function lacksOf(rules: Rules): string[] {
  const last = new Map(rules.signatures.map(each => [each.by, each]))
  const counted = [...last.values()].filter(
    ({ by, role, choice, saw }) =>
      choice === 'approve' &&
      saw === seen(rules) &&
      by !== rules.proposer &&
      rules.accounts[by].active &&
      rules.accounts[by].role === role,
  )
  const outside = counted.filter(({ by }) => by !== 'ann' && by !== 'lab')
  const leading = counted.filter(({ role }) => role === 'leadership')
  return [
    ...(counted.length < (rules.forGood ? 3 : 2) ? ['people'] : []),
    ...(outside.length < 1 ? ['outside'] : []),
    ...(rules.forGood && leading.length < 2 ? ['leadership'] : []),
  ]
}

/** The outcome that there must be now; null where there may be none. */
export function outcomeNow(rules: Rules): 'staged' | 'partners_only' | null {
  if (lacksOf(rules).length > 0) return null
  const open = openAnswers(rules)
  if (open.length === 0) return 'staged'
  // Partners bear a concern about controls, and nothing that is unknown.
  const borne = open.every(each => each === 'D5' && rules.answers.D5 === 'not_met')
  return borne ? 'partners_only' : null
}
