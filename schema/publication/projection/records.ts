import type { PublicBody } from '../contract/index.ts'
import type { TermOf } from '../../vocabulary/index.ts'
import type {
  ACCESS_LEVEL,
  APPROVAL_STATE,
  DECISION_KIND,
  EVENT_CATEGORY,
  MEASURED_BY,
  ORGANIZATION_KIND,
  OUTCOME,
  RELEASE_STATUS,
  RESEARCH_AREA,
  SELECTION_PROTOCOL,
  SOURCE_CONFIDENCE,
  SOURCE_KIND,
  UNIT,
} from '../../vocabulary/index.ts'

/**
 * The records that can be published, with what they link to, as plain data. A text that is not
 * stated is empty; `lines` texts have one entry on each line.
 */
export interface LinkedRecord {
  readonly id: string
}

export interface OrganizationRecord extends LinkedRecord {
  readonly slug: string
  readonly name: string
  readonly kind: TermOf<typeof ORGANIZATION_KIND>
  readonly url: string
}

export interface SourceRecord extends LinkedRecord {
  readonly slug: string
  readonly title: string
  readonly kind: TermOf<typeof SOURCE_KIND>
  readonly url: string
  readonly locator: string
  readonly exactWords: string
  readonly confidence: TermOf<typeof SOURCE_CONFIDENCE>
  readonly publishedOn: string
}

export interface SharingAgreementRecord extends LinkedRecord {
  readonly title: string
  readonly terms: string
  readonly document: SourceRecord | null
}

export interface PartnerStatementRecord extends LinkedRecord {
  readonly organizationId: string | null
  readonly words: string
  readonly approval: TermOf<typeof APPROVAL_STATE>
  readonly publicSource: SourceRecord | null
  readonly createdAt: Date | null
}

interface Publishable {
  readonly id: string | number
  readonly slug: string
}
interface OfFamily extends Publishable {
  readonly id: string
  readonly familyId: string | null
}
interface Sourced {
  readonly sources: readonly SourceRecord[]
}

export interface DeskRecord extends Publishable {
  readonly name: string
  readonly owner: OrganizationRecord | null
  readonly contact: string
  readonly featuredFamilyId: string | null
  readonly summary: string
  readonly policyAddresses: string
}

export interface ModelFamilyRecord extends Publishable, Sourced {
  readonly name: string
  readonly summary: string
  readonly developer: OrganizationRecord | null
}

export interface ReleaseRecord extends OfFamily, Sourced {
  readonly name: string
  readonly stageOrder: number
  readonly parametersExact: string
  readonly parametersNamed: string
  readonly aliases: string
  readonly architecture: string
  readonly accessLevel: TermOf<typeof ACCESS_LEVEL> | null
  readonly components: string
  readonly audience: string
  readonly releasedOn: string
  readonly artifacts: string
  readonly status: TermOf<typeof RELEASE_STATUS>
  readonly statusRecorded: boolean
  readonly outOfScopeUses: string
  readonly knownLimits: string
  readonly summary: string
  readonly plan: string
  readonly planConditions: string
}

export interface PartnershipRecord extends OfFamily, Sourced {
  readonly organization: OrganizationRecord | null
  readonly unit: string
  readonly researchArea: TermOf<typeof RESEARCH_AREA>
  readonly studies: string
  readonly people: string
  readonly peopleNote: string
  readonly modelsAccessed: readonly LinkedRecord[]
  readonly agreement: SharingAgreementRecord | null
  readonly agreementNote: string
  readonly statements: readonly PartnerStatementRecord[]
}

export interface MeasurementRecord extends OfFamily, Sourced {
  readonly metric: string
  readonly subjectId: string | null
  readonly value: string
  readonly low: string
  readonly high: string
  readonly unit: TermOf<typeof UNIT>
  readonly statedAs: string
  readonly qualifier: string
  readonly n: number | null
  readonly intervalLow: string
  readonly intervalHigh: string
  readonly intervalLevel: string
  readonly comparator: string
  readonly conditions: string
  readonly selection: TermOf<typeof SELECTION_PROTOCOL>
  readonly measuredBy: TermOf<typeof MEASURED_BY>
  readonly measurer: OrganizationRecord | null
}

export interface FindingRecord extends OfFamily, Sourced {
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly topics: readonly TermOf<typeof RESEARCH_AREA>[]
  /** A Keystone document, as stored. */
  readonly body: unknown
  readonly organizations: readonly OrganizationRecord[]
}

export interface TimelineEventRecord extends OfFamily, Sourced {
  readonly title: string
  readonly summary: string
  readonly category: TermOf<typeof EVENT_CATEGORY>
  readonly actorOrganizations: readonly OrganizationRecord[]
  readonly actorNames: string
  readonly releases: readonly LinkedRecord[]
  readonly listedMonth: string
  readonly order: number
  readonly eventDate: string
  readonly sourceDate: string
  readonly dateNote: string
}

export interface ReportRecord extends OfFamily, Sourced {
  readonly title: string
  readonly lede: string
  readonly dateline: string
  readonly readingMinutes: number | null
  readonly intro: unknown
  readonly findings: readonly LinkedRecord[]
  readonly partnershipsIntro: unknown
  readonly partners: readonly LinkedRecord[]
  readonly future: unknown
  readonly events: readonly LinkedRecord[]
  readonly authors: string
  readonly acknowledgements: string
  readonly tags: string
  readonly documents: readonly SourceRecord[]
}

export interface WithheldNoticeRecord extends OfFamily {
  readonly title: string
  readonly text: string
  readonly count: number
  readonly until: Date | null
}

type PublicChecklist = NonNullable<PublicBody<'decision'>['checklist']>
type PublicAnswer = PublicChecklist['answers'][number]

/** An answer before it is known which of its figures are public. */
export interface StandingAnswer extends Omit<PublicAnswer, 'figures'> {
  readonly figures: readonly LinkedRecord[]
}

/** What a decision rests on, as the public may see it: the desk puts it together from many records. */
export interface DecisionStanding extends Pick<
  PublicBody<'decision'>,
  'accessLevel' | 'waivers' | 'signOffs' | 'dissent' | 'conditions' | 'evidence'
> {
  readonly checklist:
    (Omit<PublicChecklist, 'answers'> & { readonly answers: readonly StandingAnswer[] }) | null
}

export interface ReleaseDecisionRecord extends OfFamily, Sourced {
  readonly title: string
  readonly releaseId: string | null
  readonly decisionKind: TermOf<typeof DECISION_KIND>
  readonly summary: string
  readonly outcome: TermOf<typeof OUTCOME> | null
  readonly decidedAt: Date | null
  readonly reviewDueAt: Date | null
  readonly standing: DecisionStanding
}

/** Each publishable list with the shape of its records. */
export interface PublishableRecords {
  Desk: DeskRecord
  ModelFamily: ModelFamilyRecord
  Release: ReleaseRecord
  Partnership: PartnershipRecord
  Measurement: MeasurementRecord
  Finding: FindingRecord
  TimelineEvent: TimelineEventRecord
  Report: ReportRecord
  WithheldNotice: WithheldNoticeRecord
  ReleaseDecision: ReleaseDecisionRecord
}
