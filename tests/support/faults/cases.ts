import { isDivisible, type Blow, type Step } from './plan.ts'

/** One blow at one step. */
export interface Case {
  /** From 1. */
  readonly at: number
  readonly step: Step
  readonly blow: Blow
}
/** What a step does to which part of a desk, whatever the names of single files. */
export type KindOf = (step: Step) => string

const blowsFor = (step: Step): readonly Blow[] =>
  isDivisible(step) ? ['kill', 'kill half way', 'fail', 'fail half way'] : ['kill', 'fail']

/** Every blow at one step. */
export const casesAt = (steps: readonly Step[], at: number): readonly Case[] => {
  const step = steps[at - 1]
  return step ? blowsFor(step).map(blow => ({ at, step, blow })) : []
}

/** Every blow at every step. */
export const everyCase = (steps: readonly Step[]): readonly Case[] =>
  steps.flatMap((_, index) => casesAt(steps, index + 1))

/** What changes nothing by itself: to be killed there is to be killed at the next change. */
const READS = /^(read|stat|lstat|exists|realpath|close|open|handle.close)/

/** One changing step of each kind, with one blow each, in turn; and a few reads that fail. */
export function caseOfEachKind(steps: readonly Step[], kindOf: KindOf): readonly Case[] {
  const all = steps.map((step, index) => ({ at: index + 1, step }))
  const isRead = ({ step }: { step: Step }) => READS.test(step.call)
  const kindsOf = (some: typeof all) =>
    new Map(some.toReversed().map(each => [kindOf(each.step), each])).values()
  const changes = [...kindsOf(all.filter(each => !isRead(each)))]
  const reads = [...kindsOf(all.filter(isRead))]
  return [
    ...changes.map((each, turn) => {
      const blows = blowsFor(each.step)
      return { ...each, blow: blows[turn % blows.length] as Blow }
    }),
    ...reads.filter((_, turn) => turn % 4 === 0).map(each => ({ ...each, blow: 'fail' as const })),
  ]
}

/**
 * Tries each case, two at a time: each is mostly waiting for a process to start.
 *
 * @throws the first failure, headed by its case.
 */
export async function tryAll(
  cases: readonly Case[],
  kindOf: KindOf,
  attempt: (each: Case) => Promise<void>,
): Promise<void> {
  const queue = [...cases]
  const worker = async () => {
    for (let each = queue.shift(); each; each = queue.shift()) {
      const where = `${each.blow} at step ${each.at}, ${kindOf(each.step)}`
      await attempt(each).catch((cause: unknown) => {
        throw new Error(`${where}: ${cause instanceof Error ? cause.message : String(cause)}`, {
          cause,
        })
      })
    }
  }
  await Promise.all([worker(), worker()])
}
