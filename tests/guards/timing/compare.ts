/** How long two pieces of work take that are asked for in turns. */
export interface Difference {
  /** Median of the differences within each pair of turns, in milliseconds: second less first. */
  readonly median: number
  /** The band that the median lies in if the two are alike: 4 times its spread, from the data. */
  readonly noise: number
}

/** Differences that no remote caller could tell from the network's own are none. */
const FLOOR_MS = 1.5
const PAIRS = 40
const ROUNDS = 4

/**
 * Whether one piece of work takes longer than the other, seen from outside.
 *
 * Both are run in turns, first one and then the other first, so that whatever slows the machine
 * slows both; a pair's difference is taken within the pair, and its median minds no outlier. A
 * difference counts where each of several rounds shows it with the same sign: noise does not stay.
 *
 * @returns the difference of every round, where all show one; otherwise null.
 */
export async function slower(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<readonly Difference[] | null> {
  const rounds: Difference[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const found = await compare(first, second)
    rounds.push(found)
    const shown = Math.abs(found.median) > Math.max(FLOOR_MS, found.noise)
    const same = Math.sign(found.median) === Math.sign(rounds[0]?.median ?? 0)
    if (!shown || !same) return null
  }
  return rounds
}

async function compare(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<Difference> {
  const differences: number[] = []
  for (let pair = 0; pair < PAIRS; pair++) {
    const swapped = pair % 2 === 1
    const [a, b] = swapped ? [second, first] : [first, second]
    const [took, then] = [await time(a), await time(b)]
    differences.push(swapped ? took - then : then - took)
  }
  const median = middle(differences)
  const spread = middle(differences.map(value => Math.abs(value - median)))
  // 1.4826: from the median deviation to a standard one; 1.2533: of a median, against a mean.
  const noise = (4 * 1.4826 * 1.2533 * spread) / Math.sqrt(PAIRS)
  return { median, noise }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = sorted.length / 2
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at) - 1] ?? 0)) / 2
}
