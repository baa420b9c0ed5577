import type { KeystoneContext } from '@keystone-6/core/types'
import {
  isIrreversible,
  seenDigest,
  SIGNED_FIELDS,
  undated,
  verdictOf,
  type Basis,
  type Occasion,
  type Run,
  type SignOff,
  type Verdict,
  type Waiver,
} from '../../decision/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { canonicalDigest } from '../../evidence/index.ts'
import { entriesOf } from '../../publication/projection/index.ts'
import type { DecisionKind, DecisionPhase, Outcome, SignOffChoice } from '../../vocabulary/index.ts'
import { table } from '../tables.ts'
import { evidenceRows } from './facts/evidence.ts'
import { subjectOf, type Subject } from './facts/index.ts'
import { keptOf } from './kept-run.ts'
import { runOf } from './run.ts'

/** A decision as the database holds it. */
export interface DecisionRow {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly releaseId: string
  readonly decisionKind: DecisionKind
  readonly phase: DecisionPhase
  readonly outcome: Outcome | null
  readonly proposedBy: string
  readonly decidedAt: Date | null
  readonly decidedDigest: string
  readonly updatedAt: Date | null
  readonly [field: string]: unknown
}

interface WaiverRow {
  readonly id: string
  readonly question: string
  readonly reason: string
  readonly controls: string
  readonly expiresAt: Date
  readonly proposedBy: string
  readonly proposedRole: string
  readonly acceptedBy: string
  readonly acceptedRole: string
}

interface SignOffRow {
  readonly by: string
  readonly role: string
  readonly organizationId: string
  readonly choice: SignOffChoice
  readonly reason: string
  readonly digest: string
  readonly signedAt: Date
  readonly authenticatedAt: Date
}

/** All there is to see of a decision at one instant, and what `decide` would make of it. */
export interface DecisionState {
  readonly decision: DecisionRow
  readonly subject: Subject
  readonly run: Run
  readonly waivers: readonly Waiver[]
  readonly signOffs: readonly SignOff[]
  readonly occasion: Occasion
  readonly verdict: Verdict
  /** What the verdict rests on beside the run, as a kept run has it. */
  readonly basis: Basis
}

/**
 * Reads everything about a decision and works out the verdict; in a transaction, from one state of
 * the database. What is decided, or recorded from history, stands as it was then. It writes nothing.
 *
 * @throws DeskError `NOT_FOUND`.
 */
export async function stateOf(
  context: KeystoneContext,
  id: string,
  at = clock.now(),
): Promise<DecisionState> {
  const decision = await table<DecisionRow>(context, 'ReleaseDecision').findUnique({
    where: { id },
  })
  if (!decision)
    throw new DeskError('NOT_FOUND', 'There is no such decision, or you may not see it.')
  const subject = await subjectOf(context, decision.releaseId, id, at)
  const isDecided = decision.decidedDigest !== ''
  const kept = await keptOf(context, decision)
  const run = kept?.run ?? (await runOf(context, subject))
  const waivers = await waiversOf(context, id)
  const signOffs = (await signOffsOf(context, id)).map(each => (isDecided ? frozen(each) : each))
  const evidence = await evidenceRows(context, id)
  const record = signedPart(decision)
  const seen = evidence.map(({ sha256, withdrawnAt }) => ({
    sha256,
    withdrawn: withdrawnAt !== null,
  }))
  const digest = seenDigest({
    record: canonicalDigest(record),
    run: undated(run),
    evidence: seen,
    waivers,
  })
  const occasion = kept?.basis?.occasion ?? occasionOf(decision, subject, run, digest)
  const judgedAt = kept?.run.facts.at ?? at.toISOString()
  const verdict = verdictOf(run, waivers, signOffs, occasion, judgedAt)
  const basis = kept?.basis ?? {
    record,
    evidence: seen,
    waivers,
    signOffs: signOffs.map(unspoken),
    occasion,
  }
  return { decision, subject, run, waivers, signOffs, occasion, verdict, basis }
}

/** Against what sign-offs are judged while it is being decided; `decide` keeps it for good. */
function occasionOf(
  { proposedBy }: DecisionRow,
  { release }: Subject,
  run: Run,
  digest: string,
): Occasion {
  const { buildingTeamUsers = [], buildingTeamOrganizations = [] } = release
  const { accessLevel } = run.facts.scope.release
  return {
    digest,
    proposer: proposedBy,
    team: {
      people: buildingTeamUsers.map(each => `user:${each.id}`),
      organizations: buildingTeamOrganizations.map(each => each.id),
    },
    irreversible: accessLevel !== null && isIrreversible(accessLevel),
  }
}

/** Why somebody does not approve is theirs to publish; it decides nothing. */
const unspoken = (signOff: SignOff): SignOff => ({ ...signOff, reason: null })

/** `decide` froze the sign-offs: what became of an account since takes nothing from them. */
const frozen = (signOff: SignOff): SignOff => ({
  ...signOff,
  standing: { active: true, role: signOff.role },
})

const signedPart = (decision: DecisionRow) =>
  Object.fromEntries(
    SIGNED_FIELDS.map(field => {
      const value = decision[field]
      return [field, value instanceof Date ? value.toISOString() : (value ?? null)]
    }),
  )

/** All waivers of a decision, accepted or not, in the order in which they were asked for. */
export async function waiversOf(context: KeystoneContext, decisionId: string): Promise<Waiver[]> {
  const rows = await table<WaiverRow>(context, 'Waiver').findMany({
    where: { decisionId },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(row => ({
    question: row.question,
    proposedBy: { ref: row.proposedBy, role: row.proposedRole },
    acceptedBy: row.acceptedBy ? { ref: row.acceptedBy, role: row.acceptedRole } : null,
    reason: row.reason,
    controls: entriesOf(row.controls),
    expiresAt: row.expiresAt.toISOString(),
  }))
}

/** Sign-offs in the order in which they were given, each with how its author stands today. */
async function signOffsOf(context: KeystoneContext, decisionId: string): Promise<SignOff[]> {
  const rows = await table<SignOffRow>(context, 'SignOff').findMany({
    where: { decisionId },
    orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
  })
  const ids = rows.map(row => row.by.replace(/^user:/, ''))
  const people = await table<{ id: string; role: string; status: string; archivedAt: Date | null }>(
    context,
    'User',
  ).findMany({ where: { id: { in: ids } } })
  return rows.map(row => {
    const person = people.find(each => `user:${each.id}` === row.by)
    return {
      by: row.by,
      role: row.role,
      organization: row.organizationId || null,
      choice: row.choice,
      reason: row.reason || null,
      signedAt: row.signedAt.toISOString(),
      authenticatedAt: row.authenticatedAt.toISOString(),
      digest: row.digest,
      standing: {
        active: person?.status === 'active' && person.archivedAt === null,
        role: person?.role ?? '',
      },
    }
  })
}
