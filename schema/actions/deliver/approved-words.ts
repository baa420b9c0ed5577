import type { Speaker } from './hidden.ts'

/**
 * The words about partners that are being published: a partner has approved them, or they rest on a
 * public source. They are no leak of the report they are drawn from.
 */
export const approvedWords = (speakers: readonly Speaker[]): string[] =>
  speakers
    .filter(({ listKey }) => listKey === 'PartnerStatement')
    .flatMap(({ sayings, publicText }) =>
      sayings.filter(({ words }) => publicText.includes(words)).map(({ words }) => words),
    )
