import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../../decision/index.ts'
import { table } from '../../tables.ts'
import { orNothing } from './values.ts'
import type { Subject } from './subject.ts'

/** What would re-open the decision, who answers, and who was heard. */
export async function governanceFacts(
  context: KeystoneContext,
  subject: Subject,
): Promise<Facts['governance']> {
  const { decision, release, since, at } = subject
  const conditions = decision
    ? await table<{ id: string; query: Facts['governance']['reopenConditions'][number]['query'] }>(
        context,
        'ReopenCondition',
      ).findMany({
        where: { decisionId: decision.id, archivedAt: null },
        orderBy: { createdAt: 'asc' },
      })
    : []
  return {
    reopenConditions: conditions.map(({ id, query }) => ({ ref: id, query })),
    haltPlan: {
      owner: orNothing(decision?.haltOwner ?? ''),
      channel: orNothing(decision?.haltChannel ?? ''),
      firstReportDays: decision?.firstReportDays ?? null,
    },
    outsideViews: orNothing(decision?.outsideViews ?? ''),
    uncertainty: orNothing(decision?.uncertainty ?? ''),
    engagements: await table(context, 'Engagement').count({
      where: {
        archivedAt: null,
        familyId: release.familyId,
        createdAt: { ...(since ? { gte: since } : {}), lte: at },
      },
    }),
  }
}
