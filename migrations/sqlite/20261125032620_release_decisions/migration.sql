-- CreateTable
CREATE TABLE "ReleaseDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "release" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "plannedFor" DATETIME,
    "modelDigests" TEXT NOT NULL DEFAULT '',
    "decisionKind" TEXT NOT NULL DEFAULT 'live',
    "phase" TEXT NOT NULL DEFAULT 'preparing',
    "outcome" TEXT,
    "proposedBy" TEXT NOT NULL DEFAULT '',
    "proposedAt" DATETIME,
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "decidedAt" DATETIME,
    "decidedDigest" TEXT NOT NULL DEFAULT '',
    "reviewDueAt" DATETIME,
    "harms" JSONB NOT NULL,
    "affectedGroups" TEXT NOT NULL DEFAULT '',
    "benefits" TEXT NOT NULL DEFAULT '',
    "withdrawalOwner" TEXT NOT NULL DEFAULT '',
    "withdrawalPlan" TEXT NOT NULL DEFAULT '',
    "haltOwner" TEXT NOT NULL DEFAULT '',
    "haltChannel" TEXT NOT NULL DEFAULT '',
    "firstReportDays" INTEGER,
    "outsideViews" TEXT NOT NULL DEFAULT '',
    "uncertainty" TEXT NOT NULL DEFAULT '',
    "embargo" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "publishedVersion" INTEGER NOT NULL DEFAULT 0,
    "reviewNote" TEXT NOT NULL DEFAULT '',
    "submittedAt" DATETIME,
    "scheduledFor" DATETIME,
    "scheduledChangeNote" TEXT NOT NULL DEFAULT '',
    "scheduledChangeKind" TEXT,
    "scheduledBy" TEXT NOT NULL DEFAULT '',
    "scheduledDigest" TEXT NOT NULL DEFAULT '',
    "publishedSeenDigest" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "ReleaseDecision_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReleaseDecision_release_fkey" FOREIGN KEY ("release") REFERENCES "Release" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReleaseDecision_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThresholdSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "version" INTEGER NOT NULL,
    "values" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL DEFAULT '',
    "lockedAt" DATETIME,
    "lockedBy" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "ThresholdSet_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThreatScenario" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "harm" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "likelihood" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "ThreatScenario_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Safeguard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "Safeguard_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChecklistAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "question" TEXT NOT NULL DEFAULT '',
    "value" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "ChecklistAnswer_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReopenCondition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "query" JSONB,
    "inWords" TEXT NOT NULL DEFAULT '',
    "firedAt" DATETIME,
    "firedBy" JSONB,
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "ReopenCondition_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL DEFAULT '',
    "mediaType" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL,
    "measuredBy" TEXT NOT NULL,
    "selection" TEXT NOT NULL,
    "nonClaims" TEXT NOT NULL DEFAULT '',
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "envelope" JSONB,
    "addedBy" TEXT NOT NULL DEFAULT '',
    "addedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "withdrawnBy" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" DATETIME,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Evidence_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "question" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "controls" TEXT NOT NULL DEFAULT '',
    "expiresAt" DATETIME NOT NULL,
    "proposedBy" TEXT NOT NULL DEFAULT '',
    "proposedRole" TEXT NOT NULL DEFAULT '',
    "proposedAt" DATETIME NOT NULL,
    "acceptedBy" TEXT NOT NULL DEFAULT '',
    "acceptedRole" TEXT NOT NULL DEFAULT '',
    "acceptedAt" DATETIME,
    CONSTRAINT "Waiver_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "by" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "organizationId" TEXT NOT NULL DEFAULT '',
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "digest" TEXT NOT NULL DEFAULT '',
    "signedAt" DATETIME NOT NULL,
    "authenticatedAt" DATETIME NOT NULL,
    CONSTRAINT "SignOff_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChecklistRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "checklist" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "content" JSONB,
    "runBy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ChecklistRun_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GateResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT,
    "run" TEXT,
    "digest" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL,
    "points" JSONB,
    "blockers" JSONB,
    "waived" JSONB,
    "count" JSONB,
    "at" DATETIME NOT NULL,
    "decidedBy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "GateResult_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "GateResult_run_fkey" FOREIGN KEY ("run") REFERENCES "ChecklistRun" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_ReleaseDecision_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_ReleaseDecision_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "ReleaseDecision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_ReleaseDecision_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ReleaseDecision_familySlugKey_key" ON "ReleaseDecision"("familySlugKey");

-- CreateIndex
CREATE INDEX "ReleaseDecision_family_idx" ON "ReleaseDecision"("family");

-- CreateIndex
CREATE INDEX "ReleaseDecision_release_idx" ON "ReleaseDecision"("release");

-- CreateIndex
CREATE INDEX "ReleaseDecision_decisionKind_idx" ON "ReleaseDecision"("decisionKind");

-- CreateIndex
CREATE INDEX "ReleaseDecision_phase_idx" ON "ReleaseDecision"("phase");

-- CreateIndex
CREATE INDEX "ReleaseDecision_outcome_idx" ON "ReleaseDecision"("outcome");

-- CreateIndex
CREATE INDEX "ReleaseDecision_decidedAt_idx" ON "ReleaseDecision"("decidedAt");

-- CreateIndex
CREATE INDEX "ReleaseDecision_reviewDueAt_idx" ON "ReleaseDecision"("reviewDueAt");

-- CreateIndex
CREATE INDEX "ReleaseDecision_embargo_idx" ON "ReleaseDecision"("embargo");

-- CreateIndex
CREATE INDEX "ReleaseDecision_state_idx" ON "ReleaseDecision"("state");

-- CreateIndex
CREATE INDEX "ReleaseDecision_scheduledFor_idx" ON "ReleaseDecision"("scheduledFor");

-- CreateIndex
CREATE INDEX "ReleaseDecision_scheduledChangeKind_idx" ON "ReleaseDecision"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "ReleaseDecision_createdAt_idx" ON "ReleaseDecision"("createdAt");

-- CreateIndex
CREATE INDEX "ReleaseDecision_updatedAt_idx" ON "ReleaseDecision"("updatedAt");

-- CreateIndex
CREATE INDEX "ReleaseDecision_archivedAt_idx" ON "ReleaseDecision"("archivedAt");

-- CreateIndex
CREATE INDEX "ReleaseDecision_archivedAt_decidedAt_idx" ON "ReleaseDecision"("archivedAt", "decidedAt");

-- CreateIndex
CREATE INDEX "ThresholdSet_family_idx" ON "ThresholdSet"("family");

-- CreateIndex
CREATE INDEX "ThresholdSet_createdAt_idx" ON "ThresholdSet"("createdAt");

-- CreateIndex
CREATE INDEX "ThresholdSet_updatedAt_idx" ON "ThresholdSet"("updatedAt");

-- CreateIndex
CREATE INDEX "ThresholdSet_archivedAt_idx" ON "ThresholdSet"("archivedAt");

-- CreateIndex
CREATE INDEX "ThresholdSet_archivedAt_createdAt_idx" ON "ThresholdSet"("archivedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ThresholdSet_family_version_key" ON "ThresholdSet"("family", "version");

-- CreateIndex
CREATE INDEX "ThreatScenario_decision_idx" ON "ThreatScenario"("decision");

-- CreateIndex
CREATE INDEX "ThreatScenario_harm_idx" ON "ThreatScenario"("harm");

-- CreateIndex
CREATE INDEX "ThreatScenario_tier_idx" ON "ThreatScenario"("tier");

-- CreateIndex
CREATE INDEX "ThreatScenario_severity_idx" ON "ThreatScenario"("severity");

-- CreateIndex
CREATE INDEX "ThreatScenario_createdAt_idx" ON "ThreatScenario"("createdAt");

-- CreateIndex
CREATE INDEX "ThreatScenario_updatedAt_idx" ON "ThreatScenario"("updatedAt");

-- CreateIndex
CREATE INDEX "ThreatScenario_archivedAt_idx" ON "ThreatScenario"("archivedAt");

-- CreateIndex
CREATE INDEX "ThreatScenario_archivedAt_createdAt_idx" ON "ThreatScenario"("archivedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Safeguard_decision_idx" ON "Safeguard"("decision");

-- CreateIndex
CREATE INDEX "Safeguard_kind_idx" ON "Safeguard"("kind");

-- CreateIndex
CREATE INDEX "Safeguard_createdAt_idx" ON "Safeguard"("createdAt");

-- CreateIndex
CREATE INDEX "Safeguard_updatedAt_idx" ON "Safeguard"("updatedAt");

-- CreateIndex
CREATE INDEX "Safeguard_archivedAt_idx" ON "Safeguard"("archivedAt");

-- CreateIndex
CREATE INDEX "Safeguard_archivedAt_createdAt_idx" ON "Safeguard"("archivedAt", "createdAt");

-- CreateIndex
CREATE INDEX "ChecklistAnswer_decision_idx" ON "ChecklistAnswer"("decision");

-- CreateIndex
CREATE INDEX "ChecklistAnswer_value_idx" ON "ChecklistAnswer"("value");

-- CreateIndex
CREATE INDEX "ChecklistAnswer_createdAt_idx" ON "ChecklistAnswer"("createdAt");

-- CreateIndex
CREATE INDEX "ChecklistAnswer_updatedAt_idx" ON "ChecklistAnswer"("updatedAt");

-- CreateIndex
CREATE INDEX "ChecklistAnswer_archivedAt_idx" ON "ChecklistAnswer"("archivedAt");

-- CreateIndex
CREATE INDEX "ChecklistAnswer_archivedAt_createdAt_idx" ON "ChecklistAnswer"("archivedAt", "createdAt");

-- CreateIndex
CREATE INDEX "ReopenCondition_decision_idx" ON "ReopenCondition"("decision");

-- CreateIndex
CREATE INDEX "ReopenCondition_firedAt_idx" ON "ReopenCondition"("firedAt");

-- CreateIndex
CREATE INDEX "ReopenCondition_createdAt_idx" ON "ReopenCondition"("createdAt");

-- CreateIndex
CREATE INDEX "ReopenCondition_updatedAt_idx" ON "ReopenCondition"("updatedAt");

-- CreateIndex
CREATE INDEX "ReopenCondition_archivedAt_idx" ON "ReopenCondition"("archivedAt");

-- CreateIndex
CREATE INDEX "ReopenCondition_archivedAt_createdAt_idx" ON "ReopenCondition"("archivedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Evidence_decision_idx" ON "Evidence"("decision");

-- CreateIndex
CREATE INDEX "Evidence_kind_idx" ON "Evidence"("kind");

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE INDEX "Evidence_measuredBy_idx" ON "Evidence"("measuredBy");

-- CreateIndex
CREATE INDEX "Evidence_selection_idx" ON "Evidence"("selection");

-- CreateIndex
CREATE INDEX "Evidence_addedAt_idx" ON "Evidence"("addedAt");

-- CreateIndex
CREATE INDEX "Evidence_expiresAt_idx" ON "Evidence"("expiresAt");

-- CreateIndex
CREATE INDEX "Evidence_withdrawnAt_idx" ON "Evidence"("withdrawnAt");

-- CreateIndex
CREATE INDEX "Waiver_decision_idx" ON "Waiver"("decision");

-- CreateIndex
CREATE INDEX "Waiver_expiresAt_idx" ON "Waiver"("expiresAt");

-- CreateIndex
CREATE INDEX "Waiver_proposedAt_idx" ON "Waiver"("proposedAt");

-- CreateIndex
CREATE INDEX "Waiver_acceptedAt_idx" ON "Waiver"("acceptedAt");

-- CreateIndex
CREATE INDEX "SignOff_decision_idx" ON "SignOff"("decision");

-- CreateIndex
CREATE INDEX "SignOff_by_idx" ON "SignOff"("by");

-- CreateIndex
CREATE INDEX "SignOff_choice_idx" ON "SignOff"("choice");

-- CreateIndex
CREATE INDEX "SignOff_signedAt_idx" ON "SignOff"("signedAt");

-- CreateIndex
CREATE INDEX "ChecklistRun_decision_idx" ON "ChecklistRun"("decision");

-- CreateIndex
CREATE INDEX "ChecklistRun_at_idx" ON "ChecklistRun"("at");

-- CreateIndex
CREATE INDEX "ChecklistRun_digest_idx" ON "ChecklistRun"("digest");

-- CreateIndex
CREATE INDEX "GateResult_decision_idx" ON "GateResult"("decision");

-- CreateIndex
CREATE INDEX "GateResult_run_idx" ON "GateResult"("run");

-- CreateIndex
CREATE INDEX "GateResult_digest_idx" ON "GateResult"("digest");

-- CreateIndex
CREATE INDEX "GateResult_outcome_idx" ON "GateResult"("outcome");

-- CreateIndex
CREATE INDEX "GateResult_at_idx" ON "GateResult"("at");

-- CreateIndex
CREATE UNIQUE INDEX "_ReleaseDecision_sources_AB_unique" ON "_ReleaseDecision_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_ReleaseDecision_sources_B_index" ON "_ReleaseDecision_sources"("B");
DROP TRIGGER IF EXISTS "AuditEvent_no_update";
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'desk: AuditEvent rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "AuditEvent_no_delete";
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'desk: AuditEvent rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "AuditEvent_no_replace";
CREATE TRIGGER "AuditEvent_no_replace" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: AuditEvent rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Revision_no_update";
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'desk: Revision rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Revision_no_delete";
CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'desk: Revision rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Revision_no_replace";
CREATE TRIGGER "Revision_no_replace" BEFORE INSERT ON "Revision"
WHEN EXISTS (SELECT 1 FROM "Revision" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", '') OR "listKey" = ifnull(NEW."listKey", '') AND "itemId" = ifnull(NEW."itemId", '') AND "number" = ifnull(NEW."number", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Revision rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Publication_no_update";
CREATE TRIGGER "Publication_no_update" BEFORE UPDATE ON "Publication"
WHEN (OLD."seenDigest" <> '' AND NEW."changeNote" = '' AND NEW."seenDigest" = '' AND NEW."id" IS OLD."id" AND NEW."kind" IS OLD."kind" AND NEW."familySlug" IS OLD."familySlug" AND NEW."slug" IS OLD."slug" AND NEW."key" IS OLD."key" AND NEW."listKey" IS OLD."listKey" AND NEW."itemId" IS OLD."itemId" AND NEW."version" IS OLD."version" AND NEW."digest" IS OLD."digest" AND NEW."changeKind" IS OLD."changeKind" AND NEW."instant" IS OLD."instant" AND NEW."historicalInstant" IS OLD."historicalInstant" AND NEW."publishedBy" IS OLD."publishedBy" AND NEW."revisions" IS OLD."revisions" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = OLD."digest" AND y."redactedAt" IS NOT NULL) AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once; only the note of a redacted version can be destroyed.'); END;
DROP TRIGGER IF EXISTS "Publication_no_delete";
CREATE TRIGGER "Publication_no_delete" BEFORE DELETE ON "Publication"
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once; only the note of a redacted version can be destroyed.'); END;
DROP TRIGGER IF EXISTS "Publication_no_replace";
CREATE TRIGGER "Publication_no_replace" BEFORE INSERT ON "Publication"
WHEN EXISTS (SELECT 1 FROM "Publication" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", '') OR "listKey" = ifnull(NEW."listKey", '') AND "itemId" = ifnull(NEW."itemId", '') AND "version" = ifnull(NEW."version", '') OR "key" = ifnull(NEW."key", '') AND "version" = ifnull(NEW."version", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once; only the note of a redacted version can be destroyed.'); END;
DROP TRIGGER IF EXISTS "Correction_no_update";
CREATE TRIGGER "Correction_no_update" BEFORE UPDATE ON "Correction"
WHEN (OLD."note" <> '' AND NEW."note" = '' AND NEW."id" IS OLD."id" AND NEW."publication" IS OLD."publication" AND NEW."changeKind" IS OLD."changeKind" AND NEW."fieldsChanged" IS OLD."fieldsChanged" AND NEW."at" IS OLD."at" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = (SELECT p."digest" FROM "Publication" p WHERE p."id" = OLD."publication") AND y."redactedAt" IS NOT NULL) AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once; only the note of a redacted version can be destroyed.'); END;
DROP TRIGGER IF EXISTS "Correction_no_delete";
CREATE TRIGGER "Correction_no_delete" BEFORE DELETE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once; only the note of a redacted version can be destroyed.'); END;
DROP TRIGGER IF EXISTS "Correction_no_replace";
CREATE TRIGGER "Correction_no_replace" BEFORE INSERT ON "Correction"
WHEN EXISTS (SELECT 1 FROM "Correction" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once; only the note of a redacted version can be destroyed.'); END;
DROP TRIGGER IF EXISTS "Delivery_no_update";
CREATE TRIGGER "Delivery_no_update" BEFORE UPDATE ON "Delivery"
BEGIN SELECT RAISE(ABORT, 'desk: Delivery rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Delivery_no_delete";
CREATE TRIGGER "Delivery_no_delete" BEFORE DELETE ON "Delivery"
BEGIN SELECT RAISE(ABORT, 'desk: Delivery rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Delivery_no_replace";
CREATE TRIGGER "Delivery_no_replace" BEFORE INSERT ON "Delivery"
WHEN EXISTS (SELECT 1 FROM "Delivery" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Delivery rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "WordsAllowance_no_update";
CREATE TRIGGER "WordsAllowance_no_update" BEFORE UPDATE ON "WordsAllowance"
WHEN (OLD."seenDigest" <> '' AND NEW."seenDigest" = '' AND NEW."reason" = '' AND NEW."collisions" = '[]' AND NEW."id" IS OLD."id" AND NEW."listKey" IS OLD."listKey" AND NEW."itemId" IS OLD."itemId" AND NEW."page" IS OLD."page" AND NEW."allowedBy" IS OLD."allowedBy" AND NEW."at" IS OLD."at" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = OLD."listKey" AND r."itemId" = OLD."itemId") AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: WordsAllowance rows are written once; only what they allowed can be destroyed, by a redaction of the record.'); END;
DROP TRIGGER IF EXISTS "WordsAllowance_no_delete";
CREATE TRIGGER "WordsAllowance_no_delete" BEFORE DELETE ON "WordsAllowance"
BEGIN SELECT RAISE(ABORT, 'desk: WordsAllowance rows are written once; only what they allowed can be destroyed, by a redaction of the record.'); END;
DROP TRIGGER IF EXISTS "WordsAllowance_no_replace";
CREATE TRIGGER "WordsAllowance_no_replace" BEFORE INSERT ON "WordsAllowance"
WHEN EXISTS (SELECT 1 FROM "WordsAllowance" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: WordsAllowance rows are written once; only what they allowed can be destroyed, by a redaction of the record.'); END;
DROP TRIGGER IF EXISTS "SignOff_no_update";
CREATE TRIGGER "SignOff_no_update" BEFORE UPDATE ON "SignOff"
BEGIN SELECT RAISE(ABORT, 'desk: SignOff rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "SignOff_no_delete";
CREATE TRIGGER "SignOff_no_delete" BEFORE DELETE ON "SignOff"
BEGIN SELECT RAISE(ABORT, 'desk: SignOff rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "SignOff_no_replace";
CREATE TRIGGER "SignOff_no_replace" BEFORE INSERT ON "SignOff"
WHEN EXISTS (SELECT 1 FROM "SignOff" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: SignOff rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "ChecklistRun_no_update";
CREATE TRIGGER "ChecklistRun_no_update" BEFORE UPDATE ON "ChecklistRun"
BEGIN SELECT RAISE(ABORT, 'desk: ChecklistRun rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "ChecklistRun_no_delete";
CREATE TRIGGER "ChecklistRun_no_delete" BEFORE DELETE ON "ChecklistRun"
BEGIN SELECT RAISE(ABORT, 'desk: ChecklistRun rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "ChecklistRun_no_replace";
CREATE TRIGGER "ChecklistRun_no_replace" BEFORE INSERT ON "ChecklistRun"
WHEN EXISTS (SELECT 1 FROM "ChecklistRun" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: ChecklistRun rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "GateResult_no_update";
CREATE TRIGGER "GateResult_no_update" BEFORE UPDATE ON "GateResult"
BEGIN SELECT RAISE(ABORT, 'desk: GateResult rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "GateResult_no_delete";
CREATE TRIGGER "GateResult_no_delete" BEFORE DELETE ON "GateResult"
BEGIN SELECT RAISE(ABORT, 'desk: GateResult rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "GateResult_no_replace";
CREATE TRIGGER "GateResult_no_replace" BEFORE INSERT ON "GateResult"
WHEN EXISTS (SELECT 1 FROM "GateResult" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: GateResult rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Waiver_no_update";
CREATE TRIGGER "Waiver_no_update" BEFORE UPDATE ON "Waiver"
WHEN (OLD."acceptedAt" IS NULL AND NEW."acceptedBy" NOT IN ('', OLD."proposedBy") AND NEW."acceptedRole" NOT IN ('', OLD."proposedRole") AND NEW."acceptedAt" IS NOT NULL AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."question" IS OLD."question" AND NEW."reason" IS OLD."reason" AND NEW."controls" IS OLD."controls" AND NEW."expiresAt" IS OLD."expiresAt" AND NEW."proposedBy" IS OLD."proposedBy" AND NEW."proposedRole" IS OLD."proposedRole" AND NEW."proposedAt" IS OLD."proposedAt" AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.'); END;
DROP TRIGGER IF EXISTS "Waiver_no_delete";
CREATE TRIGGER "Waiver_no_delete" BEFORE DELETE ON "Waiver"
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.'); END;
DROP TRIGGER IF EXISTS "Waiver_no_replace";
CREATE TRIGGER "Waiver_no_replace" BEFORE INSERT ON "Waiver"
WHEN EXISTS (SELECT 1 FROM "Waiver" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.'); END;
DROP TRIGGER IF EXISTS "Waiver_no_insert";
CREATE TRIGGER "Waiver_no_insert" BEFORE INSERT ON "Waiver"
WHEN (NEW."acceptedAt" IS NULL AND NEW."acceptedBy" = '' AND NEW."acceptedRole" = '') IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_update";
CREATE TRIGGER "Evidence_no_update" BEFORE UPDATE ON "Evidence"
WHEN (OLD."withdrawnAt" IS NULL AND NEW."withdrawnBy" <> '' AND NEW."withdrawnAt" IS NOT NULL AND NEW."withdrawnReason" <> '' AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."title" IS OLD."title" AND NEW."kind" IS OLD."kind" AND NEW."sha256" IS OLD."sha256" AND NEW."mediaType" IS OLD."mediaType" AND NEW."size" IS OLD."size" AND NEW."measuredBy" IS OLD."measuredBy" AND NEW."selection" IS OLD."selection" AND NEW."nonClaims" IS OLD."nonClaims" AND NEW."isPublic" IS OLD."isPublic" AND NEW."envelope" IS OLD."envelope" AND NEW."addedBy" IS OLD."addedBy" AND NEW."addedAt" IS OLD."addedAt" AND NEW."expiresAt" IS OLD."expiresAt" AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_delete";
CREATE TRIGGER "Evidence_no_delete" BEFORE DELETE ON "Evidence"
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_replace";
CREATE TRIGGER "Evidence_no_replace" BEFORE INSERT ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "Evidence" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_insert";
CREATE TRIGGER "Evidence_no_insert" BEFORE INSERT ON "Evidence"
WHEN (NEW."withdrawnAt" IS NULL) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Redaction_no_update";
CREATE TRIGGER "Redaction_no_update" BEFORE UPDATE ON "Redaction"
WHEN (OLD."confirmedAt" IS NULL AND NEW."confirmedBy" NOT IN ('', OLD."proposedBy") AND NEW."confirmedAt" IS NOT NULL AND NEW."id" IS OLD."id" AND NEW."key" IS OLD."key" AND NEW."listKey" IS OLD."listKey" AND NEW."itemId" IS OLD."itemId" AND NEW."versions" IS OLD."versions" AND NEW."savedStates" IS OLD."savedStates" AND NEW."digests" IS OLD."digests" AND NEW."reason" IS OLD."reason" AND NEW."publicReason" IS OLD."publicReason" AND NEW."proposedBy" IS OLD."proposedBy" AND NEW."proposedAt" IS OLD."proposedAt" AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Redaction_no_delete";
CREATE TRIGGER "Redaction_no_delete" BEFORE DELETE ON "Redaction"
BEGIN SELECT RAISE(ABORT, 'desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Redaction_no_replace";
CREATE TRIGGER "Redaction_no_replace" BEFORE INSERT ON "Redaction"
WHEN EXISTS (SELECT 1 FROM "Redaction" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Redaction_no_insert";
CREATE TRIGGER "Redaction_no_insert" BEFORE INSERT ON "Redaction"
WHEN (NEW."confirmedAt" IS NULL AND NEW."confirmedBy" = '') IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Payload_no_update";
CREATE TRIGGER "Payload_no_update" BEFORE UPDATE ON "Payload"
WHEN (OLD."redactedAt" IS NULL AND NEW."bytes" IS NULL AND NEW."salt" IS NULL AND NEW."redactedAt" IS NOT NULL AND NEW."id" IS OLD."id" AND NEW."digest" IS OLD."digest" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."digests" LIKE '%' || OLD."digest" || '%') AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once, by a confirmed redaction.'); END;
DROP TRIGGER IF EXISTS "Payload_no_delete";
CREATE TRIGGER "Payload_no_delete" BEFORE DELETE ON "Payload"
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once, by a confirmed redaction.'); END;
DROP TRIGGER IF EXISTS "Payload_no_replace";
CREATE TRIGGER "Payload_no_replace" BEFORE INSERT ON "Payload"
WHEN EXISTS (SELECT 1 FROM "Payload" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", '') OR "digest" = ifnull(NEW."digest", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once, by a confirmed redaction.'); END;
