/** The value below which `share` (0 to 1) of the values lie: nearest rank, so always a value that was measured. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('Nothing was measured.')
  const sorted = values.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  return sorted[rank - 1] as number
}

/** Half of the values are at most this. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/**
 * How a cost grows with a size: the exponent b of `cost = a · size^b` by least squares over the
 * logarithms. 1 is in step with the size, 2 is with its square.
 */
export function growth(
  points: readonly { readonly size: number; readonly cost: number }[],
): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))
  const mean = (pick: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length
  const [x, y] = [mean(log => log.x), mean(log => log.y)]
  const along = mean(log => (log.x - x) * (log.y - y))
  return along / mean(log => (log.x - x) ** 2)
}
