import { REFUSAL } from './words.ts'

/** How one database says what the other says otherwise. */
export interface Dialect {
  /** An instant, as something that can be compared. */
  readonly instant: (sql: string) => string
  /** Whether the second instant is at most five minutes after the first. */
  readonly within: (first: string, second: string) => string
  /** What a run answered, as `a`: one JSON object in each `value`. */
  readonly answers: (content: string) => string
  readonly same: 'IS' | 'IS NOT DISTINCT FROM'
}

export const DECISIONS = 'ReleaseDecision'

/** Why the database refuses a write to a decision. */
export const OUTCOME_REFUSAL = `${REFUSAL}: ${DECISIONS} rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.`

/**
 * The blocking questions of the checklist of each version, but G1, which counts sign-offs: those
 * that always hold a stage, and those whose concern leaves it to partners. Written down apart from the
 * checklist, for a migration is never rewritten; a test compares the two.
 */
export const BLOCKING = {
  1: {
    always: 'S1 S3 S4 H1 H2 H3 H4 P4 E1 E3 E4 E5 G2 G3 G4'.split(' '),
    orPartners: 'P1 P2 P5 D5 C3 B2'.split(' '),
    /** Of these no waiver counts. */
    unwaivable: ['P4', 'P5'],
  },
} as const

/** What a new decision is: without an outcome, or one of history, which carries no sign-offs. */
export const BORN_AS_IT_MAY = `NEW."decisionKind" = 'recorded' OR (NEW."outcome" IS NULL AND NEW."phase" = 'preparing')`

/** A decision without an outcome alone can be deleted. */
export const REMOVED_AS_IT_MAY = `OLD."outcome" IS NULL`

const FROZEN =
  'decisionKind outcome release proposedBy proposedAt decidedBy decidedAt decidedDigest'

/**
 * What an update of a decision may do, as SQL over OLD and NEW: an outcome that stands stays; history may
 * be recorded only where nobody signed, waived or decided; any other outcome must be carried.
 */
export const changedAsItMay = (sql: Dialect): string => {
  const stays = FROZEN.split(' ').map(column => `NEW."${column}" ${sql.same} OLD."${column}"`)
  const none = (table: string) =>
    `NOT EXISTS (SELECT 1 FROM "${table}" x WHERE x."decision" = NEW."id")`
  // In brackets, or PL/pgSQL would take its first THEN for that of an IF around it.
  return `(CASE
 WHEN OLD."decisionKind" <> 'recorded' AND OLD."outcome" IS NOT NULL
  THEN NEW."phase" IN ('decided', 'review_due') AND ${stays.join(' AND ')}
 WHEN NEW."decisionKind" = 'recorded'
  THEN OLD."decisionKind" = 'recorded' OR (OLD."phase" = 'preparing' AND ${['SignOff', 'Waiver', 'GateResult'].map(none).join(' AND ')})
 WHEN NEW."outcome" IS NULL THEN NEW."phase" IN ('preparing', 'proposed')
 ELSE OLD."phase" = 'proposed' AND NEW."phase" = 'decided' AND NEW."id" = OLD."id" AND ${carried(sql)} END)`
}

/** True of an outcome that its gate result, its answers and its sign-offs carry. */
const carried = (sql: Dialect): string => `NEW."outcome" IN ('partners_only', 'staged', 'full')
  AND NEW."decidedBy" <> '' AND NEW."decidedAt" IS NOT NULL
  AND EXISTS (SELECT 1 FROM "GateResult" g JOIN "ChecklistRun" r ON r."id" = g."run"
   WHERE g."decision" = NEW."id" AND g."digest" = NEW."decidedDigest" AND g."outcome" = NEW."outcome"
    AND g."decidedBy" = NEW."decidedBy" AND r."decision" = NEW."id" AND (${answered(sql)}))
  AND (${signed(sql)})`

/** Where copies leave for good. */
const FOR_GOOD = `(SELECT l."accessLevel" FROM "Release" l WHERE l."id" = NEW."release") IN ('downloadable', 'fully_open')`

/**
 * Every blocking answer of the run is met, does not apply, is waived, or is a concern that partners bear. S3
 * counts sign-offs where nothing can be taken back.
 */
function answered(sql: Dialect): string {
  const [version] = Object.keys(BLOCKING)
  const { always, orPartners, unwaivable } = BLOCKING[1]
  const among = (ids: readonly string[]) => `(${ids.map(id => `'${id}'`).join(', ')})`
  const question = `a.value ->> 'question'`
  const value = `a.value ->> 'value'`
  const waived = `${question} NOT IN ${among(unwaivable)} AND EXISTS (SELECT 1 FROM "Waiver" w
     WHERE w."decision" = NEW."id" AND w."question" = ${question} AND w."acceptedAt" IS NOT NULL
      AND ${sql.instant('w."expiresAt"')} > ${sql.instant('NEW."decidedAt"')})`
  const all = [...always, ...orPartners]
  return `r."checklist" = ${version} AND (SELECT count(DISTINCT ${question}) FROM ${sql.answers('r."content"')}
    WHERE ${question} IN ${among(all)} AND (${value} IN ('met', 'not_applicable') OR (${waived})
     OR (${question} = 'S3' AND ${FOR_GOOD})
     OR (NEW."outcome" = 'partners_only' AND ${value} = 'not_met' AND ${question} IN ${among(orPartners)}))) = ${all.length}`
}

/**
 * Enough people approved, by their last word: two, one of them from outside the building team; for good,
 * two of leadership and a third from outside.
 */
function signed(sql: Dialect): string {
  const outside = `NOT EXISTS (SELECT 1 FROM "_Release_buildingTeamUsers" t WHERE t."A" = NEW."release" AND t."B" = u."id")
     AND NOT EXISTS (SELECT 1 FROM "_Release_buildingTeamOrganizations" t WHERE t."B" = NEW."release" AND t."A" = s."organizationId")`
  const later = `${sql.instant('o."signedAt"')} > ${sql.instant('s."signedAt"')}
      OR (${sql.instant('o."signedAt"')} = ${sql.instant('s."signedAt"')} AND o."id" > s."id")`
  const count = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
  return `SELECT CASE WHEN ${FOR_GOOD}
    THEN count(*) >= 3 AND ${count(`s."role" = 'leadership'`)} >= 2 AND ${count(outside)} >= 1
    ELSE count(*) >= 2 AND ${count(outside)} >= 1 END
   FROM "SignOff" s JOIN "User" u ON s."by" = 'user:' || u."id"
   WHERE s."decision" = NEW."id" AND s."digest" = NEW."decidedDigest" AND s."choice" = 'approve'
    AND s."by" <> NEW."proposedBy" AND u."status" = 'active' AND u."archivedAt" IS NULL AND u."role" = s."role"
    AND ${sql.within('s."authenticatedAt"', 's."signedAt"')}
    AND NOT EXISTS (SELECT 1 FROM "SignOff" o WHERE o."decision" = s."decision" AND o."by" = s."by" AND (${later}))`
}
