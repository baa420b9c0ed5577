import type { ACCESS_LEVEL, TermOf } from '../vocabulary/index.ts'

export type AccessLevel = TermOf<typeof ACCESS_LEVEL>

/** Levels at which copies leave the developer's hands for good. */
const IRREVERSIBLE: readonly AccessLevel[] = ['downloadable', 'fully_open']

/** Whether a release at this level can never be taken back. */
export const isIrreversible = (level: AccessLevel): boolean => IRREVERSIBLE.includes(level)
