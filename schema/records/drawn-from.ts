import type { KeystoneContext } from '@keystone-6/core/types'
import { runsNow } from '../actions/checks/embargo.ts'
import { table } from '../actions/tables.ts'
import { linkedId } from './define/index.ts'

interface Change {
  readonly operation: string
  readonly item?: Readonly<Record<string, unknown>>
  readonly resolvedData?: Readonly<Record<string, unknown>>
  readonly context: KeystoneContext
  readonly addValidationError: (message: string) => void
}

/** What a relation to many is told to drop. `set` drops whatever it does not name, so that it counts. */
interface Links {
  readonly disconnect?: readonly unknown[]
  readonly set?: readonly unknown[]
}

/**
 * A finding that is drawn from a partner's report is held back by the report's embargo. Taking it off
 * the report would lift the embargo for it, whoever does so: it stays until the embargo has ended.
 */
export async function findingsStayHeld(change: Change): Promise<void> {
  const { operation, item, resolvedData, context, addValidationError } = change
  const links = resolvedData?.findings as Links | null | undefined
  const drops = Boolean(links?.set || links?.disconnect?.length)
  if (operation !== 'update' || !drops || !(await runsNow(context, item?.embargoId))) return
  addValidationError(
    'PartnerReport.findings: cannot be taken off while the report’s embargo runs; end the embargo first, with its reason',
  )
}

/** Likewise for words that are drawn from a report: they are not said to come from elsewhere meanwhile. */
export async function wordsStayHeld(change: Change): Promise<void> {
  const { operation, item, resolvedData, context, addValidationError } = change
  if (operation !== 'update' || typeof item?.reportId !== 'string') return
  if (linkedId('report', resolvedData ?? {}, item) === item.reportId) return
  const report = await table<{ embargoId: string | null }>(context, 'PartnerReport').findUnique({
    where: { id: item.reportId },
  })
  if (!(await runsNow(context, report?.embargoId))) return
  addValidationError(
    'PartnerStatement.report: cannot be changed while that report’s embargo runs; end the embargo first, with its reason',
  )
}
