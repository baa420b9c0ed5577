import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../platform/errors.ts'
import type { Actor, Session } from '../platform/session/actor.ts'
import { ACTIONS, type ActionName, type Grantee } from '../policy.ts'

/** Each action's rule as a sentence, for whoever is refused. */
const WORDS: Readonly<Record<ActionName, string>> = {
  publicationPreview: 'Only the desk’s own people may see what a record would look like in public.',
  submit: 'Only policy staff may hand a record in for review.',
  requestChanges: 'Only a reviewer, leadership or an administrator may send a record back.',
  schedule: 'Only a reviewer, leadership or an administrator may schedule a publication.',
  publish: 'Only a reviewer, leadership or an administrator may publish.',
  retract: 'Only a reviewer, leadership or an administrator may retract.',
  allowWords:
    'Only a reviewer, leadership or an administrator may allow words that are not public elsewhere.',
  allowOnPage: 'Only an administrator may allow a page to show words of a record.',
  proposeRedaction: 'Only leadership or an administrator may propose a redaction.',
  confirmRedaction:
    'Only a person who reviews, leads or administers the desk may confirm a redaction.',
  decisionRoom: 'Only the desk’s own people may see what a decision rests on.',
  addEvidence: 'Only policy staff or a token with the scope write may add evidence.',
  withdrawEvidence: 'Only policy staff, a reviewer or leadership may withdraw evidence.',
  lockThresholds: 'Only policy staff or leadership may lock thresholds.',
  proposeDecision: 'Only policy staff may propose a decision.',
  proposeWaiver: 'Only policy staff, a reviewer or leadership may ask for a waiver.',
  acceptWaiver: 'Only a reviewer or leadership may accept a waiver.',
  signDecision: 'Only a reviewer or leadership may sign a decision.',
  decide: 'Only leadership may decide.',
  publishDue: 'Only an administrator or a token with the scope publish may send out what is due.',
  deliver: 'Only a reviewer, leadership or an administrator may have the site built.',
  checkpoint:
    'Only leadership, an administrator or a token with the scope publish may sign the state of the log.',
  recordHistory: 'Only a token with the scope history may record what was public before.',
  approveWords: 'Only the partner that the words are about may approve them.',
  refuseWords: 'Only the partner that the words are about may refuse them.',
  issueServiceToken: 'Only an administrator may issue a token to a program.',
  issueOwnToken: 'Only a person may have a token of their own.',
  revokeToken: 'Only a person may revoke a token.',
  resetPassword: 'Only an administrator may reset a password.',
}

/** True where the policy lets whoever is acting call the action. Nobody may without a session. */
export function may(context: KeystoneContext, action: ActionName): boolean {
  const actor = (context.session as Session | undefined)?.actor
  if (!actor) return false
  const allowed: readonly Grantee[] = ACTIONS[action]
  if (actor.role === 'service')
    return actor.scopes.some(scope => allowed.includes(`service:${scope}`))
  return allowed.includes(actor.role)
}

/**
 * The actor, if the policy lets it call the action.
 *
 * @throws DeskError `NOT_ALLOWED`.
 */
export function requireRight(context: KeystoneContext, action: ActionName): Actor {
  if (!may(context, action)) throw new DeskError('NOT_ALLOWED', WORDS[action])
  return (context.session as Session).actor
}
