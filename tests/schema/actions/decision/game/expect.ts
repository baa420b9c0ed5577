import { isFresh, outcomeNow, seen, type Rules } from './rules.ts'
import type { Move } from './moves.ts'

const JUDGES = ['reviewer', 'leadership']

/**
 * The codes by which the desk may refuse a move, by the rules alone; none where it must be done. Of
 * several reasons it may tell any.
 */
export function reasonsAgainst(rules: Rules, move: Move): string[] {
  const { phase, accounts, waivers } = rules
  const when = (holds: boolean, code: string) => (holds ? [code] : [])
  const undecided = when(phase === 'decided', 'WRONG_STATE')
  const right = (by: keyof Rules['accounts'], roles: string[], code = 'NOT_ALLOWED') =>
    when(!roles.includes(accounts[by].role), code)
  switch (move.do) {
    case 'answer':
      return right(move.by, ['staff'], 'KS_ACCESS_DENIED')
    case 'attach':
      return undecided
    case 'waive':
      return [...right(move.by, ['staff', ...JUDGES]), ...undecided]
    case 'accept': {
      const waiver = waivers.at(move.which % waivers.length)
      return [
        ...right(move.by, JUDGES),
        ...undecided,
        ...when(waiver?.accepted === true, 'WRONG_STATE'),
        ...when(
          waiver?.by === move.by || waiver?.role === accounts[move.by].role,
          'NOT_INDEPENDENT',
        ),
      ]
    }
    case 'propose':
      return [...right(move.by, ['staff']), ...when(phase !== 'preparing', 'WRONG_STATE')]
    case 'sign':
      return [
        ...right(move.by, JUDGES),
        ...when(!isFresh(rules, move.by), 'SIGN_IN_AGAIN'),
        ...when(phase !== 'proposed', 'WRONG_STATE'),
        ...when(rules.proposer === move.by, 'NOT_INDEPENDENT'),
        ...when(!move.looks, 'REVISION_CHANGED'),
      ]
    case 'decide':
      return [
        ...right(move.by, ['leadership']),
        ...when(!isFresh(rules, move.by), 'SIGN_IN_AGAIN'),
        ...when(phase !== 'proposed', 'WRONG_STATE'),
        ...when(!move.looks, 'REVISION_CHANGED'),
        ...when(outcomeNow(rules) === null, 'CHECKS_FAILED'),
      ]
    case 'edit':
      return when(phase === 'decided', 'KS_VALIDATION_FAILURE')
    default:
      return []
  }
}

/** What a move does to the rules, once the desk has done it. */
export function applyTo(rules: Rules, move: Move): void {
  switch (move.do) {
    case 'edit':
      rules.words = move.words
      break
    case 'answer':
      rules.answers[move.question] = move.value
      rules.given[move.question] = move.by
      break
    case 'attach':
      rules.evidence.push(false)
      break
    case 'withdraw':
      rules.evidence[move.which % rules.evidence.length] = true
      break
    case 'waive':
      rules.waivers.push({
        question: move.question,
        by: move.by,
        role: rules.accounts[move.by].role,
        ends: rules.now + move.minutes * 60_000,
        accepted: false,
      })
      break
    case 'accept': {
      const waiver = rules.waivers.at(move.which % rules.waivers.length)
      if (waiver) waiver.accepted = true
      break
    }
    case 'propose':
      rules.phase = 'proposed'
      rules.proposer = move.by
      break
    case 'sign':
      rules.signatures.push({
        by: move.by,
        role: rules.accounts[move.by].role,
        choice: move.choice,
        saw: seen(rules),
      })
      break
    case 'decide':
      rules.phase = 'decided'
      break
    case 'role':
      rules.accounts[move.of].role = move.role
      break
    case 'active':
      rules.accounts[move.of].active = move.active
      break
    case 'sign in':
      rules.accounts[move.who].signedInAt = rules.now
      break
    case 'wait':
      break
  }
}

/** Whether there is anything for a move to be about, and somebody to make it. */
export function isPossible(rules: Rules, move: Move): boolean {
  const { evidence, waivers, accounts } = rules
  if ('by' in move && !accounts[move.by].active) return false
  if (move.do === 'accept') return waivers.length > 0
  if (move.do === 'withdraw') {
    return evidence.length > 0 && evidence[move.which % evidence.length] === false
  }
  return true
}
