/** How a model saw one token that came. */
export interface ScoredToken {
  readonly id: number
  /** Natural logarithm of its probability, at temperature 1. */
  readonly logProbability: number
  /** 1 for the likeliest; of equals those with lower ids come first. */
  readonly rank: number
}

/** Looks a token up among the logits of all. Sums in double precision. */
export function scoreToken(logits: Float32Array, id: number): ScoredToken {
  const own = logits[id] ?? NaN
  let most = -Infinity
  for (let other = 0; other < logits.length; other++) most = Math.max(most, logits[other] ?? NaN)
  let sum = 0
  let rank = 1
  for (let other = 0; other < logits.length; other++) {
    const logit = logits[other] ?? NaN
    sum += Math.exp(logit - most)
    if (logit > own || (logit === own && other < id)) rank++
  }
  return { id, logProbability: own - most - Math.log(sum), rank }
}
