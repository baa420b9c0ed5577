/**
 * What befalls a process at one of its steps: it is killed before the step or in the middle of it,
 * or the step throws (no room where it would need some, else a fault of the disk), also half done.
 */
export type Blow = 'kill' | 'kill half way' | 'fail' | 'fail half way'

/** Which steps are counted, and what befalls the process at one of them. */
export interface Plan {
  /** Folders: only what is done below them is a step, and every statement to the database. */
  readonly under: readonly string[]
  /** From 1; 0: nothing befalls it. */
  readonly at: number
  /** A regular expression over `CALL ON`: only steps of this kind count for `at`. */
  readonly only?: string
  readonly blow: Blow
}

/** One call to the file system or the database. */
export interface Step {
  /** Name of the function, or `statement`. */
  readonly call: string
  /** The path, or the beginning of the statement. */
  readonly on: string
}

/** How a child process reaches what its preload has put in place. */
export interface Faults {
  /** Begins to count. */
  arm(plan: Plan): void
  /** Ends counting and says what was counted. */
  disarm(): Step[]
}

const NAME = Symbol.for('release-desk.test-faults')
const registry = globalThis as unknown as Record<symbol, Faults | undefined>

export const announceFaults = (faults: Faults): void => {
  registry[NAME] = faults
}

/** @throws where the process was started without the preload. */
export function faults(): Faults {
  const found = registry[NAME]
  if (!found) throw new Error('Start this program with --import tests/support/faults/preload.ts.')
  return found
}

/** Calls that can be stopped half way, each leaving something half done. */
const DIVISIBLE = new Set(['writeFileSync', 'rmSync', 'mkdirSync'])
export const isDivisible = ({ call }: Step): boolean => DIVISIBLE.has(call)
