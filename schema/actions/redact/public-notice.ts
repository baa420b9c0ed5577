import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalBytes } from '../../evidence/index.ts'
import { DeskError } from '../../platform/errors.ts'
import type { Settings } from '../../platform/settings.ts'
import { scannerFor, siteTexts } from '../../publication/scan/index.ts'
import { liveAmong, loadCandidates } from '../deliver/candidates.ts'
import { loadRedacted, redactedFrom } from '../deliver/redacted.ts'
import { loadSecrets } from '../deliver/secrets.ts'
import type { RedactionRow } from './row.ts'

/**
 * Looks whether the public reason says what stands in a record and will not be public once the
 * versions are gone. The reason is printed as it is, and what it says counts as public from then on.
 *
 * @throws DeskError `CHECKS_FAILED` with whose words they are.
 */
export async function requireNoLeak(
  context: KeystoneContext,
  { root }: Pick<Settings, 'root'>,
  { key, versions, publicReason }: Pick<RedactionRow, 'key' | 'versions' | 'publicReason'>,
): Promise<void> {
  const all = await loadCandidates(context)
  const { going = [], staying = [] } = Object.groupBy(all, ({ publication }) =>
    publication.key === key && versions.includes(publication.version) ? 'going' : 'staying',
  )
  const redacted = [...(await loadRedacted(context)), ...going.map(redactedFrom)]
  const secrets = await loadSecrets(context, staying, redacted)
  const scanner = scannerFor(secrets, liveAmong(staying), siteTexts(root))
  const found = scanner.scanBytes(canonicalBytes({ publicReason }), 'reason')
  if (found.length === 0) return
  const message = `The reason for the public contains ${found.join(' and ')}.`
  throw new DeskError('CHECKS_FAILED', message, { problems: [{ field: 'publicReason', message }] })
}
