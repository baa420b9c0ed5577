import type { Chance } from './chance.ts'

/**
 * Something that somebody does to what is verified: its name, the exit codes that may tell of it
 * (one, but where chance alone decides), and the deed. Where an earlier state would already tell
 * another story, the deed says to verify without one.
 */
export type Alteration = readonly [
  name: string,
  exitCodes: number | readonly number[],
  alter: (chance: Chance) => void | { earlier: false },
]
