import fs from 'node:fs'
import { syncFolder } from '../../evidence/index.ts'
import { PublicationError } from '../errors.ts'
import { isRedacted, openStore, type StoreEntry } from '../store/index.ts'
import { removeOld } from './folders.ts'
import { layout, partsOf } from './layout.ts'
import { writeOutcome } from './outcome.ts'
import { switchTo } from './pointer.ts'
import type { Refusal } from './refusals.ts'
import { syncTree } from './sync.ts'

interface Fit {
  readonly root: string
  readonly number: number
  readonly refused: readonly Refusal[]
  /** Digests of what was redacted: no generation that holds one stays. */
  readonly destroyed: ReadonlySet<string>
  /** Whether any of these has been redacted since. */
  readonly isDestroyed: (digests: readonly string[]) => Promise<boolean>
  /** Called just before the switch with what becomes public: signs it, and adds its log to the store. */
  readonly witness: (becoming: Becoming) => void
  readonly log: (step: string) => void
}

/** A store that is about to become public. */
export interface Becoming {
  readonly store: string
  readonly entries: readonly StoreEntry[]
  /** SHA-256 of the store's index. */
  readonly index: string
}

/**
 * Gives the generation that was found fit its name, keeps what it refused, and moves the pointer:
 * each is on the disk before the next begins. Only the last is seen by readers.
 *
 * @throws PublicationError `OVERTAKEN` where something in it was redacted while it was made.
 */
export async function publishFit(fit: Fit): Promise<readonly StoreEntry[]> {
  const { root, number, refused, destroyed, isDestroyed, witness, log } = fit
  const { fit: made, generation, generations } = layout(root)
  await syncTree(made(number))
  const { store } = partsOf(made(number))
  const { entries, digest: index } = openStore(store)
  const held = entries.filter(entry => !isRedacted(entry)).map(({ digest }) => digest)
  // The last wait before the switch: whatever is destroyed later finds a generation to replace.
  if (await isDestroyed(held)) {
    throw new PublicationError('OVERTAKEN', 'Something in it was redacted while it was built.')
  }
  witness({ store, entries, index })
  fs.renameSync(made(number), generation(number))
  syncFolder(generations)
  writeOutcome(root, number, refused)
  switchTo(root, number)
  log(`Generation ${number} is public`)
  try {
    removeOld(root, [...destroyed])
  } catch {
    // It is public all the same, and the next build tries again.
    log('An old generation could not be removed')
  }
  return entries
}
