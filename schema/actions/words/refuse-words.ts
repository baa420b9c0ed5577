import type { KeystoneContext } from '@keystone-6/core/types'
import { requireText } from '../text.ts'
import { decideOnWords, type StatementRow } from './decide.ts'

/**
 * A partner does not agree to words about it, and says why: nobody can publish them. Errors:
 * `decideOnWords`, and `INVALID_INPUT` without a reason.
 */
export function refuseWords(
  context: KeystoneContext,
  id: string,
  input: { readonly reason: string; readonly digest: string; readonly decided?: string | null },
): Promise<StatementRow> {
  const reason = requireText('reason', input.reason, 'Say why you refuse these words.')
  const { digest, decided } = input
  return decideOnWords(context, id, {
    action: 'refuseWords',
    approval: 'refused',
    reason,
    digest,
    decided,
  })
}
