import type { KeystoneContext } from '@keystone-6/core/types'
import {
  checklistOf,
  compareRuns,
  isOutside,
  signOffProblem,
  waiverProblem,
  type SignOff,
} from '../../decision/index.ts'
import { clock } from '../../platform/clock.ts'
import { table } from '../tables.ts'
import { runSigned } from './kept-run.ts'
import type { DecisionState } from './state.ts'

/** A sign-off as the room shows it. */
export interface RoomSignOff extends SignOff {
  readonly isOutside: boolean
  /** Why it does not count; null where it does. */
  readonly problem: string | null
  /** Of one that something has changed under: what, in words. */
  readonly changed: readonly string[]
}

/** Each person's last sign-off, with what became of it. */
export function roomSignOffs(
  context: KeystoneContext,
  state: DecisionState,
): Promise<RoomSignOff[]> {
  const last = new Map(state.signOffs.map(each => [each.by, each]))
  return Promise.all(
    [...last.values()].map(async signOff => {
      const problem = signOffProblem(signOff, state.occasion)
      const isStale = signOff.digest !== state.occasion.digest
      return {
        ...signOff,
        isOutside: isOutside(signOff, state.occasion),
        problem,
        changed: isStale ? await changedSince(context, state, signOff) : [],
      }
    }),
  )
}

/** What has changed since somebody signed. What is none of these is the record of the decision itself. */
async function changedSince(
  context: KeystoneContext,
  { decision, run }: DecisionState,
  { by, signedAt }: SignOff,
): Promise<string[]> {
  const at = new Date(signedAt)
  const decisionId = decision.id
  const signed = await runSigned(context, decisionId, by, at)
  const answers = signed ? compareRuns(signed, run).differences.map(each => each.question) : []
  const evidence = await table(context, 'Evidence').count({
    where: { decisionId, OR: [{ addedAt: { gt: at } }, { withdrawnAt: { gt: at } }] },
  })
  const waivers = await table(context, 'Waiver').count({
    where: { decisionId, OR: [{ proposedAt: { gt: at } }, { acceptedAt: { gt: at } }] },
  })
  const changed = [
    ...(answers.length > 0 ? [`answers ${answers.join(', ')}`] : []),
    ...(evidence > 0 ? ['evidence'] : []),
    ...(waivers > 0 ? ['waivers'] : []),
    ...(signed && signed.thresholds.version !== run.thresholds.version ? ['thresholds'] : []),
  ]
  return changed.length > 0 ? changed : ['the record of the decision, or its facts']
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

/** A waiver as the room shows it. */
export interface RoomWaiver extends WaiverRow {
  /** Why it does not count; null where it does. */
  readonly problem: string | null
}

/** All waivers of a decision, accepted or not. */
export async function roomWaivers(
  context: KeystoneContext,
  { decision, run, waivers }: DecisionState,
): Promise<RoomWaiver[]> {
  const rows = await table<WaiverRow>(context, 'Waiver').findMany({
    where: { decisionId: decision.id },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
  const at = (decision.decidedAt ?? clock.now()).toISOString()
  const checklist = checklistOf(run.checklist)
  // The rows and the state's own waivers are read in one order.
  return rows.map((row, place) => {
    const waiver = waivers[place]
    return { ...row, problem: waiver ? waiverProblem(checklist, waiver, at) : null }
  })
}
