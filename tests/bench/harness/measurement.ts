import type { Place, Provider } from '../../support/place.ts'
import type { PostgresServer } from '../../support/postgres.ts'
import type { Figure } from './figure.ts'

/** What a measurement works with. */
export interface Bench {
  /** Folder of the project. */
  readonly root: string
  /** Few and small: to see that it works, not for figures that are kept. */
  readonly quick: boolean
  /** An empty place for a desk, removed after the run. */
  place(provider: Provider): Promise<Place>
  /** A PostgreSQL server that keeps its promises to the disk, started at the first call. */
  postgres(): Promise<PostgresServer>
  /** Tells whoever waits what is being done. */
  say(line: string): void
}

/** One thing that is measured, by the name of its file. */
export interface Measurement {
  readonly name: string
  /** What is measured and how, for a reader of the results. */
  readonly title: string
  run(bench: Bench): Promise<readonly Figure[]>
}
