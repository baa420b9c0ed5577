import type { Arm } from '../../../../scripts/samples/sampling/arm.ts'

/**
 * The distribution that an arm stands for, by its definition, in double precision: sort all tokens, cut,
 * divide by what is left.
 */
export function exactDistribution(logits: readonly number[], arm: Arm): number[] {
  const most = Math.max(...logits)
  const weights = logits.map(logit => Math.exp((logit - most) / arm.temperature))
  const order = logits.map((_, id) => id).sort((a, b) => num(logits, b) - num(logits, a) || a - b)
  if (arm.greedy) return logits.map((_, id) => (id === order[0] ? 1 : 0))
  let kept = order
  if (arm.topK !== null) {
    const edge = num(logits, num(order, Math.min(arm.topK, order.length) - 1))
    kept =
      arm.rules === '2019' ? order.filter(id => num(logits, id) >= edge) : order.slice(0, arm.topK)
  }
  if (arm.topP !== null) kept = cut(kept, weights, arm.topP, arm.rules)
  const total = kept.reduce((sum, id) => sum + num(weights, id), 0)
  const among = new Set(kept)
  return weights.map((weight, id) => (among.has(id) ? weight / total : 0))
}

function cut(order: number[], weights: number[], share: number, rules: Arm['rules']): number[] {
  const total = order.reduce((sum, id) => sum + num(weights, id), 0)
  const running: number[] = []
  for (const id of order) running.push((running.at(-1) ?? 0) + num(weights, id) / total)
  const upTo =
    rules === '2019'
      ? running.filter(sum => sum <= share).length
      : running.findIndex(sum => sum >= share) + 1
  return order.slice(0, Math.max(1, upTo))
}

const num = (numbers: readonly number[], at: number): number => numbers[at] ?? NaN

/**
 * Pearson's chi-square of counts against a distribution, with its degrees of freedom; cells that expect
 * fewer than five are put together. Infinite where something was drawn that cannot be.
 */
export function chiSquare(counts: readonly number[], shares: readonly number[], draws: number) {
  let statistic = 0
  let cells = 0
  let [restSeen, restExpected] = [0, 0]
  const add = (seen: number, expected: number) => {
    statistic += (seen - expected) ** 2 / expected
    cells++
  }
  for (const [id, share] of shares.entries()) {
    const seen = num(counts, id)
    if (share === 0 && seen > 0) return { statistic: Infinity, freedom: 1 }
    if (share * draws >= 5) add(seen, share * draws)
    else [restSeen, restExpected] = [restSeen + seen, restExpected + share * draws]
  }
  if (restExpected >= 5) add(restSeen, restExpected)
  return { statistic, freedom: Math.max(1, cells - 1) }
}

/** Exceeded by chance once in a million times (Wilson and Hilferty's approximation). */
export function criticalValue(freedom: number): number {
  const spread = 2 / (9 * freedom)
  return freedom * (1 - spread + 4.753 * Math.sqrt(spread)) ** 3
}
