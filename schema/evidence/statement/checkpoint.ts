import { z } from 'zod'
import { instant, sha256, text } from '../form.ts'
import { predicateType, type Predicate } from './predicate.ts'

const checkpoint = z.strictObject({
  /** Name of the log: a state of one log says nothing of another. */
  log: text,
  /** 0, 1, 2 …: so that one that is missing is missed. */
  number: z.int().nonnegative(),
  /** How many events the log had. */
  size: z.int().nonnegative(),
  /** Root of their Merkle tree (RFC 6962), hex. */
  rootHash: sha256,
  at: instant,
  /** Files beside the log whose content then was this, e.g. the index of a published store. */
  covers: z.array(z.strictObject({ name: text, sha256 })),
})

/** The state of a log at an instant. */
export type Checkpoint = z.infer<typeof checkpoint>

export const CHECKPOINT: Predicate<Checkpoint> = {
  type: predicateType('checkpoint', 1),
  purpose: 'checkpoint',
  schema: checkpoint,
  subjectOf: ({ log, rootHash, covers }) => [
    // A root is no SHA-256 of any bytes, and must not be taken for one.
    { name: log, digest: { rfc6962Sha256: rootHash } },
    ...covers.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
  ],
  signedAt: ({ at }) => at,
}
