/**
 * Who may do what: the whole access table, as plain data that imports nothing.
 *
 * What is not stated is denied. Every list is built from this table (schema/records/define), and a
 * test compares it with the live schema both ways. Nobody may delete anything: records are
 * archived, publications retracted, contents redacted.
 */

/** Who can be given something: a role of a person, or a scope of a service token. */
export const GRANTEES = [
  'partner',
  'staff',
  'reviewer',
  'leadership',
  'admin',
  'service:read',
  'service:write',
  'service:publish',
  'service:history',
] as const
export type Grantee = (typeof GRANTEES)[number]

/** Which rows a rule leaves. */
export interface RowRule {
  /** Whose row it is: the caller's account, or the caller's organization. Absent: anybody's. */
  readonly mine?: 'account' | 'organization'
  /** From the row to the id that must be the caller's. */
  readonly path: readonly string[]
  /** Whether archived rows are among them. */
  readonly archived: boolean
}

/** The rules for rows. Whoever lacks what a rule compares (an organization) reaches nothing. */
export const ROW_RULES = {
  all: { path: [], archived: true },
  self: { mine: 'account', path: ['id'], archived: true },
  'own-organization': { mine: 'organization', path: ['id'], archived: false },
  'of-own-organization': { mine: 'organization', path: ['organization', 'id'], archived: false },
  'with-own-organization-as-partner': {
    mine: 'organization',
    path: ['partner', 'id'],
    archived: false,
  },
  'with-own-organization-as-party': {
    mine: 'organization',
    path: ['parties', 'some', 'id'],
    archived: false,
  },
} as const satisfies Record<string, RowRule>
export type Rows = keyof typeof ROW_RULES
export type RowGrants = Readonly<Partial<Record<Grantee, Rows>>>

/** Who may use one field. `self` is a person on the row that is their own account. */
export interface FieldGrants {
  readonly read: readonly (Grantee | 'self')[]
  readonly filter: readonly Grantee[]
  readonly order: readonly Grantee[]
  readonly create: readonly Grantee[]
  readonly update: readonly (Grantee | 'self')[]
}

const NOBODY = [] as const
/** The people and programs who work at the desk. */
const DESK = ['staff', 'reviewer', 'leadership', 'admin', 'service:read'] as const
const ALL = [...DESK, 'partner'] as const
const WRITERS = ['staff', 'service:write'] as const
const SETTERS = [...WRITERS, 'admin'] as const
const STAFF = ['staff'] as const
const JUDGES = ['reviewer', 'leadership', 'admin'] as const
const ADMIN = ['admin'] as const
const OWNER = ['admin', 'self'] as const

/** Who reads. Reading, filtering and sorting are three rights: each can be used to learn a value. */
const DESK_READS = { read: DESK, filter: DESK, order: DESK } as const
/** Relations have no order. */
const DESK_FOLLOWS = { read: DESK, filter: DESK, order: NOBODY } as const
/** What has no filter at all: documents, several terms, lists of names, what is worked out when asked. */
const DESK_SEES = { read: DESK, filter: NOBODY, order: NOBODY } as const
const ALL_READ = { read: ALL, filter: ALL, order: ALL } as const
/** A relation is never filtered by partners: a filter looks through to rows they may not see. */
const ALL_FOLLOW = { read: ALL, filter: DESK, order: NOBODY } as const
const STAFF_READS = { read: STAFF, filter: STAFF, order: STAFF } as const
/** Who tells a reporter is as telling as a name: filtering by it counts what one person reported. */
const STAFF_FOLLOWS = { read: STAFF, filter: STAFF, order: NOBODY } as const
const JUDGES_READ = { read: JUDGES, filter: JUDGES, order: JUDGES } as const
const ADMIN_READS = { read: ADMIN, filter: ADMIN, order: ADMIN } as const
const ADMIN_FOLLOWS = { read: ADMIN, filter: ADMIN, order: NOBODY } as const
const NOBODY_READS = { read: NOBODY, filter: NOBODY, order: NOBODY } as const

/** Who writes. */
const READ_ONLY = { create: NOBODY, update: NOBODY } as const
const BY_WRITERS = { create: WRITERS, update: WRITERS } as const
const BY_SETTERS = { create: SETTERS, update: SETTERS } as const
const BY_ADMIN = { create: ADMIN, update: ADMIN } as const
const BY_OWNER = { create: ADMIN, update: OWNER } as const

/** The kinds of field. Each field of each list below is of exactly one. */
export const FIELD_KINDS = {
  /** Written by policy staff, read at the desk. `linked`: relations. `composed`: documents, several terms. */
  written: { ...DESK_READS, ...BY_WRITERS },
  linked: { ...DESK_FOLLOWS, ...BY_WRITERS },
  composed: { ...DESK_SEES, ...BY_WRITERS },
  /** What a person of the desk said, in their own name: whoever thinks again says it anew. */
  stated: { ...DESK_READS, create: STAFF, update: NOBODY },
  statedLink: { ...DESK_FOLLOWS, create: STAFF, update: NOBODY },
  setAside: { ...DESK_READS, create: NOBODY, update: STAFF },
  /** Set after the record was made. */
  amended: { ...DESK_READS, create: NOBODY, update: WRITERS },
  /** As `written`, and shown to the partner that the row is about. */
  shared: { ...ALL_READ, ...BY_WRITERS },
  sharedLink: { ...ALL_FOLLOW, ...BY_WRITERS },
  sharedOnce: { ...ALL_READ, create: WRITERS, update: NOBODY },
  sharedDerived: { ...ALL_READ, ...READ_ONLY },
  /** Also kept by administrators: settings and organisations. */
  setting: { ...DESK_READS, ...BY_SETTERS },
  settingLink: { ...DESK_FOLLOWS, ...BY_SETTERS },
  sharedSetting: { ...ALL_READ, ...BY_SETTERS },
  amendedSetting: { ...DESK_READS, create: NOBODY, update: SETTERS },
  /** Worked out or written by the desk itself. */
  derived: { ...DESK_READS, ...READ_ONLY },
  derivedLink: { ...DESK_FOLLOWS, ...READ_ONLY },
  derivedShown: { ...DESK_SEES, ...READ_ONLY },
  /** The far side of a relation: shown, never written, or links could be cut by the wrong hand. */
  mirror: { ...DESK_FOLLOWS, ...READ_ONLY },
  /** An account, kept by administrators; its owner sees it, and changes name and password. */
  account: { ...DESK_READS, read: [...DESK, 'self'], ...BY_ADMIN },
  accountLink: { ...DESK_FOLLOWS, read: [...DESK, 'self'], ...BY_ADMIN },
  ownName: { ...DESK_READS, read: [...DESK, 'self'], ...BY_OWNER },
  address: { ...ADMIN_READS, read: OWNER, ...BY_ADMIN },
  password: { ...NOBODY_READS, ...BY_OWNER },
  /** Seen and kept by administrators alone. */
  kept: { ...ADMIN_READS, ...BY_ADMIN },
  keptComposed: { read: ADMIN, filter: NOBODY, order: NOBODY, ...BY_ADMIN },
  keptOnce: { ...ADMIN_READS, create: ADMIN, update: NOBODY },
  keptAmended: { ...ADMIN_READS, create: NOBODY, update: ADMIN },
  keptDerived: { ...ADMIN_READS, ...READ_ONLY },
  keptDerivedLink: { ...ADMIN_FOLLOWS, ...READ_ONLY },
  /** Written once and never read back. */
  secret: { ...NOBODY_READS, create: ADMIN, update: NOBODY },
  /** Encrypted at rest, open to those who handle the case, never searchable. */
  sealed: { ...NOBODY_READS, read: STAFF, create: WRITERS, update: STAFF },
  handledLink: { ...STAFF_FOLLOWS, ...BY_WRITERS },
  handled: { ...STAFF_READS, create: NOBODY, update: STAFF },
  handledDerived: { ...STAFF_READS, ...READ_ONLY },
  /** What was decided between those who publish: written by the desk, not shown to writers. */
  judged: { ...JUDGES_READ, ...READ_ONLY },
  judgedShown: { read: JUDGES, filter: NOBODY, order: NOBODY, ...READ_ONLY },
  /** Read by nobody through the API: content behind the digests, and salts. */
  hidden: { ...NOBODY_READS, ...READ_ONLY },
} as const satisfies Record<string, FieldGrants>
export type FieldKind = keyof typeof FIELD_KINDS

/** What is stated for one list. */
export interface ListPolicy {
  readonly query: RowGrants
  readonly create: readonly Grantee[]
  readonly update: RowGrants
  readonly delete: RowGrants
  /** Kind of field → the fields of that kind, separated by spaces. */
  readonly fields: Readonly<Partial<Record<FieldKind, string>>>
}

const DESK_ROWS = {
  staff: 'all',
  reviewer: 'all',
  leadership: 'all',
  admin: 'all',
  'service:read': 'all',
} as const
const WRITER_ROWS = { staff: 'all', 'service:write': 'all' } as const
const SETTER_ROWS = { ...WRITER_ROWS, admin: 'all' } as const
/** Kept by policy staff, read at the desk. */
const RECORD = { query: DESK_ROWS, create: WRITERS, update: WRITER_ROWS, delete: {} } as const
const SETTING = { query: DESK_ROWS, create: SETTERS, update: SETTER_ROWS, delete: {} } as const
/** Written by the desk itself: nobody creates, changes or deletes it through the API. */
const SYSTEM = { query: DESK_ROWS, create: NOBODY, update: {}, delete: {} } as const

const STAMPS = 'createdAt createdBy updatedAt updatedBy'
const KEPT = { derived: STAMPS, amended: 'archivedAt' } as const
/** What the workflow writes on a record that can be published. */
const WORKFLOW = `state reviewNote submittedAt scheduledFor scheduledDigest scheduledChangeNote scheduledChangeKind scheduledBy publishedVersion publishedSeenDigest ${STAMPS}`
const PUBLISHABLE = { derived: WORKFLOW, amended: 'archivedAt' } as const
const OF_FAMILY = { derived: `${WORKFLOW} familySlugKey`, amended: 'archivedAt' } as const

export const POLICY = {
  Desk: {
    ...SETTING,
    fields: {
      setting: 'slug name contact summary policyAddresses',
      settingLink: 'owner featuredFamily embargo',
      derived: WORKFLOW,
      amendedSetting: 'archivedAt',
    },
  },
  ModelFamily: {
    ...RECORD,
    fields: {
      ...PUBLISHABLE,
      written: 'slug name summary',
      linked: 'developer embargo sources',
      mirror:
        'releases timelineEvents findings measurements partnerships reports notices decisions thresholds observations',
    },
  },
  Release: {
    ...RECORD,
    fields: {
      ...OF_FAMILY,
      written:
        'slug name stageOrder parametersExact parametersNamed aliases architecture accessLevel components audience releasedOn artifacts outOfScopeUses knownLimits summary plan planConditions',
      linked: 'family buildingTeamUsers buildingTeamOrganizations embargo sources',
      derived: `${OF_FAMILY.derived} status statusRecorded releasedOnEarliest releasedOnLatest`,
      mirror: 'measurements decisions accessGrants observations timelineEvents',
    },
  },
  TimelineEvent: {
    ...RECORD,
    fields: {
      ...OF_FAMILY,
      written:
        'slug title summary category actorNames listedMonth order eventDate sourceDate dateNote',
      linked: 'family actorOrganizations releases embargo sources',
      derived: `${OF_FAMILY.derived} eventDateEarliest eventDateLatest`,
    },
  },
  Report: {
    ...RECORD,
    fields: {
      ...OF_FAMILY,
      written: 'slug title lede dateline readingMinutes authors acknowledgements tags',
      linked: 'family findings partners events documents embargo sources',
      composed: 'intro partnershipsIntro future',
    },
  },
  Finding: {
    ...RECORD,
    fields: {
      ...OF_FAMILY,
      written: 'slug number title summary',
      linked: 'family organizations embargo sources',
      composed: 'topics body',
    },
  },
  Measurement: {
    ...RECORD,
    fields: {
      ...OF_FAMILY,
      written:
        'slug metric value low high unit statedAs qualifier n intervalLow intervalHigh intervalLevel comparator conditions selection measuredBy',
      linked: 'family subject measurer embargo sources',
      derived: `${OF_FAMILY.derived} label sortValue`,
    },
  },
  Footnote: { ...RECORD, fields: { ...KEPT, written: 'key text', linked: 'sources' } },
  Source: {
    ...RECORD,
    fields: {
      ...KEPT,
      written:
        'slug title kind url locator exactWords snapshotDigest accessedOn publishedOn confidence note',
    },
  },
  WithheldNotice: {
    ...RECORD,
    fields: { ...OF_FAMILY, written: 'slug title text count until', linked: 'family embargo' },
  },
  Organization: {
    ...SETTING,
    query: { ...DESK_ROWS, partner: 'own-organization' },
    fields: {
      sharedSetting: 'slug name kind aliases url',
      derived: STAMPS,
      amendedSetting: 'archivedAt',
      mirror: 'people partnerships accessGrants requests partnerReports statements',
    },
  },
  Partnership: {
    ...RECORD,
    fields: {
      ...OF_FAMILY,
      written: 'slug unit researchArea studies people peopleNote agreementNote',
      linked: 'family organization modelsAccessed agreement statements embargo sources',
    },
  },
  SharingAgreement: {
    ...RECORD,
    query: { ...DESK_ROWS, partner: 'with-own-organization-as-party' },
    fields: {
      ...KEPT,
      shared: 'slug title scope terms effectiveOn expiresOn',
      linked: 'parties document sources',
      mirror: 'accessGrants',
    },
  },
  AccessGrant: {
    ...RECORD,
    query: { ...DESK_ROWS, partner: 'of-own-organization' },
    fields: {
      ...KEPT,
      shared: 'grantedOn endsOn',
      written: 'note',
      sharedLink: 'organization agreement',
      linked: 'release sources',
      derivedShown: 'label',
    },
  },
  PartnerRequest: {
    ...RECORD,
    query: { ...DESK_ROWS, partner: 'of-own-organization' },
    fields: {
      ...KEPT,
      shared: 'researchArea asked askedOn dueOn openedAt state',
      sharedLink: 'organization',
      linked: 'release',
      derived: `${STAMPS} dueOnEarliest dueOnLatest`,
      mirror: 'reports',
    },
  },
  PartnerReport: {
    ...RECORD,
    query: { ...DESK_ROWS, partner: 'of-own-organization' },
    fields: {
      ...KEPT,
      shared: 'researchArea response receivedOn summary recommendation recommendationReply',
      sharedLink: 'organization request embargo',
      linked: 'release findings sources',
      derivedShown: 'label',
    },
  },
  PartnerStatement: {
    ...RECORD,
    query: { ...DESK_ROWS, partner: 'of-own-organization' },
    fields: {
      ...KEPT,
      shared: 'words',
      sharedLink: 'organization report',
      sharedOnce: 'approval',
      linked: 'publicSource',
      sharedDerived: 'decidedAt decidedBy reason',
      mirror: 'partnerships',
    },
  },
  Embargo: {
    ...RECORD,
    query: { ...DESK_ROWS, partner: 'with-own-organization-as-partner' },
    fields: {
      ...KEPT,
      shared: 'title state endsAt zone reason',
      sharedLink: 'partner',
      mirror: 'partnerReports',
    },
  },
  MisuseObservation: {
    ...RECORD,
    fields: {
      ...KEPT,
      written:
        'title kind actorTier severity confidence observedOn narrative triageState closeReason senderInformedAt',
      linked: 'family releases channel claimedBy assignee duplicateOf sources',
      composed: 'harms',
      handledLink: 'reporter',
    },
  },
  ReporterIdentity: {
    query: { staff: 'all' },
    create: WRITERS,
    update: { staff: 'all' },
    delete: {},
    fields: { sealed: 'name contact', handledDerived: STAMPS, handled: 'archivedAt' },
  },
  WatchChannel: {
    ...RECORD,
    fields: { ...KEPT, written: 'name kind address cadenceDays', mirror: 'checks observations' },
  },
  ChannelCheck: {
    ...RECORD,
    fields: {
      ...KEPT,
      written: 'checkedAt result note',
      linked: 'channel',
      derivedShown: 'label',
    },
  },
  Engagement: {
    ...RECORD,
    fields: {
      ...KEPT,
      written: 'heldOn kind summary',
      linked: 'organization family',
      derivedShown: 'label',
    },
  },
  ReleaseDecision: {
    ...RECORD,
    fields: {
      ...OF_FAMILY,
      written:
        'slug title summary plannedFor modelDigests affectedGroups benefits withdrawalOwner withdrawalPlan haltOwner haltChannel firstReportDays outsideViews uncertainty',
      linked: 'family release embargo sources',
      composed: 'harms',
      derived: `${OF_FAMILY.derived} decisionKind phase outcome proposedBy proposedAt decidedBy decidedAt decidedDigest reviewDueAt`,
      mirror: 'scenarios safeguards conditions answers evidence waivers signOffs runs gateResults',
    },
  },
  ThresholdSet: {
    ...RECORD,
    fields: {
      ...KEPT,
      written: 'version note',
      linked: 'family',
      composed: 'values',
      derived: `${STAMPS} digest lockedAt lockedBy`,
    },
  },
  ThreatScenario: {
    ...RECORD,
    fields: { ...KEPT, written: 'harm tier severity likelihood resources', linked: 'decision' },
  },
  Safeguard: {
    ...RECORD,
    fields: { ...KEPT, written: 'kind description owner link', linked: 'decision' },
  },
  /** Persons alone, and never reworded: an answer stands under the name of whoever gave it. */
  ChecklistAnswer: {
    ...RECORD,
    create: STAFF,
    update: { staff: 'all' },
    fields: {
      derived: STAMPS,
      stated: 'question value note',
      statedLink: 'decision',
      setAside: 'archivedAt',
    },
  },
  ReopenCondition: {
    ...RECORD,
    fields: {
      ...KEPT,
      linked: 'decision',
      composed: 'query',
      derived: `${STAMPS} inWords firedAt`,
      derivedShown: 'firedBy',
    },
  },
  Evidence: {
    ...SYSTEM,
    fields: {
      derivedLink: 'decision',
      derived:
        'title kind sha256 mediaType size measuredBy selection nonClaims isPublic addedBy addedAt expiresAt withdrawnBy withdrawnAt withdrawnReason',
      derivedShown: 'envelope',
    },
  },
  Waiver: {
    ...SYSTEM,
    fields: {
      derivedLink: 'decision',
      derived:
        'question reason controls expiresAt proposedBy proposedRole proposedAt acceptedBy acceptedRole acceptedAt',
    },
  },
  SignOff: {
    ...SYSTEM,
    fields: {
      derivedLink: 'decision',
      derived: 'by role organizationId choice reason isPublic digest signedAt authenticatedAt',
    },
  },
  ChecklistRun: {
    ...SYSTEM,
    fields: {
      derivedLink: 'decision',
      derived: 'checklist at digest runBy',
      derivedShown: 'content',
    },
  },
  GateResult: {
    ...SYSTEM,
    fields: {
      derivedLink: 'decision run',
      derived: 'digest outcome at decidedBy',
      derivedShown: 'points blockers waived count',
    },
  },
  User: {
    query: { ...DESK_ROWS, partner: 'self' },
    create: ['admin'],
    update: { admin: 'all', staff: 'self', reviewer: 'self', leadership: 'self', partner: 'self' },
    delete: {},
    fields: {
      ownName: 'name',
      address: 'email',
      password: 'password',
      account: 'role status',
      accountLink: 'organization',
      keptDerived: 'sessionVersion',
      derived: STAMPS,
      keptAmended: 'archivedAt',
    },
  },
  ServiceToken: {
    query: { admin: 'all' },
    create: ['admin'],
    update: { admin: 'all' },
    delete: {},
    fields: {
      kept: 'name expiresAt',
      keptComposed: 'scopes',
      secret: 'tokenHash',
      keptOnce: 'prefix',
      keptAmended: 'revokedAt archivedAt',
      keptDerived: STAMPS,
      keptDerivedLink: 'owner',
    },
  },
  Revision: { ...SYSTEM, fields: { derived: 'listKey itemId number digest author role at' } },
  Publication: {
    ...SYSTEM,
    fields: {
      derived:
        'kind familySlug slug key listKey itemId version digest changeKind changeNote instant historicalInstant seenDigest publishedBy',
      derivedShown: 'revisions',
      mirror: 'deliveries corrections',
    },
  },
  Delivery: {
    ...SYSTEM,
    fields: { derivedLink: 'publication', derived: 'state generation reason at' },
  },
  Correction: {
    ...SYSTEM,
    fields: {
      derivedLink: 'publication',
      derivedShown: 'fieldsChanged',
      derived: 'changeKind note at',
    },
  },
  Redaction: {
    ...SYSTEM,
    query: { reviewer: 'all', leadership: 'all', admin: 'all' },
    fields: {
      judged:
        'key listKey itemId savedStates digests reason publicReason proposedBy proposedAt confirmedBy confirmedAt',
      judgedShown: 'versions',
    },
  },
  WordsAllowance: {
    ...SYSTEM,
    fields: {
      derived: 'listKey itemId page seenDigest reason allowedBy at',
      derivedShown: 'collisions',
    },
  },
  AuditEvent: {
    ...SYSTEM,
    fields: {
      derived: 'at actor role operation listKey itemId canonical digest version',
      derivedShown: 'fields',
    },
  },
  Payload: {
    query: {},
    create: NOBODY,
    update: {},
    delete: {},
    fields: { hidden: 'digest salt bytes redactedAt' },
  },
} as const satisfies Record<string, ListPolicy>
export type ListKey = keyof typeof POLICY

const PUBLISHERS = ['reviewer', 'leadership', 'admin', 'service:publish'] as const

const PERSONS = ['partner', 'staff', 'reviewer', 'leadership', 'admin'] as const

/** Who may call which action. What else an action asks for (independence, state) it checks itself. */
export const ACTIONS = {
  publicationPreview: DESK,
  submit: WRITERS,
  requestChanges: PUBLISHERS,
  schedule: PUBLISHERS,
  publish: PUBLISHERS,
  retract: PUBLISHERS,
  allowWords: PUBLISHERS,
  /** What the site composes shows on pages of other records than the one with the words. */
  allowOnPage: ['admin'],
  /** Persons alone: a token of a program belongs to nobody, and could be a second pair of eyes. */
  proposeRedaction: ['leadership', 'admin'],
  confirmRedaction: ['reviewer', 'leadership', 'admin'],
  /** What stands against a stage, as its decision room and `desk checklist` show it. */
  decisionRoom: DESK,
  addEvidence: WRITERS,
  withdrawEvidence: ['staff', 'reviewer', 'leadership'],
  lockThresholds: ['staff', 'leadership'],
  proposeDecision: ['staff'],
  proposeWaiver: ['staff', 'reviewer', 'leadership'],
  acceptWaiver: ['reviewer', 'leadership'],
  /** Persons who judge, each in their own name: a program can neither sign nor decide. */
  signDecision: ['reviewer', 'leadership'],
  decide: ['leadership'],
  publishDue: ['admin', 'service:publish'],
  deliver: PUBLISHERS,
  checkpoint: ['leadership', 'admin', 'service:publish'],
  recordHistory: ['service:history'],
  approveWords: ['partner'],
  refuseWords: ['partner'],
  issueServiceToken: ['admin'],
  /** A token of one's own: it acts as its owner, so nobody can make one for somebody else. */
  issueOwnToken: PERSONS,
  /** An administrator any; others their own. */
  revokeToken: PERSONS,
  resetPassword: ['admin'],
} as const satisfies Record<string, readonly Grantee[]>
export type ActionName = keyof typeof ACTIONS

/**
 * The only files that may use `sudo()` or raw `context.prisma`, each with a `WARNING:` at the place
 * that says why. A test holds the code to this list and to the two below.
 */
export const PRIVILEGED_FILES: readonly string[] = [
  'schema/actions/decision/hold-still.ts',
  'schema/actions/due/publish-due.ts',
  'schema/actions/issue-token.ts',
  'schema/actions/redact/erase-traces.ts',
  'schema/actions/revoke-token.ts',
  'schema/actions/tables.ts',
  'schema/platform/audit/record.ts',
  'schema/platform/database.ts',
  'schema/platform/graphql/sign-in.ts',
  'schema/platform/http/health.ts',
  'schema/platform/open-desk.ts',
  'schema/platform/session/resolve.ts',
  'schema/platform/session/still-holds.ts',
  'schema/platform/session/strategy.ts',
  'schema/platform/transaction.ts',
  'scripts/desk/accounts/first-admin.ts',
  'scripts/serve/stop.ts',
]

/**
 * The only files that may write rows by `table` of `schema/actions/tables.ts`, below the access rules:
 * each writes what nobody may write through GraphQL, after its own check of who asks.
 */
export const TABLE_WRITERS: readonly string[] = [
  'schema/actions/checks/still-allowed.ts',
  'schema/actions/collisions/allow-on-page.ts',
  'schema/actions/collisions/allow-words.ts',
  'schema/actions/correction.ts',
  'schema/actions/decision/decide.ts',
  'schema/actions/decision/keep-run.ts',
  'schema/actions/decision/lock-thresholds.ts',
  'schema/actions/decision/move.ts',
  'schema/actions/decision/review/review.ts',
  'schema/actions/decision/sign.ts',
  'schema/actions/decision/waive.ts',
  'schema/actions/deliver/outcomes.ts',
  'schema/actions/evidence/add.ts',
  'schema/actions/evidence/withdraw.ts',
  'schema/actions/issue.ts',
  'schema/actions/record.ts',
  'schema/actions/redact/confirm.ts',
  'schema/actions/redact/decision-parts.ts',
  'schema/actions/redact/destroy.ts',
  'schema/actions/redact/propose.ts',
  'schema/actions/revision/write.ts',
  'schema/actions/words/decide.ts',
  'schema/records/define/one-writer.ts',
]

/**
 * The only other files that may use `table`: they read, for a check or for what is public, also what
 * whoever asks may not see. What they hand out is theirs to hold back.
 */
export const TABLE_READERS: readonly string[] = [
  'schema/actions/checks/decided-stage.ts',
  'schema/actions/checks/embargo.ts',
  'schema/actions/checks/independence.ts',
  'schema/actions/checks/printed-parts.ts',
  'schema/actions/decision/bundle.ts',
  'schema/actions/decision/facts/evidence.ts',
  'schema/actions/decision/facts/governance.ts',
  'schema/actions/decision/facts/measurements.ts',
  'schema/actions/decision/facts/misuse.ts',
  'schema/actions/decision/facts/partners.ts',
  'schema/actions/decision/facts/scope.ts',
  'schema/actions/decision/facts/subject.ts',
  'schema/actions/decision/history/record-decision.ts',
  'schema/actions/decision/review/in-force.ts',
  'schema/actions/decision/review/notice.ts',
  'schema/actions/decision/review/world.ts',
  'schema/actions/decision/kept-run.ts',
  'schema/actions/decision/room-compare.ts',
  'schema/actions/decision/room-people.ts',
  'schema/actions/decision/room.ts',
  'schema/actions/decision/run.ts',
  'schema/actions/decision/state.ts',
  'schema/actions/deliver/allowed.ts',
  'schema/actions/deliver/candidates.ts',
  'schema/actions/deliver/page-words.ts',
  'schema/actions/deliver/redacted.ts',
  'schema/actions/deliver/speakers.ts',
  'schema/actions/due/items.ts',
  'schema/actions/load/publications.ts',
  'schema/actions/load/record.ts',
  'schema/actions/load/references.ts',
  'schema/actions/record-history.ts',
  'schema/actions/redact/citing.ts',
  'schema/actions/redact/saved-states.ts',
  'schema/actions/redact/versions.ts',
  'schema/actions/retract.ts',
  'schema/actions/revision/content.ts',
  'schema/actions/revoke-token.ts',
  'schema/actions/standing/since.ts',
  'schema/actions/standing/unpublished.ts',
  'schema/actions/witness/sequence.ts',
  'schema/records/drawn-from.ts',
]
