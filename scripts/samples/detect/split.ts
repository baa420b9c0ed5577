import { philox, streamOf } from '../sampling/uniform.ts'

/** What the training may see, and what it never sees. */
export interface Parts<T> {
  readonly train: readonly T[]
  readonly test: readonly T[]
}

/**
 * Divides things by the group that they belong to, so that no group stands on both sides. Which side is
 * drawn by the seed and the name of the group alone: it is the same in every arm.
 *
 * @param share of the test, of all things; groups are not cut, so it comes out near.
 */
export function divide<T>(
  things: readonly T[],
  groupOf: (thing: T) => string,
  share: number,
  seed: bigint,
): Parts<T> {
  const groups = Map.groupBy(things, groupOf)
  const order = [...groups.keys()]
    .map(name => [placeOf(name, seed), name] as const)
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
  const tested = new Set<string>()
  let count = 0
  for (const [, name] of order) {
    if (count >= share * things.length) break
    tested.add(name)
    count += groups.get(name)?.length ?? 0
  }
  return {
    train: things.filter(thing => !tested.has(groupOf(thing))),
    test: things.filter(thing => tested.has(groupOf(thing))),
  }
}

const placeOf = (name: string, seed: bigint): number =>
  philox([streamOf(name), name.length, 0, 0], [Number(seed & 0xffff_ffffn), Number(seed >> 32n)])[0]
