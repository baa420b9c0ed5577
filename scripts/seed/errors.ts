/** Every way in which a seed is refused, as a closed set; tests and programs go by the code. */
export type SeedErrorCode = 'SEED_INVALID' | 'SEED_CONFLICT' | 'SEED_REFUSED'

/** A place in a seed file that a person can open. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** One thing that is wrong with a seed: where, in which field, and what to do about it. */
export interface SeedProblem extends Place {
  /** Dotted path inside the file, e.g. `events.gltr.listedMonth`. */
  readonly field: string
  readonly message: string
}

/**
 * A refusal of a seed. `SEED_INVALID`: the files are wrong and nothing was written.
 * `SEED_CONFLICT`: the desk holds something that the seed must not overwrite.
 * `SEED_REFUSED`: the desk refused a step; what came before it stands, and a second run goes on.
 */
export class SeedError extends Error {
  readonly code: SeedErrorCode
  readonly problems: readonly SeedProblem[]

  constructor(
    code: SeedErrorCode,
    message: string,
    options: { cause?: unknown; problems?: readonly SeedProblem[] } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'SeedError'
    this.code = code
    this.problems = options.problems ?? []
  }
}
