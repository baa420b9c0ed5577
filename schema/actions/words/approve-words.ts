import type { KeystoneContext } from '@keystone-6/core/types'
import { decideOnWords, type StatementRow } from './decide.ts'

/** A partner agrees to words about it: from now on they may be published. Errors: `decideOnWords`. */
export const approveWords = (
  context: KeystoneContext,
  id: string,
  { digest, decided }: { readonly digest: string; readonly decided?: string | null },
): Promise<StatementRow> =>
  decideOnWords(context, id, {
    action: 'approveWords',
    approval: 'approved',
    reason: '',
    digest,
    decided,
  })
