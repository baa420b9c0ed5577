import type { KeystoneContext } from '@keystone-6/core/types'
import { recordAudit } from '../../platform/audit/index.ts'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import { actorRef, type Session } from '../../platform/session/actor.ts'
import type { Settings } from '../../platform/settings.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { readPageLeaks, type PageLeak } from '../../publication/generation/index.ts'
import { pageDigest } from '../deliver/page-words.ts'
import { mayRead } from '../deliver/readers.ts'
import { requestDelivery } from '../deliver/request.ts'
import { publicFolder } from '../deliver/run.ts'
import { sayingsOfField } from '../deliver/secret-fields.ts'
import { requireRight } from '../rights.ts'
import { rowId, table } from '../tables.ts'
import { requireText } from '../text.ts'

/**
 * What the last build put on pages that stands in records which are not public, as far as the caller may
 * read it.
 *
 * @throws DeskError `NOT_ALLOWED`.
 */
export function pageLeaks(context: KeystoneContext, settings: Settings): PageLeak[] {
  const actor = requireRight(context, 'publicationPreview')
  return readPageLeaks(publicFolder(settings)).filter(({ listKey, field }) =>
    mayRead(actor, listKey, field),
  )
}

/**
 * Lets one page of the site show what stands in one field of a record that is not public: for a phrase that
 * the site composes by itself, and that a record happens to say too. It holds for the words that were found
 * there, while the field says what it says now, and nowhere else.
 *
 * @param digest as `pageLeaks` gave it.
 * @throws DeskError `NOT_ALLOWED`, `INVALID_INPUT`, `NOT_FOUND`, `REVISION_CHANGED`.
 */
export function allowOnPage(
  context: KeystoneContext,
  settings: Settings,
  { digest, reason }: { readonly digest: string; readonly reason: string },
): Promise<boolean> {
  const actor = requireRight(context, 'allowOnPage')
  const why = requireText('reason', reason, 'Say why this page may show these words.')
  const leak = readPageLeaks(publicFolder(settings)).find(each => each.digest === digest)
  if (!leak || !mayRead(actor, leak.listKey, leak.field)) {
    throw new DeskError('NOT_FOUND', 'The last build showed nothing of the kind. Look again.')
  }
  const { page, listKey, itemId, field, marks } = leak
  return inTransaction(context, async tx => {
    if (pageDigest(leak, await textOf(tx, leak)) !== digest) {
      throw new DeskError(
        'REVISION_CHANGED',
        'The record says something else by now. Have the site built, and look again.',
      )
    }
    const data = {
      page,
      seenDigest: digest,
      collisions: marks,
      reason: why,
      allowedBy: actorRef(tx.session as Session),
      at: clock.now(),
    }
    const row = await table<{ id: string }>(tx, 'WordsAllowance').create({
      data: { listKey, itemId, ...data },
    })
    await recordAudit(tx, {
      operation: 'publication.allow-on-page',
      listKey,
      itemId,
      changes: { allowance: row.id, field, ...data },
    })
    requestDelivery(tx)
    return true
  })
}

/** What stands in the field now, as the scan reads it. */
async function textOf(
  tx: KeystoneContext,
  { listKey, itemId, field }: PageLeak,
): Promise<readonly string[]> {
  const row = await table<Readonly<Record<string, unknown>>>(tx, listKey).findUnique({
    where: { id: rowId(tx, listKey, itemId) },
    select: { [field]: true },
  })
  return sayingsOfField(tx, listKey, field, row?.[field])
}
