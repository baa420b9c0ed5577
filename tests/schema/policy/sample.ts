import { differences } from './differences.ts'
import { expandActions } from './expand-actions.ts'
import { expand } from './expand.ts'
import { TABLE } from './table.ts'
import { weakenings, type Weakening } from './weakenings.ts'

/**
 * A sample of weakened rules of every kind, in turn, the same for the same seed: of those that somebody
 * who asks could notice at all. (Who is given a field of a list without any record has gained nothing.)
 */
export function sampleOf(
  size: number,
  seed: number,
  isAskedFor: (weakening: Weakening) => boolean,
): Weakening[] {
  const random = numbers(seed)
  const noticeable = weakenings().filter(
    weakening => isAskedFor(weakening) && isNoticeable(weakening),
  )
  const kinds = [...Map.groupBy(noticeable, kindOf).values()].map(kind => shuffled(kind, random))
  const sample: Weakening[] = []
  while (sample.length < size && kinds.some(kind => kind.length > 0)) {
    for (const kind of kinds) {
      const next = kind.pop()
      if (next && sample.length < size) sample.push(next)
    }
  }
  return sample
}

/** `rows query`, `field filter`, `create` … */
export function kindOf({ kind, name }: Weakening): string {
  const operation = / may (\w+)/.exec(name)?.[1]
  return kind === 'rows' || kind === 'field' ? `${kind} ${operation}` : kind
}

/** True where a letter appears outside the brackets. */
function isNoticeable({ listKey, apply }: Weakening): boolean {
  const changed = listKey
    ? differences(expand(TABLE, listKey), expand(apply(TABLE), listKey))
    : differences(expandActions(TABLE), expandActions(apply(TABLE)))
  return changed.some(cell => !/→ [^(]*\(/.test(cell))
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map(one => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
