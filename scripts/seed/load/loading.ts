import type { Held } from '../desk/held.ts'
import type { Ids } from '../desk/ids.ts'
import type { Writer } from '../desk/writer.ts'
import type { Tally } from './tally.ts'

/** What the steps of loading share. */
export interface Loading {
  readonly held: Held
  readonly ids: Ids
  readonly writer: Writer
  readonly tally: Tally
  /** Told before each record. */
  readonly report: (detail: string) => void
}
