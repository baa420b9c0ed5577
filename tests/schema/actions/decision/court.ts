import { beforeAll } from 'vitest'
import { takeClock, type TestClock, type TestDesk } from '../../../support/index.ts'
import { newsroom } from '../newsroom.ts'
import { evidenceOf } from './attach.ts'
import { makeJury, steps, type Jury } from './jury.ts'
import { makeGround, makeReady, makeStage, OPEN, type Ground, type Ready } from './ready.ts'

/** A desk with people, a family and a stage, on which decisions can be brought as far as a test needs. */
export function court(desk: () => TestDesk) {
  let set: Setting
  beforeAll(async () => {
    set = await makeSetting(desk())
    return () => set.clock.release()
  })
  return courtOn(desk, () => set)
}

/** The same on a desk that is open already; `close` gives it its real time back. */
export async function openCourt(desk: () => TestDesk) {
  const set = await makeSetting(desk())
  return { room: courtOn(desk, () => set), close: () => set.clock.release() }
}

/** Who takes part, where, and by which clock. */
interface Setting {
  readonly jury: Jury
  readonly ground: Ground
  readonly stage: string
  readonly clock: TestClock
}

async function makeSetting({ context }: TestDesk): Promise<Setting> {
  const clock = takeClock(new Date('2030-01-01T00:00:00.000Z'))
  const jury = await makeJury(context)
  const ground = await makeGround(context, jury)
  return { jury, ground, stage: await makeStage(context, ground), clock }
}

function courtOn(desk: () => TestDesk, set: () => Setting) {
  const acts = steps(
    () => desk().context,
    () => set().jury,
  )
  /** A decision in preparation, the latest on its stage. */
  const prepared = async (data?: object, on = set().stage): Promise<Ready> => {
    set().clock.forward(60_000)
    return makeReady(desk().context, set().ground, on, { ...data })
  }
  /** A decision whose open answers are waived. */
  const waived = async (data?: object, on?: string) => {
    const ready = await prepared(data, on)
    const waivers: string[] = []
    for (const question of OPEN) {
      const { id } = await acts.waive(ready.id, question)
      await acts.accept(id)
      set().clock.forward(1_000)
      waivers.push(id)
    }
    return { ...ready, waivers }
  }
  /** A proposed decision, with the digest of what there is to see. */
  const proposed = async (data?: object, on?: string) => {
    const ready = await waived(data, on)
    await acts.propose(ready.id)
    const { digest } = await acts.room(ready.release)
    return { ...ready, digest }
  }
  /** Ann of the building team and rob from outside approve what there is to see. */
  const approve = async (id: string, digest: string) => {
    for (const who of ['ann', 'rob'] as const) {
      set().clock.forward(1_000)
      await acts.sign(id, digest, who)
    }
  }
  /** One that ann of the building team and rob from outside have approved. */
  const signed = async (data?: object, on?: string) => {
    const decision = await proposed(data, on)
    await approve(decision.id, decision.digest)
    return decision
  }
  return {
    ...newsroom(() => desk().context),
    ...acts,
    ...evidenceOf(desk, acts.ask),
    prepared,
    waived,
    proposed,
    signed,
    approve,
    jury: () => set().jury,
    ground: () => set().ground,
    clock: () => set().clock,
    stageAt: (accessLevel: string) => makeStage(desk().context, set().ground, { accessLevel }),
  }
}
