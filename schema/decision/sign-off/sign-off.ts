import type { SignOffChoice } from '../../vocabulary/index.ts'

/** A signature on what somebody saw, with what held when they signed. */
export interface SignOff {
  /** Actor reference of the person. */
  readonly by: string
  /** Their role and organisation then; a later promotion does not strengthen what they signed. */
  readonly role: string
  readonly organization: string | null
  readonly choice: SignOffChoice
  /** Asked of whoever rejects or abstains. */
  readonly reason: string | null
  readonly signedAt: string
  /** When they had last proven who they are. */
  readonly authenticatedAt: string
  /** What they saw. */
  readonly digest: string
  /** Whether the person may still act, and in the role they signed in. */
  readonly standing: { readonly active: boolean; readonly role: string }
}

/** Against what a sign-off is judged. */
export interface Occasion {
  /** The digest of what there is to see now. */
  readonly digest: string
  /** Actor reference of whoever proposed the decision. */
  readonly proposer: string
  /** Whoever is in neither list is outside. */
  readonly team: { readonly people: readonly string[]; readonly organizations: readonly string[] }
  readonly irreversible: boolean
}

/** Within how long after proving who they are somebody may sign. */
export const FRESH_SIGN_IN_MINUTES = 5

/** Why a sign-off does not count, in words; null where it does. */
export function signOffProblem(signOff: SignOff, occasion: Occasion): string | null {
  const { by, role, signedAt, authenticatedAt, digest, standing } = signOff
  if (by === occasion.proposer) return 'who proposes a decision cannot sign it'
  if (digest !== occasion.digest) return 'something has changed since it was signed'
  if (!standing.active) return 'the account is no longer active'
  if (standing.role !== role) return 'the role has changed since it was signed'
  const waited = Date.parse(signedAt) - Date.parse(authenticatedAt)
  if (!(waited >= 0 && waited <= FRESH_SIGN_IN_MINUTES * 60_000)) {
    return `it was not signed within ${FRESH_SIGN_IN_MINUTES} minutes of a fresh sign-in`
  }
  return null
}

/** Whether somebody stands outside the team that built the release. */
export const isOutside = (signOff: SignOff, { team }: Occasion): boolean =>
  !team.people.includes(signOff.by) &&
  (signOff.organization === null || !team.organizations.includes(signOff.organization))
