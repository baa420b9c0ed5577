import type { KeystoneContext } from '@keystone-6/core/types'
import { signOffProblem, type Count, type SignOff } from '../../decision/index.ts'
import { canonicalDigest } from '../../evidence/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { requireFreshSignIn } from '../../platform/session/fresh.ts'
import { requireStillHolds } from '../../platform/session/still-holds.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { Outcome } from '../../vocabulary/index.ts'
import type { Counted } from '../load/standing.ts'
import { requireRight } from '../rights.ts'
import { writeRevision } from '../revision/write.ts'
import { table } from '../tables.ts'
import { holdStill } from './hold-still.ts'
import { keepRun } from './keep-run.ts'
import { moveDecision } from './move.ts'
import { readDecision, requirePhase } from './read.ts'
import { requestReview } from './review/request.ts'
import { STATUS_AFTER } from './status.ts'
import { stateOf, type DecisionRow, type DecisionState } from './state.ts'

/**
 * Decides: reads everything again in one transaction, closes the gate over it, and writes the
 * outcome with what it rests on. It is the only way to an outcome, and refuses anything that the
 * answers, the waivers and the sign-offs do not carry.
 *
 * @throws DeskError `NOT_ALLOWED`, `SIGN_IN_AGAIN`, `NOT_FOUND`, `WRONG_STATE`, `REVISION_CHANGED`,
 * `CHECKS_FAILED` that names all that stands against it, `CONFLICT`.
 */
export function decide(
  context: KeystoneContext,
  settings: Pick<Settings, 'provider'>,
  id: string,
  digest: string,
): Promise<DecisionRow> {
  requireRight(context, 'decide')
  requireFreshSignIn(context.session as Session)
  return inTransaction(context, async tx => {
    await holdStill(tx, settings.provider)
    await requireStillHolds(tx, settings.provider)
    const seen = await readDecision(tx, id)
    requirePhase(seen, ['proposed'], 'decided')
    const state = await stateOf(tx, id)
    if (state.occasion.digest !== digest) {
      throw new DeskError(
        'REVISION_CHANGED',
        'Something has changed since you looked. Look at it again.',
      )
    }
    const { outcome } = state.verdict.gate
    const { refusals } = state.verdict
    if (outcome === 'hold' || refusals.length > 0) {
      throw new DeskError('CHECKS_FAILED', refusals.join(' '), {
        problems: refusals.map(message => ({ field: 'outcome', message })),
      })
    }
    const at = clock.now()
    await keepResult(tx, state, outcome, at)
    await moveStage(tx, state, outcome)
    requestReview(tx)
    return moveDecision(tx, seen, 'decision.decide', {
      phase: 'decided',
      outcome,
      decidedBy: actorRef(tx.session as Session),
      decidedAt: at,
      decidedDigest: digest,
    })
  })
}

async function keepResult(
  tx: KeystoneContext,
  state: DecisionState,
  outcome: Outcome,
  at: Date,
): Promise<void> {
  const { gate, count } = state.verdict
  const run = await keepRun(tx, state)
  const data = {
    digest: state.occasion.digest,
    outcome,
    points: gate.points,
    blockers: gate.blockers,
    waived: gate.waived,
    count: countedOf(state, count),
    at,
    decidedBy: actorRef(tx.session as Session),
  }
  const row = await table<{ id: string }>(tx, 'GateResult').create({
    data: {
      ...data,
      decision: { connect: { id: state.decision.id } },
      run: { connect: { id: run } },
    },
  })
  await recordAudit(tx, {
    operation: 'decision.gate',
    listKey: 'GateResult',
    itemId: row.id,
    // The event is all that the log holds of who signed: the run's own is of what was asked alone.
    changes: { ...data, decision: state.decision.id, run, basis: canonicalDigest(state.basis) },
  })
}

/** Numbers and roles, as of when they signed; no names. */
function countedOf({ signOffs, occasion, verdict }: DecisionState, count: Count): Counted {
  const last = new Map(signOffs.map(each => [each.by, each]))
  const approving = [...last.values()].filter(
    (each: SignOff) => each.choice === 'approve' && signOffProblem(each, occasion) === null,
  )
  const roles = Map.groupBy(approving, each => each.role)
  return {
    approving: count.approving,
    outside: count.outside,
    dissenting: count.dissenting,
    roles: [...roles].map(([role, people]) => ({ role, count: people.length })),
    answers: verdict.answers.filter(({ question }) => question === 'G1' || question === 'S3'),
  }
}

/** The day from which it is out, where nobody has said another: the planned one, or today if that is past. */
function releasedFrom({ decision }: DecisionState['subject']): Readonly<Record<string, string>> {
  const now = clock.now()
  const planned = decision?.plannedFor ?? now
  const day = (planned > now ? planned : now).toISOString().slice(0, 10)
  return { releasedOn: day, releasedOnEarliest: day, releasedOnLatest: day }
}

/** The status of the stage follows from the outcome, and counts as content: it has a revision. */
async function moveStage(
  tx: KeystoneContext,
  { subject, decision }: DecisionState,
  outcome: Exclude<Outcome, 'hold'>,
): Promise<void> {
  const { id, releasedOn } = subject.release
  const status = STATUS_AFTER[outcome]
  const data = {
    status,
    statusRecorded: false,
    updatedAt: clock.now(),
    ...(status === 'released' && releasedOn === '' && releasedFrom(subject)),
  }
  await table(tx, 'Release').updateMany({ where: { id }, data })
  await recordAudit(tx, {
    operation: 'decision.release-status',
    listKey: 'Release',
    itemId: id,
    changes: { ...data, decision: decision.id },
  })
  await writeRevision(tx, 'Release', id)
}
