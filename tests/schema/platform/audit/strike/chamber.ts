import type { KeystoneContext } from '@keystone-6/core/types'
import { settled } from '../../../../../schema/platform/background.ts'
import { makeJury, steps, type Jury } from '../../../actions/decision/jury.ts'
import { makeGround, makeReady, makeStage, OPEN } from '../../../actions/decision/ready.ts'
import { newsroom } from '../../../actions/newsroom.ts'
import { to } from '../../../records/ask.ts'
import type { Operation } from './preparing.ts'

/** Who decides, and on what: made once for a desk, since passwords take long to hash. */
interface Chamber {
  readonly jury: Jury
  readonly acts: ReturnType<typeof steps>
  /** A decision in preparation on which two answers are open. */
  begin(): Promise<{ readonly id: string; readonly release: string }>
}
const chambers = new WeakMap<object, Promise<Chamber>>()

function chamberOf(context: KeystoneContext): Promise<Chamber> {
  const made = chambers.get(context) ?? makeChamber(context)
  chambers.set(context, made)
  return made
}

async function makeChamber(context: KeystoneContext): Promise<Chamber> {
  const jury = await makeJury(context)
  const ground = await makeGround(context, jury)
  const acts = steps(
    () => context,
    () => jury,
  )
  return {
    jury,
    acts,
    begin: async () => makeReady(context, ground, await makeStage(context, ground)),
  }
}

/** One whose open answers are waived and that is proposed, with the digest of what there is to see. */
async function proposed({ acts, begin }: Chamber) {
  const { id, release } = await begin()
  for (const question of OPEN) await acts.accept((await acts.waive(id, question)).id)
  await acts.propose(id)
  return { id, digest: (await acts.room(release)).digest }
}

/** As an operation: what follows a write once it is committed belongs to it, and what went before does not. */
const inChamber =
  (prepare: (chamber: Chamber, context: KeystoneContext) => ReturnType<Operation>): Operation =>
  async context => {
    const act = await prepare(await chamberOf(context), context)
    await settled()
    return async () => {
      await act()
      await settled()
    }
  }

/** What people do on the way to a decision. */
export const CHAMBER: Readonly<Record<string, Operation>> = {
  'an answer': inChamber(async ({ jury, begin }, context) => {
    const { id } = await begin()
    const answer = { decision: to(id), question: 'H1', value: 'met', note: 'It was looked at.' }
    const sue = await jury.session('sue')
    return () => newsroom(() => context).make('ChecklistAnswer', answer, sue)
  }),
  'a waiver': inChamber(async ({ acts, begin }) => {
    const { id } = await begin()
    return () => acts.waive(id, 'E1')
  }),
  'an accepted waiver': inChamber(async ({ acts, begin }) => {
    const waiver = await acts.waive((await begin()).id, 'E1')
    return () => acts.accept(waiver.id)
  }),
  'a proposed decision': inChamber(async ({ acts, begin }) => {
    const { id } = await begin()
    return () => acts.propose(id)
  }),
  'a sign-off': inChamber(async chamber => {
    const { id, digest } = await proposed(chamber)
    return () => chamber.acts.sign(id, digest, 'rob')
  }),
  'a decision that is made': inChamber(async chamber => {
    const { id, digest } = await proposed(chamber)
    for (const who of ['ann', 'rob'] as const) await chamber.acts.sign(id, digest, who)
    return () => chamber.acts.decide(id, digest)
  }),
}

/** What takes long to prepare and writes little: the long run has it. */
export const BEFORE_DECIDING = [
  'an answer',
  'a waiver',
  'an accepted waiver',
  'a proposed decision',
  'a sign-off',
]
