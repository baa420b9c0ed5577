import { AREA, axes, drawing, fixed, label, strokeOf } from './svg.ts'

/** The lengths of one arm's texts, in tokens. */
export interface ArmLengths {
  readonly arm: string
  readonly lengths: readonly number[]
}

/**
 * How long the texts of each arm are: for each length, the share of texts that are no longer. A line that
 * leaps at the right end says that many were cut there.
 */
export function lengthsPlot(arms: readonly ArmLengths[], most: number): string {
  const { left, top, right, bottom } = AREA
  const x = (length: number) => left + (length / most) * (right - left)
  const y = (share: number) => bottom - share * (bottom - top)
  const lines = arms.flatMap(({ arm, lengths }, at) => {
    const sorted = lengths.toSorted((a, b) => a - b)
    const steps = sorted.map(
      (length, nth) => `H${fixed(x(length))}V${fixed(y((nth + 1) / sorted.length))}`,
    )
    const { colour, dashes } = strokeOf(at)
    const key = top + 14 + at * 20
    const stroke = `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"`
    return [
      `<path d="M${left} ${bottom}${steps.join('')}" ${stroke}/>`,
      `<path d="M${right + 16} ${key - 4}h30" ${stroke}/>`,
      label(right + 54, key, arm),
    ]
  })
  const words = arms.map(({ arm, lengths }) => {
    const sorted = lengths.toSorted((a, b) => a - b)
    return `${arm}: half of ${sorted.length} texts have at most ${sorted[(sorted.length - 1) >> 1] ?? 0} tokens.`
  })
  return drawing(
    'Share of texts that are no longer than so many tokens',
    `${words.join(' ')} Machine-made texts.`,
    [...axes(most, 'tokens'), ...lines],
  )
}
