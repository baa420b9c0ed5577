import type { court } from '../court.ts'
import { atOnce, type Order } from './order.ts'

export type Court = ReturnType<typeof court>
type Act = () => Promise<unknown>
/** Lets two people act in the order whose turn it is; what each came to. */
type Meet = (one: Act, other: Act) => Promise<[string, string]>

/** Prepares what all orders share, and gives what is done and looked at in each. */
export type Race = (
  room: Court,
) => Promise<(meet: Meet, order: Order) => Promise<readonly [string, string]>>

/** Runs a race in many orders. @returns how often it ended how. */
export async function runRace(
  room: Court,
  race: Race,
  all: readonly Order[],
): Promise<Map<string, number>> {
  const ends = new Map<string, number>()
  const pace = { took: 40 }
  const play = await race(room)
  for (const order of all) {
    room.clock().forward(1_000)
    const meet: Meet = (one, other) => atOnce(order, pace, room.clock(), [one, other])
    const end = (await play(meet, order)).join(' and ')
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  return ends
}
