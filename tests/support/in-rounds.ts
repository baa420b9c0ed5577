/** Games that are played on one desk. With what a desk holds each look at all of it takes longer. */
const A_ROUND = 100
const MINUTES = 60

interface Round {
  readonly games: number
  readonly seed: number
  readonly minutes: number
}
interface Figures {
  readonly games: number
  readonly seed: number
  readonly steps: number
  readonly seconds: number
  readonly outcomes: Readonly<Record<string, number>>
}

/**
 * Plays many games, a hundred on each desk, every round with a seed of its own: the given one, the next,
 * and so on.
 *
 * @param play plays a round on a fresh desk and says how often each step ended how.
 * @param keep is told, after each round, what there was until then: a run that is stopped has its figures.
 */
export async function inRounds({
  games,
  seed,
  play,
  keep,
}: {
  readonly games: number
  readonly seed: number
  readonly play: (round: Round) => Promise<ReadonlyMap<string, number>>
  readonly keep: (figures: Figures) => Promise<void>
}): Promise<Figures> {
  const began = performance.now()
  const all = new Map<string, number>()
  let figures: Figures = { games: 0, seed, steps: 0, seconds: 0, outcomes: {} }
  while (figures.games < games) {
    const now = Math.min(A_ROUND, games - figures.games)
    const tally = await play({
      games: now,
      seed: seed + figures.games / A_ROUND,
      minutes: MINUTES,
    })
    for (const [outcome, count] of tally) all.set(outcome, (all.get(outcome) ?? 0) + count)
    figures = {
      games: figures.games + now,
      seed,
      steps: [...all.values()].reduce((sum, count) => sum + count, 0),
      seconds: Math.round((performance.now() - began) / 1_000),
      outcomes: Object.fromEntries([...all].sort()),
    }
    await keep(figures)
  }
  return figures
}
