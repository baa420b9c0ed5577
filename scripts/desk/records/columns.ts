import type { ListInfo } from './list-info.ts'

/**
 * What a table of each list shows: what one would know a record by, then where it stands. `a.b` is
 * field `b` of the record behind the relation `a`.
 */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Organization: ['slug', 'name', 'kind', 'url'],
  User: ['email', 'name', 'role', 'organization.name', 'status'],
  ServiceToken: ['id', 'name', 'prefix', 'owner.name', 'scopes', 'expiresAt', 'revokedAt'],
  ReporterIdentity: ['id', 'name', 'contact'],
  Desk: ['slug', 'name', 'owner.name', 'featuredFamily.slug', 'state'],
  ModelFamily: ['slug', 'name', 'developer.name', 'state', 'publishedVersion'],
  Release: ['family.slug', 'slug', 'name', 'status', 'releasedOn', 'state', 'publishedVersion'],
  SharingAgreement: ['slug', 'title', 'effectiveOn', 'expiresOn'],
  AccessGrant: ['id', 'organization.name', 'release.name', 'grantedOn', 'endsOn'],
  PartnerRequest: ['id', 'organization.name', 'researchArea', 'askedOn', 'dueOn', 'state'],
  PartnerReport: ['id', 'organization.name', 'response', 'receivedOn', 'recommendation'],
  PartnerStatement: ['id', 'organization.name', 'approval', 'decidedAt', 'words'],
  Partnership: ['family.slug', 'slug', 'organization.name', 'researchArea', 'state'],
  Embargo: ['id', 'title', 'partner.name', 'state', 'endsAt'],
  WithheldNotice: ['family.slug', 'slug', 'title', 'count', 'until', 'state'],
  MisuseObservation: ['id', 'title', 'kind', 'severity', 'triageState', 'observedOn'],
  WatchChannel: ['id', 'name', 'kind', 'cadenceDays', 'address'],
  ChannelCheck: ['channel.name', 'checkedAt', 'result', 'note'],
  Engagement: ['id', 'organization.name', 'heldOn', 'kind', 'summary'],
  TimelineEvent: ['family.slug', 'slug', 'listedMonth', 'eventDate', 'category', 'title', 'state'],
  Source: ['slug', 'kind', 'title', 'url', 'confidence'],
  Measurement: ['family.slug', 'slug', 'metric', 'value', 'low', 'high', 'unit', 'state'],
  Footnote: ['key', 'text'],
  Finding: ['family.slug', 'slug', 'number', 'title', 'state', 'publishedVersion'],
  Report: ['family.slug', 'slug', 'title', 'dateline', 'state', 'publishedVersion'],
  ReleaseDecision: [
    'family.slug',
    'slug',
    'release.name',
    'phase',
    'outcome',
    'decidedAt',
    'state',
  ],
  ThresholdSet: ['id', 'family.slug', 'version', 'lockedAt', 'digest'],
  ThreatScenario: ['id', 'decision.slug', 'harm', 'tier', 'severity'],
  Safeguard: ['id', 'decision.slug', 'kind', 'owner', 'description'],
  ChecklistAnswer: ['id', 'decision.slug', 'question', 'value', 'note'],
  ReopenCondition: ['id', 'decision.slug', 'inWords', 'firedAt'],
  Evidence: ['id', 'decision.slug', 'kind', 'title', 'sha256', 'withdrawnAt'],
  Waiver: ['id', 'decision.slug', 'question', 'acceptedBy', 'expiresAt'],
  SignOff: ['decision.slug', 'by', 'role', 'choice', 'signedAt'],
  ChecklistRun: ['id', 'decision.slug', 'checklist', 'at', 'digest'],
  GateResult: ['decision.slug', 'outcome', 'at', 'digest'],
  Revision: ['listKey', 'itemId', 'number', 'author', 'role', 'at'],
  Publication: ['key', 'version', 'changeKind', 'instant', 'historicalInstant', 'changeNote'],
  Delivery: ['publication.key', 'publication.version', 'state', 'generation', 'at', 'reason'],
  Correction: ['publication.key', 'publication.version', 'changeKind', 'note', 'at'],
  Redaction: ['id', 'key', 'versions', 'publicReason', 'proposedAt', 'confirmedAt'],
  WordsAllowance: ['listKey', 'itemId', 'reason', 'allowedBy', 'at'],
  AuditEvent: ['at', 'actor', 'role', 'operation', 'listKey', 'itemId'],
  Payload: ['digest', 'redactedAt'],
}

/** What most lists know their records by, for a list that has no row above. */
const COMMON = ['id', 'slug', 'key', 'name', 'title', 'kind', 'state', 'updatedAt']

/** Columns of a list that its schema has. */
export function columnsOf({ key, type }: ListInfo): readonly string[] {
  const fields = type.getFields()
  const wanted = COLUMNS[key] ?? COMMON
  return wanted.filter(column => (column.split('.')[0] ?? '') in fields)
}
