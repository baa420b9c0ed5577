import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalBytes } from '../../evidence/index.ts'
import { DeskError } from '../../platform/errors.ts'
import { scannerFor } from '../../publication/scan/index.ts'
import type { Change } from '../change.ts'
import { liveAmong, loadCandidates } from '../deliver/candidates.ts'
import { loadRedacted } from '../deliver/redacted.ts'
import { loadSecrets } from '../deliver/secrets.ts'
import type { PublicationRow } from '../load/publications.ts'

/**
 * Refuses words for the public that the leak scan would keep from it: the version would be refused,
 * and with a retraction what is to be withdrawn would stay up. It tells no more than that refusal
 * would. Every record is read for it, so that it is asked before the transaction.
 *
 * Words that only the site's own program prints are not known here: it may refuse a phrase that the
 * scan lets pass, never the other way round.
 *
 * @param last the version that the new one follows.
 * @throws DeskError `CHECKS_FAILED` that says whose words they are.
 */
export async function requireTellable(
  context: KeystoneContext,
  last: PublicationRow,
  field: string,
  change: Change,
): Promise<void> {
  const candidates = await loadCandidates(context)
  const next = {
    publication: last,
    object: { family: last.familySlug || null, slug: last.slug, change, body: null },
  }
  const secrets = await loadSecrets(context, candidates, await loadRedacted(context), [next])
  const scanner = scannerFor(secrets, liveAmong(candidates))
  const found = scanner.scanBytes(canonicalBytes(change), field)
  if (found.length === 0) return
  const message = `It contains ${found.join(' and ')}. Say it in words that the public may read.`
  throw new DeskError('CHECKS_FAILED', message, { problems: [{ field, message }] })
}
