import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../../decision/index.ts'
import { readDate } from '../../../publication/contract/edtf.ts'
import { table } from '../../tables.ts'
import { dayOf, instantOf, orNothing } from './values.ts'
import type { Subject } from './subject.ts'

type Partners = Facts['partners']
type Area = Partners['reports'][number]['area']
type Recommendation = Partners['advice'][number]['recommendation']

interface ReportRow {
  readonly id: string
  readonly response: string
  readonly researchArea: Area | null
  readonly recommendation: Recommendation | null
  readonly recommendationReply: string
  readonly release: { readonly id: string; readonly parametersExact: string } | null
}
interface RequestRow {
  readonly id: string
  readonly researchArea: Area | null
  readonly releaseId: string | null
  readonly dueOnLatest: Date | string | null
  readonly state: string
}
interface GrantRow {
  readonly id: string
  readonly grantedOn: string
  readonly endsOn: string
  readonly agreement: { readonly effectiveOn: string; readonly expiresOn: string } | null
}
interface StatementRow {
  readonly id: string
  readonly approval: string
  readonly report: {
    readonly embargo: { readonly state: string; readonly endsAt: Date } | null
  } | null
}

/** Answers that say something about a model. */
const ANSWERED = ['nothing_found', 'finding']

/** What partners were asked, answered and advise, and under which agreements they hold models. */
export async function partnerFacts(context: KeystoneContext, subject: Subject): Promise<Partners> {
  const { release, at, decision } = subject
  const ofFamily = { archivedAt: null, release: { familyId: release.familyId } }
  const reports = await table<ReportRow>(context, 'PartnerReport').findMany({
    where: { ...ofFamily, createdAt: { lte: at } },
    orderBy: { createdAt: 'asc' },
    include: { release: true },
  })
  const requests = await table<RequestRow>(context, 'PartnerRequest').findMany({
    where: { archivedAt: null, releaseId: release.id },
    orderBy: { createdAt: 'asc' },
  })
  return {
    reports: [
      ...reports.flatMap(row => reportFact(row, release.id)),
      ...requests.flatMap(requested),
    ],
    overdue: requests.filter(row => isOverdue(row, at)).map(({ id }) => id),
    advice: reports.flatMap(({ id, recommendation, recommendationReply }) =>
      recommendation === null || recommendation === 'none'
        ? []
        : [{ ref: id, recommendation, replied: orNothing(recommendationReply) !== null }],
    ),
    grants: await grantsOf(context, subject),
    cited: await citedOf(context, subject),
    publishAt: instantOf(decision?.plannedFor ?? null),
  }
}

const reportFact = (row: ReportRow, releaseId: string): Partners['reports'] =>
  row.researchArea === null || !ANSWERED.includes(row.response)
    ? []
    : [
        {
          ref: row.id,
          area: row.researchArea,
          state: 'received',
          onThisRelease: row.release?.id === releaseId,
          parameters: orNothing(row.release?.parametersExact ?? ''),
        },
      ]

const requested = ({ id, researchArea, state }: RequestRow): Partners['reports'] =>
  researchArea === null || state === 'answered'
    ? []
    : [{ ref: id, area: researchArea, state: 'requested', onThisRelease: true, parameters: null }]

const isOverdue = ({ state, dueOnLatest }: RequestRow, at: Date): boolean =>
  state === 'no_answer' || (state === 'open' && dueOnLatest !== null && new Date(dueOnLatest) < at)

/** Access that has begun and not ended; a grant without an agreement stays in the list as one. */
async function grantsOf(
  context: KeystoneContext,
  { release, at }: Subject,
): Promise<Partners['grants']> {
  const rows = await table<GrantRow>(context, 'AccessGrant').findMany({
    where: { archivedAt: null, release: { familyId: release.familyId } },
    orderBy: { createdAt: 'asc' },
    include: { agreement: true },
  })
  const today = at.toISOString().slice(0, 10)
  return rows
    .filter(
      ({ grantedOn, endsOn }) =>
        (firstDay(grantedOn) ?? today) <= today && (lastDay(endsOn) ?? today) >= today,
    )
    .map(({ id, agreement }) => ({
      ref: id,
      agreement: agreement && {
        effective: firstDay(agreement.effectiveOn),
        expires: lastDay(agreement.expiresOn),
      },
    }))
}

const firstDay = (edtf: string): string | null => dayOf(readDate(edtf)?.earliest ?? null)
const lastDay = (edtf: string): string | null => dayOf(readDate(edtf)?.latest ?? null)

/** Words about partners that the family prints: approved or not, and when their embargo ends. */
async function citedOf(context: KeystoneContext, { release }: Subject): Promise<Partners['cited']> {
  const rows = await table<StatementRow>(context, 'PartnerStatement').findMany({
    where: {
      archivedAt: null,
      partnerships: { some: { familyId: release.familyId, archivedAt: null } },
    },
    orderBy: { createdAt: 'asc' },
    include: { report: { include: { embargo: true } } },
  })
  return rows.map(({ id, approval, report }) => ({
    ref: id,
    embargoEndsAt:
      report?.embargo && report.embargo.state !== 'ended' ? instantOf(report.embargo.endsAt) : null,
    approved: approval === 'approved' || approval === 'not_needed',
  }))
}
