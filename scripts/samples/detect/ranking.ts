/**
 * The share of pairs of a machine-made and a human text in which the first has the higher score, an equal
 * one counting half: the area under the curve of the receiver.
 *
 * @returns null where a class has no text.
 */
export function areaUnderCurve(
  machine: readonly number[],
  human: readonly number[],
): number | null {
  if (machine.length === 0 || human.length === 0) return null
  const sorted = Float64Array.from(human).sort()
  const sum = machine.reduce(
    (total, score) => total + (below(sorted, score, false) + below(sorted, score, true)) / 2,
    0,
  )
  return sum / (machine.length * human.length)
}

/** How many of sorted numbers are below one; with those that equal it where asked. */
function below(sorted: Float64Array, score: number, orEqual: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle] ?? 0
    if (value < score || (orEqual && value === score)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many machine-made texts score above all but so large a share of the human ones. */
export function foundAt(machine: readonly number[], human: readonly number[], fpr: number): number {
  const sorted = Float64Array.from(human).sort()
  const allowed = Math.floor(fpr * human.length)
  const edge = sorted[sorted.length - 1 - allowed] ?? -Infinity
  return machine.filter(score => score > edge).length
}
