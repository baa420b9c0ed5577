import { REFUSAL } from './words.ts'

/** Columns that are unique together: an insert could push out the row that has them. */
type Key = readonly string[]

interface Common {
  readonly table: string
  readonly unique: readonly Key[]
}

/** How a database compares with nulls; tells the two apart where they say something otherwise. */
type Same = 'IS' | 'IS NOT DISTINCT FROM'

/** One way in which a row may change, once. */
export interface Change {
  /** Each column of the change → what it becomes: SQL that follows the column. */
  readonly becomes: Readonly<Record<string, string | Readonly<Record<Same, string>>>>
  /** Columns that stay as they are: all others. */
  readonly fixed: readonly string[]
  /** True of a row that has not had its change yet; over "OLD". */
  readonly before: string
  /** What must stand elsewhere in the database; over "OLD". */
  readonly provided?: string
}

/**
 * Which tables the database itself keeps from being rewritten, whatever the code above it does.
 *
 * `locked`: a row is written once and stays. `once`: it may change once, in one way. What is stated
 * as SQL is understood by both databases.
 */
export type TriggerRule =
  | (Common & { readonly kind: 'locked' })
  | (Common &
      Change & {
        readonly kind: 'once'
        /** Another change that it may have, before or after the first. */
        readonly also?: Change
        /** What a new row must be; over "NEW". */
        readonly born?: string
        /** What is kept, as the end of a sentence that begins with the rows. */
        readonly words: string
      })
export type OnceRule = TriggerRule & { readonly kind: 'once' }

/** Names that are separated by white space. */
const columns = (names: string): string[] => names.trim().split(/\s+/)

/** True where the payload of a digest has been destroyed. */
const redacted = (digest: string): string =>
  `EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = ${digest} AND y."redactedAt" IS NOT NULL)`

/** What stands in the place of words of a decision that were destroyed: it never is without any. */
export const REDACTED = 'Redacted'
const GONE = `= '${REDACTED}'`

/** True where a redaction of the decision of a row is confirmed. */
const DECISION_REDACTED = `EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision")`

/** Paths in a kept run under which people's words stand, and the digest that is left of them. */
const SPOKEN = ['record', 'waivers']
const withoutWords: Readonly<Record<Same, (row: string) => string>> = {
  IS: row => `json_remove(${row}."content", '$.basis.record', '$.basis.waivers', '$.basis.was')`,
  'IS NOT DISTINCT FROM': row =>
    `(${row}."content" #- '{basis,record}' #- '{basis,waivers}' #- '{basis,was}')`,
}
const has: Readonly<Record<Same, (row: string, part: string) => string>> = {
  IS: (row, part) => `json_type(${row}."content", '$.basis.${part}') IS`,
  'IS NOT DISTINCT FROM': (row, part) => `(${row}."content" #> '{basis,${part}}') IS`,
}
/** A run loses the words of its basis and nothing else: answers, facts and sign-offs stay. */
const losesWords = (same: Same): string =>
  [
    'IS NOT NULL',
    `${withoutWords[same]('NEW')} ${same} ${withoutWords[same]('OLD')}`,
    ...SPOKEN.map(part => `${has[same]('OLD', part)} NOT NULL`),
    ...SPOKEN.map(part => `${has[same]('NEW', part)} NULL`),
  ].join(' AND ')

/** The rules, table by table. A new immutable list gets a line here. */
export const TRIGGER_RULES: readonly TriggerRule[] = [
  { kind: 'locked', table: 'AuditEvent', unique: [['id']] },
  { kind: 'locked', table: 'Revision', unique: [['id'], ['listKey', 'itemId', 'number']] },
  {
    kind: 'once',
    table: 'Publication',
    unique: [['id'], ['listKey', 'itemId', 'version'], ['key', 'version']],
    // The note is part of the content; the digest that was seen has no salt and could be guessed from.
    becomes: { changeNote: `= ''`, seenDigest: `= ''` },
    fixed: columns(`
      id kind familySlug slug key listKey itemId version digest
      changeKind instant historicalInstant publishedBy revisions`),
    before: `OLD."seenDigest" <> ''`,
    provided: redacted('OLD."digest"'),
    words: 'are written once; only the note of a redacted version can be destroyed.',
  },
  {
    kind: 'once',
    table: 'Correction',
    unique: [['id']],
    becomes: { note: `= ''` },
    fixed: ['id', 'publication', 'changeKind', 'fieldsChanged', 'at'],
    before: `OLD."note" <> ''`,
    provided: redacted(`(SELECT p."digest" FROM "Publication" p WHERE p."id" = OLD."publication")`),
    words: 'are written once; only the note of a redacted version can be destroyed.',
  },
  { kind: 'locked', table: 'Delivery', unique: [['id']] },
  {
    kind: 'once',
    table: 'WordsAllowance',
    unique: [['id']],
    // A reason may repeat the words, and a digest without a salt proves a guess at them.
    becomes: { seenDigest: `= ''`, reason: `= ''`, collisions: `= '[]'` },
    fixed: columns('id listKey itemId page allowedBy at'),
    before: `OLD."seenDigest" <> ''`,
    provided: `EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = OLD."listKey" AND r."itemId" = OLD."itemId")`,
    words:
      'are written once; only what they allowed can be destroyed, by a redaction of the record.',
  },
  {
    kind: 'once',
    table: 'SignOff',
    unique: [['id']],
    becomes: { reason: GONE },
    fixed: columns(
      'id decision by role organizationId choice isPublic digest signedAt authenticatedAt',
    ),
    before: `OLD."reason" NOT IN ('', '${REDACTED}')`,
    provided: DECISION_REDACTED,
    words: 'are written once; only a reason can be destroyed, by a redaction of the decision.',
  },
  {
    kind: 'once',
    table: 'ChecklistRun',
    unique: [['id']],
    becomes: {
      content: { IS: losesWords('IS'), 'IS NOT DISTINCT FROM': losesWords('IS NOT DISTINCT FROM') },
    },
    fixed: columns('id decision checklist at digest runBy'),
    before: 'OLD."content" IS NOT NULL',
    provided: DECISION_REDACTED,
    words:
      'are written once; only words that people signed can be destroyed, by a redaction of the decision.',
  },
  { kind: 'locked', table: 'GateResult', unique: [['id']] },
  {
    kind: 'once',
    table: 'Waiver',
    unique: [['id']],
    becomes: {
      acceptedBy: `NOT IN ('', OLD."proposedBy")`,
      acceptedRole: `NOT IN ('', OLD."proposedRole")`,
      acceptedAt: 'IS NOT NULL',
    },
    fixed: columns(
      'id decision question reason controls expiresAt proposedBy proposedRole proposedAt',
    ),
    before: 'OLD."acceptedAt" IS NULL',
    also: {
      becomes: { reason: GONE, controls: GONE },
      fixed: columns(
        'id decision question expiresAt proposedBy proposedRole proposedAt acceptedBy acceptedRole acceptedAt',
      ),
      before: `OLD."reason" <> '${REDACTED}'`,
      provided: DECISION_REDACTED,
    },
    born: `NEW."acceptedAt" IS NULL AND NEW."acceptedBy" = '' AND NEW."acceptedRole" = ''`,
    words:
      'are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.',
  },
  {
    kind: 'once',
    table: 'Evidence',
    unique: [['id']],
    becomes: { withdrawnBy: `<> ''`, withdrawnAt: 'IS NOT NULL', withdrawnReason: `<> ''` },
    fixed: columns(`
      id decision title kind sha256 mediaType size measuredBy selection nonClaims isPublic
      envelope addedBy addedAt expiresAt`),
    before: 'OLD."withdrawnAt" IS NULL',
    also: {
      becomes: { title: GONE, nonClaims: GONE },
      fixed: columns(`
        id decision kind sha256 mediaType size measuredBy selection isPublic
        envelope addedBy addedAt expiresAt withdrawnBy withdrawnAt withdrawnReason`),
      before: `OLD."title" <> '${REDACTED}'`,
      provided: DECISION_REDACTED,
    },
    born: 'NEW."withdrawnAt" IS NULL',
    words:
      'are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.',
  },
  {
    kind: 'once',
    table: 'Redaction',
    unique: [['id']],
    becomes: { confirmedBy: `NOT IN ('', OLD."proposedBy")`, confirmedAt: 'IS NOT NULL' },
    fixed: columns(`
      id key listKey itemId versions savedStates digests
      reason publicReason proposedBy proposedAt`),
    before: 'OLD."confirmedAt" IS NULL',
    born: `NEW."confirmedAt" IS NULL AND NEW."confirmedBy" = ''`,
    words: 'are proposed once and confirmed once, by somebody else, and never changed or deleted.',
  },
  {
    kind: 'once',
    table: 'Payload',
    unique: [['id'], ['digest']],
    becomes: { bytes: 'IS NULL', salt: 'IS NULL', redactedAt: 'IS NOT NULL' },
    fixed: ['id', 'digest'],
    before: 'OLD."redactedAt" IS NULL',
    provided: `EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."digests" LIKE '%' || OLD."digest" || '%')`,
    words:
      'keep their digest; only their content can be destroyed, once, by a confirmed redaction.',
  },
]

/** The words of a refusal. */
export const refusalWords = (rule: TriggerRule): string =>
  `${REFUSAL}: ${rule.table} rows ${rule.kind === 'locked' ? 'are written once and never changed or deleted.' : rule.words}`

/** What the permitted changes look like, as SQL; `same` compares as the database does with nulls. */
export const permitted = ({ also, ...rule }: OnceRule, same: Same): string =>
  also ? `((${changed(rule, same)}) OR (${changed(also, same)}))` : changed(rule, same)

const changed = ({ before, becomes, fixed, provided }: Change, same: Same): string =>
  [
    before,
    ...Object.entries(becomes).map(
      ([column, sql]) => `NEW."${column}" ${typeof sql === 'string' ? sql : sql[same]}`,
    ),
    ...fixed.map(column => `NEW."${column}" ${same} OLD."${column}"`),
    ...(provided ? [provided] : []),
  ].join(' AND ')

/** One trigger as the database should have it. */
export interface Trigger {
  readonly name: string
  readonly table: string
  /** The statement that creates it, without a final semicolon. */
  readonly sql: string
}
