import type { GraphQLError } from 'graphql'
import { formatError } from '../../../../../schema/platform/graphql/format-error.ts'
import { seeded } from '../../../../bench/data/random.ts'
import type { TestClock } from '../../../../support/index.ts'

/** In which order two people come: who begins, and how much of the first one's work is done by then. */
export interface Order {
  readonly first: 0 | 1
  readonly share: number
  /** Chooses between kinds of the same race, each in turn. */
  readonly turn: number
}

/** Orders of a seed. A share above 1 lets the second begin when the first has mostly ended. */
export function orders(count: number, seed: number): Order[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, turn) => ({
    first: random.below(2) as 0 | 1,
    share: random.number() * 1.2,
    turn,
  }))
}

/** How long those who began took, in milliseconds, lately: what a share is a share of. */
export interface Pace {
  took: number
}

/**
 * Lets two act at once, the desk's clock running meanwhile as it does for people.
 *
 * @returns for each of them `done`, or the code by which it was refused.
 */
export async function atOnce(
  { first, share }: Order,
  pace: Pace,
  clock: TestClock,
  acts: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<[string, string]> {
  const ticking = setInterval(() => clock.forward(1), 1)
  try {
    const began = performance.now()
    const leading = endOf(acts[first]).finally(() => {
      pace.took = (pace.took + performance.now() - began) / 2
    })
    await new Promise(resolve => setTimeout(resolve, share * pace.took))
    const following = await endOf(acts[first === 0 ? 1 : 0])
    return first === 0 ? [await leading, following] : [following, await leading]
  } finally {
    clearInterval(ticking)
  }
}

const endOf = (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => 'done',
    // As whoever asks is told: a deadlock of the database is a conflict there.
    (error: GraphQLError) => {
      const { code } = formatError(error.toJSON(), error).extensions ?? {}
      if (code === 'INTERNAL') throw error
      return String(code)
    },
  )
