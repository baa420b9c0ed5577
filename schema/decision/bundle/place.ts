import {
  CHECKPOINT,
  isIncluded,
  leafHash,
  openSealed,
  type Checkpoint,
  type Inquiry,
  type KeyRing,
} from '../../evidence/index.ts'
import type { BundleContent } from './content.ts'
import { NAMES } from './files.ts'
import { altered } from './recompute.ts'

/** Whether the log of the desk holds the event of this very decision, under a signed root. */
export function inquirePlace(
  { log, gate }: BundleContent,
  files: ReadonlyMap<string, Uint8Array>,
  ring: KeyRing,
  inquiry: Inquiry,
): void {
  if (!log) {
    if (gate)
      inquiry.notes.push('The desk has signed no log: when it was decided rests on its word.')
    return
  }
  inquiry.ask(NAMES.checkpoint, () => {
    const envelope = files.get(NAMES.checkpoint) ?? new Uint8Array()
    const { value } = openSealed(CHECKPOINT, envelope, ring)
    inquiry.checked.checkpoints += 1
    inquiry.newest = value
    if (!holds(log, value)) {
      inquiry.add(altered('log', 'The signed state does not hold the event of this decision.'))
    }
    const { operation, item } = JSON.parse(log.event) as { operation: string; item: string }
    if (operation !== 'decision.gate' || item !== gate?.id) {
      inquiry.add(altered('log', 'The event is one of something else.'))
    }
    inquiry.checked.events += 1
  })
}

const holds = (log: NonNullable<BundleContent['log']>, { size, rootHash }: Checkpoint): boolean =>
  log.size === size &&
  isIncluded({
    index: log.index,
    size,
    leaf: leafHash(Buffer.from(log.event, 'utf8')),
    proof: log.proof.map(hash => Buffer.from(hash, 'hex')),
    root: Buffer.from(rootHash, 'hex'),
  })
