import { AREA, axes, drawing, fixed, label, strokeOf } from './svg.ts'

/** How varied one arm's tokens are. */
export interface ArmVariety {
  readonly arm: string
  /** After so many tokens of the arm, so many different ones. */
  readonly seen: readonly { readonly tokens: number; readonly different: number }[]
}

/** So many points make a line. */
const POINTS = 100

/**
 * Follows an arm from its first text to its last, and counts the tokens and the different ones among them,
 * up to the same number of tokens for all arms: of a longer text more are different.
 */
export function varietyOf(
  arm: string,
  texts: readonly (readonly number[])[],
  upTo: number,
): ArmVariety {
  const every = Math.max(1, Math.ceil(upTo / POINTS))
  const known = new Set<number>()
  const seen: { tokens: number; different: number }[] = []
  let tokens = 0
  for (const id of texts.flat().slice(0, upTo)) {
    known.add(id)
    tokens++
    if (tokens % every === 0 || tokens === upTo) seen.push({ tokens, different: known.size })
  }
  return { arm, seen }
}

/** How many different tokens there are among the first so many of each arm. */
export function varietyPlot(arms: readonly ArmVariety[], upTo: number): string {
  const { left, top, right, bottom } = AREA
  const most = Math.max(1, ...arms.map(({ seen }) => seen.at(-1)?.different ?? 0))
  const lines = arms.flatMap(({ arm, seen }, at) => {
    const points = seen.map(({ tokens, different }) => {
      const x = left + (tokens / upTo) * (right - left)
      return `L${fixed(x)} ${fixed(bottom - (different / most) * (bottom - top))}`
    })
    const { colour, dashes } = strokeOf(at)
    const key = top + 14 + at * 20
    const stroke = `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"`
    return [
      `<path d="M${left} ${bottom}${points.join('')}" ${stroke}/>`,
      `<path d="M${right + 16} ${key - 4}h30" ${stroke}/>`,
      label(right + 54, key, arm),
    ]
  })
  const words = arms.map(
    ({ arm, seen }) => `${arm}: ${seen.at(-1)?.different ?? 0} different ones.`,
  )
  return drawing(
    `Different tokens met, as a share of ${most}`,
    `Among the first ${upTo} tokens of each arm. ${words.join(' ')} Machine-made texts.`,
    [...axes(upTo, 'tokens of the arm'), ...lines],
  )
}
