import type { WithheldNoticeRecord } from '../records.ts'
import type { Scope } from '../scope.ts'

/** A notice of what is withheld, as the public sees it. Nothing in it comes from what is withheld. */
export const noticeToPublic = (_scope: Scope, notice: WithheldNoticeRecord) => ({
  title: notice.title,
  text: notice.text,
  count: notice.count,
  until: notice.until?.toISOString() ?? null,
})
