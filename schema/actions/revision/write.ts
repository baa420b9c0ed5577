import { randomBytes } from 'node:crypto'
import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalText, sha256Hex } from '../../evidence/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import { refuseTransaction } from '../../platform/transaction.ts'
import { table } from '../tables.ts'
import { contentOf } from './content.ts'

/** Prisma's code for a value that must be there once and is there already. */
const TAKEN = 'P2002'

/**
 * Writes the next revision of a record: who changed it, when, and a digest of all that it now says.
 *
 * The revision is immutable and holds no content. The content lies in a payload under the digest,
 * with a salt that makes the digest say nothing once the payload has been destroyed.
 *
 * @throws DeskError `CONFLICT` where somebody else writes the same record at this moment.
 */
export async function writeRevision(
  tx: KeystoneContext,
  listKey: string,
  id: string,
): Promise<void> {
  const session = tx.session as Session | undefined
  const salt = randomBytes(32).toString('hex')
  const content = await contentOf(tx, listKey, id)
  const bytes = canonicalText({ salt, list: listKey, item: id, content })
  const digest = sha256Hex(bytes)
  const revisions = table<{ number: number }>(tx, 'Revision')
  const last = await revisions.findFirst({
    where: { listKey, itemId: id },
    orderBy: { number: 'desc' },
  })
  await table(tx, 'Payload').create({ data: { digest, salt, bytes } })
  const data = {
    listKey,
    itemId: id,
    number: (last?.number ?? 0) + 1,
    digest,
    author: actorRef(session),
    role: session?.actor.role ?? 'system',
    at: clock.now(),
  }
  await revisions.create({ data }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== TAKEN) throw error
    // Somebody else has written the revision of this number since we looked.
    return refuseTransaction(
      new DeskError('CONFLICT', 'Somebody else has just changed this record. Look at it again.'),
    )
  })
}
