import { OUTCOME } from '../vocabulary/index.ts'
import { gateOf, type Gate, type Waiver } from './gate/index.ts'
import type { Answer, Run } from './run.ts'
import {
  countedAnswers,
  countSignOffs,
  openDissent,
  type Count,
  type Occasion,
  type SignOff,
} from './sign-off/index.ts'

/** The whole of a decision: what the answers give, who signed, and whether it may stand. */
export interface Verdict {
  readonly gate: Gate
  readonly count: Count
  /** The run's answers, with those that count sign-offs worked out. */
  readonly answers: readonly Answer[]
  /** Why nothing can be decided yet; empty when it can. */
  readonly refusals: readonly string[]
}

/**
 * Works out what `decide` would give, and whether it may. Pure: `decide` calls it in its transaction,
 * the decision room to show what blocks, a bundle's verifier to compare.
 */
export function verdictOf(
  run: Run,
  waivers: readonly Waiver[],
  signOffs: readonly SignOff[],
  occasion: Occasion,
  at: string,
): Verdict {
  const count = countSignOffs(signOffs, occasion)
  const counted = countedAnswers(count, occasion.irreversible)
  const answers = run.answers.map(answer => ({
    ...answer,
    ...counted[answer.question],
    ...(answer.question === 'G4' && { figure: openDissent(count) }),
  }))
  const gate = gateOf({ ...run, answers }, waivers, at)
  const open = gate.blockers.filter(each => !Object.hasOwn(counted, each.question))
  return { gate, count, answers, refusals: refusalsOf(gate, open, count) }
}

/**
 * @param open what stands against it besides sign-offs. Those are told in words: who has to sign can
 * do something about it, and to hold needs nobody's signature.
 */
function refusalsOf(
  { outcome }: Gate,
  open: Gate['blockers'],
  { lacks }: Count,
): readonly string[] {
  const ids = open.map(each => each.question).join(', ')
  return [
    ...(outcome === 'hold' && open.length > 0
      ? [`The answers give “${OUTCOME.terms.hold.label}”: ${ids} stand against a release.`]
      : []),
    ...(lacks.length > 0 ? [`Sign-offs are missing: ${lacks.join(', ')}.`] : []),
  ]
}
