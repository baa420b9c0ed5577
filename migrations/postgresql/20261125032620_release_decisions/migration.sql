-- CreateTable
CREATE TABLE "ReleaseDecision" (
    "id" TEXT NOT NULL,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "release" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "plannedFor" TIMESTAMP(3),
    "modelDigests" TEXT NOT NULL DEFAULT '',
    "decisionKind" TEXT NOT NULL DEFAULT 'live',
    "phase" TEXT NOT NULL DEFAULT 'preparing',
    "outcome" TEXT,
    "proposedBy" TEXT NOT NULL DEFAULT '',
    "proposedAt" TIMESTAMP(3),
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMP(3),
    "decidedDigest" TEXT NOT NULL DEFAULT '',
    "reviewDueAt" TIMESTAMP(3),
    "harms" JSONB NOT NULL DEFAULT '[]',
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
    "submittedAt" TIMESTAMP(3),
    "scheduledFor" TIMESTAMP(3),
    "scheduledChangeNote" TEXT NOT NULL DEFAULT '',
    "scheduledChangeKind" TEXT,
    "scheduledBy" TEXT NOT NULL DEFAULT '',
    "scheduledDigest" TEXT NOT NULL DEFAULT '',
    "publishedSeenDigest" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3),
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3),
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "ReleaseDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThresholdSet" (
    "id" TEXT NOT NULL,
    "family" TEXT,
    "version" INTEGER NOT NULL,
    "values" JSONB DEFAULT '{"greatStep":"2.5","daysObserved":60,"daysToTriage":7,"daysToCheck":30,"deployableAccuracy":"0.999","strongAccuracy":"0.9999","detectedShare":"0.5","armSpread":"2","shortText":500,"credibilityRatio":"0.85","credibilityGain":"0.25","significance":"0.05","textsForDeployable":2995,"textsForStrong":29956,"daysFresh":90}',
    "note" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL DEFAULT '',
    "lockedAt" TIMESTAMP(3),
    "lockedBy" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3),
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3),
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "ThresholdSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreatScenario" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "harm" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "likelihood" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3),
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3),
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "ThreatScenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Safeguard" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3),
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3),
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "Safeguard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChecklistAnswer" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "question" TEXT NOT NULL DEFAULT '',
    "value" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3),
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3),
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "ChecklistAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReopenCondition" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "query" JSONB DEFAULT '{"version":1,"when":{"kind":"observations","atLeast":1,"severity":"serious","states":["confirmed"],"kinds":["incident"],"of":"family"}}',
    "inWords" TEXT NOT NULL DEFAULT '',
    "firedAt" TIMESTAMP(3),
    "firedBy" JSONB,
    "createdAt" TIMESTAMP(3),
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3),
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "ReopenCondition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
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
    "addedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "withdrawnBy" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "question" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "controls" TEXT NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "proposedBy" TEXT NOT NULL DEFAULT '',
    "proposedRole" TEXT NOT NULL DEFAULT '',
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "acceptedBy" TEXT NOT NULL DEFAULT '',
    "acceptedRole" TEXT NOT NULL DEFAULT '',
    "acceptedAt" TIMESTAMP(3),

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "by" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "organizationId" TEXT NOT NULL DEFAULT '',
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "digest" TEXT NOT NULL DEFAULT '',
    "signedAt" TIMESTAMP(3) NOT NULL,
    "authenticatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChecklistRun" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "checklist" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "content" JSONB,
    "runBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChecklistRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GateResult" (
    "id" TEXT NOT NULL,
    "decision" TEXT,
    "run" TEXT,
    "digest" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL,
    "points" JSONB,
    "blockers" JSONB,
    "waived" JSONB,
    "count" JSONB,
    "at" TIMESTAMP(3) NOT NULL,
    "decidedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "GateResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_ReleaseDecision_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_ReleaseDecision_sources_AB_pkey" PRIMARY KEY ("A","B")
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
CREATE INDEX "_ReleaseDecision_sources_B_index" ON "_ReleaseDecision_sources"("B");

-- AddForeignKey
ALTER TABLE "ReleaseDecision" ADD CONSTRAINT "ReleaseDecision_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseDecision" ADD CONSTRAINT "ReleaseDecision_release_fkey" FOREIGN KEY ("release") REFERENCES "Release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseDecision" ADD CONSTRAINT "ReleaseDecision_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThresholdSet" ADD CONSTRAINT "ThresholdSet_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreatScenario" ADD CONSTRAINT "ThreatScenario_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Safeguard" ADD CONSTRAINT "Safeguard_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistAnswer" ADD CONSTRAINT "ChecklistAnswer_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReopenCondition" ADD CONSTRAINT "ReopenCondition_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistRun" ADD CONSTRAINT "ChecklistRun_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GateResult" ADD CONSTRAINT "GateResult_decision_fkey" FOREIGN KEY ("decision") REFERENCES "ReleaseDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GateResult" ADD CONSTRAINT "GateResult_run_fkey" FOREIGN KEY ("run") REFERENCES "ChecklistRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ReleaseDecision_sources" ADD CONSTRAINT "_ReleaseDecision_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "ReleaseDecision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ReleaseDecision_sources" ADD CONSTRAINT "_ReleaseDecision_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE OR REPLACE FUNCTION "desk_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_publication"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."seenDigest" <> '' AND NEW."changeNote" = '' AND NEW."seenDigest" = '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."familySlug" IS NOT DISTINCT FROM OLD."familySlug" AND NEW."slug" IS NOT DISTINCT FROM OLD."slug" AND NEW."key" IS NOT DISTINCT FROM OLD."key" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" AND NEW."changeKind" IS NOT DISTINCT FROM OLD."changeKind" AND NEW."instant" IS NOT DISTINCT FROM OLD."instant" AND NEW."historicalInstant" IS NOT DISTINCT FROM OLD."historicalInstant" AND NEW."publishedBy" IS NOT DISTINCT FROM OLD."publishedBy" AND NEW."revisions" IS NOT DISTINCT FROM OLD."revisions" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = OLD."digest" AND y."redactedAt" IS NOT NULL) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_correction"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."note" <> '' AND NEW."note" = '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."publication" IS NOT DISTINCT FROM OLD."publication" AND NEW."changeKind" IS NOT DISTINCT FROM OLD."changeKind" AND NEW."fieldsChanged" IS NOT DISTINCT FROM OLD."fieldsChanged" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = (SELECT p."digest" FROM "Publication" p WHERE p."id" = OLD."publication") AND y."redactedAt" IS NOT NULL) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_wordsallowance"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."seenDigest" <> '' AND NEW."seenDigest" = '' AND NEW."reason" = '' AND NEW."collisions" = '[]' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."page" IS NOT DISTINCT FROM OLD."page" AND NEW."allowedBy" IS NOT DISTINCT FROM OLD."allowedBy" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = OLD."listKey" AND r."itemId" = OLD."itemId") THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_waiver"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."acceptedAt" IS NULL AND NEW."acceptedBy" NOT IN ('', OLD."proposedBy") AND NEW."acceptedRole" NOT IN ('', OLD."proposedRole") AND NEW."acceptedAt" IS NOT NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."question" IS NOT DISTINCT FROM OLD."question" AND NEW."reason" IS NOT DISTINCT FROM OLD."reason" AND NEW."controls" IS NOT DISTINCT FROM OLD."controls" AND NEW."expiresAt" IS NOT DISTINCT FROM OLD."expiresAt" AND NEW."proposedBy" IS NOT DISTINCT FROM OLD."proposedBy" AND NEW."proposedRole" IS NOT DISTINCT FROM OLD."proposedRole" AND NEW."proposedAt" IS NOT DISTINCT FROM OLD."proposedAt" THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_waiver_insert"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW."acceptedAt" IS NULL AND NEW."acceptedBy" = '' AND NEW."acceptedRole" = '' THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."withdrawnAt" IS NULL AND NEW."withdrawnBy" <> '' AND NEW."withdrawnAt" IS NOT NULL AND NEW."withdrawnReason" <> '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."title" IS NOT DISTINCT FROM OLD."title" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."sha256" IS NOT DISTINCT FROM OLD."sha256" AND NEW."mediaType" IS NOT DISTINCT FROM OLD."mediaType" AND NEW."size" IS NOT DISTINCT FROM OLD."size" AND NEW."measuredBy" IS NOT DISTINCT FROM OLD."measuredBy" AND NEW."selection" IS NOT DISTINCT FROM OLD."selection" AND NEW."nonClaims" IS NOT DISTINCT FROM OLD."nonClaims" AND NEW."isPublic" IS NOT DISTINCT FROM OLD."isPublic" AND NEW."envelope" IS NOT DISTINCT FROM OLD."envelope" AND NEW."addedBy" IS NOT DISTINCT FROM OLD."addedBy" AND NEW."addedAt" IS NOT DISTINCT FROM OLD."addedAt" AND NEW."expiresAt" IS NOT DISTINCT FROM OLD."expiresAt" THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_evidence_insert"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW."withdrawnAt" IS NULL THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_redaction"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."confirmedAt" IS NULL AND NEW."confirmedBy" NOT IN ('', OLD."proposedBy") AND NEW."confirmedAt" IS NOT NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."key" IS NOT DISTINCT FROM OLD."key" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."versions" IS NOT DISTINCT FROM OLD."versions" AND NEW."savedStates" IS NOT DISTINCT FROM OLD."savedStates" AND NEW."digests" IS NOT DISTINCT FROM OLD."digests" AND NEW."reason" IS NOT DISTINCT FROM OLD."reason" AND NEW."publicReason" IS NOT DISTINCT FROM OLD."publicReason" AND NEW."proposedBy" IS NOT DISTINCT FROM OLD."proposedBy" AND NEW."proposedAt" IS NOT DISTINCT FROM OLD."proposedAt" THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_redaction_insert"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW."confirmedAt" IS NULL AND NEW."confirmedBy" = '' THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_payload"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."redactedAt" IS NULL AND NEW."bytes" IS NULL AND NEW."salt" IS NULL AND NEW."redactedAt" IS NOT NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."digests" LIKE '%' || OLD."digest" || '%') THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
DROP TRIGGER IF EXISTS "AuditEvent_no_update" ON "AuditEvent";
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: AuditEvent rows are written once and never changed or deleted.');
ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_no_update";
DROP TRIGGER IF EXISTS "AuditEvent_no_delete" ON "AuditEvent";
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: AuditEvent rows are written once and never changed or deleted.');
ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_no_delete";
DROP TRIGGER IF EXISTS "AuditEvent_no_truncate" ON "AuditEvent";
CREATE TRIGGER "AuditEvent_no_truncate" BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: AuditEvent rows are written once and never changed or deleted.');
ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_no_truncate";
DROP TRIGGER IF EXISTS "Revision_no_update" ON "Revision";
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Revision rows are written once and never changed or deleted.');
ALTER TABLE "Revision" ENABLE ALWAYS TRIGGER "Revision_no_update";
DROP TRIGGER IF EXISTS "Revision_no_delete" ON "Revision";
CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Revision rows are written once and never changed or deleted.');
ALTER TABLE "Revision" ENABLE ALWAYS TRIGGER "Revision_no_delete";
DROP TRIGGER IF EXISTS "Revision_no_truncate" ON "Revision";
CREATE TRIGGER "Revision_no_truncate" BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Revision rows are written once and never changed or deleted.');
ALTER TABLE "Revision" ENABLE ALWAYS TRIGGER "Revision_no_truncate";
DROP TRIGGER IF EXISTS "Publication_no_update" ON "Publication";
CREATE TRIGGER "Publication_no_update" BEFORE UPDATE ON "Publication" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_publication"('desk: Publication rows are written once; only the note of a redacted version can be destroyed.');
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_no_update";
DROP TRIGGER IF EXISTS "Publication_no_delete" ON "Publication";
CREATE TRIGGER "Publication_no_delete" BEFORE DELETE ON "Publication" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Publication rows are written once; only the note of a redacted version can be destroyed.');
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_no_delete";
DROP TRIGGER IF EXISTS "Publication_no_truncate" ON "Publication";
CREATE TRIGGER "Publication_no_truncate" BEFORE TRUNCATE ON "Publication" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Publication rows are written once; only the note of a redacted version can be destroyed.');
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_no_truncate";
DROP TRIGGER IF EXISTS "Correction_no_update" ON "Correction";
CREATE TRIGGER "Correction_no_update" BEFORE UPDATE ON "Correction" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_correction"('desk: Correction rows are written once; only the note of a redacted version can be destroyed.');
ALTER TABLE "Correction" ENABLE ALWAYS TRIGGER "Correction_no_update";
DROP TRIGGER IF EXISTS "Correction_no_delete" ON "Correction";
CREATE TRIGGER "Correction_no_delete" BEFORE DELETE ON "Correction" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Correction rows are written once; only the note of a redacted version can be destroyed.');
ALTER TABLE "Correction" ENABLE ALWAYS TRIGGER "Correction_no_delete";
DROP TRIGGER IF EXISTS "Correction_no_truncate" ON "Correction";
CREATE TRIGGER "Correction_no_truncate" BEFORE TRUNCATE ON "Correction" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Correction rows are written once; only the note of a redacted version can be destroyed.');
ALTER TABLE "Correction" ENABLE ALWAYS TRIGGER "Correction_no_truncate";
DROP TRIGGER IF EXISTS "Delivery_no_update" ON "Delivery";
CREATE TRIGGER "Delivery_no_update" BEFORE UPDATE ON "Delivery" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Delivery rows are written once and never changed or deleted.');
ALTER TABLE "Delivery" ENABLE ALWAYS TRIGGER "Delivery_no_update";
DROP TRIGGER IF EXISTS "Delivery_no_delete" ON "Delivery";
CREATE TRIGGER "Delivery_no_delete" BEFORE DELETE ON "Delivery" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Delivery rows are written once and never changed or deleted.');
ALTER TABLE "Delivery" ENABLE ALWAYS TRIGGER "Delivery_no_delete";
DROP TRIGGER IF EXISTS "Delivery_no_truncate" ON "Delivery";
CREATE TRIGGER "Delivery_no_truncate" BEFORE TRUNCATE ON "Delivery" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Delivery rows are written once and never changed or deleted.');
ALTER TABLE "Delivery" ENABLE ALWAYS TRIGGER "Delivery_no_truncate";
DROP TRIGGER IF EXISTS "WordsAllowance_no_update" ON "WordsAllowance";
CREATE TRIGGER "WordsAllowance_no_update" BEFORE UPDATE ON "WordsAllowance" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_wordsallowance"('desk: WordsAllowance rows are written once; only what they allowed can be destroyed, by a redaction of the record.');
ALTER TABLE "WordsAllowance" ENABLE ALWAYS TRIGGER "WordsAllowance_no_update";
DROP TRIGGER IF EXISTS "WordsAllowance_no_delete" ON "WordsAllowance";
CREATE TRIGGER "WordsAllowance_no_delete" BEFORE DELETE ON "WordsAllowance" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: WordsAllowance rows are written once; only what they allowed can be destroyed, by a redaction of the record.');
ALTER TABLE "WordsAllowance" ENABLE ALWAYS TRIGGER "WordsAllowance_no_delete";
DROP TRIGGER IF EXISTS "WordsAllowance_no_truncate" ON "WordsAllowance";
CREATE TRIGGER "WordsAllowance_no_truncate" BEFORE TRUNCATE ON "WordsAllowance" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: WordsAllowance rows are written once; only what they allowed can be destroyed, by a redaction of the record.');
ALTER TABLE "WordsAllowance" ENABLE ALWAYS TRIGGER "WordsAllowance_no_truncate";
DROP TRIGGER IF EXISTS "SignOff_no_update" ON "SignOff";
CREATE TRIGGER "SignOff_no_update" BEFORE UPDATE ON "SignOff" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: SignOff rows are written once and never changed or deleted.');
ALTER TABLE "SignOff" ENABLE ALWAYS TRIGGER "SignOff_no_update";
DROP TRIGGER IF EXISTS "SignOff_no_delete" ON "SignOff";
CREATE TRIGGER "SignOff_no_delete" BEFORE DELETE ON "SignOff" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: SignOff rows are written once and never changed or deleted.');
ALTER TABLE "SignOff" ENABLE ALWAYS TRIGGER "SignOff_no_delete";
DROP TRIGGER IF EXISTS "SignOff_no_truncate" ON "SignOff";
CREATE TRIGGER "SignOff_no_truncate" BEFORE TRUNCATE ON "SignOff" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: SignOff rows are written once and never changed or deleted.');
ALTER TABLE "SignOff" ENABLE ALWAYS TRIGGER "SignOff_no_truncate";
DROP TRIGGER IF EXISTS "ChecklistRun_no_update" ON "ChecklistRun";
CREATE TRIGGER "ChecklistRun_no_update" BEFORE UPDATE ON "ChecklistRun" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: ChecklistRun rows are written once and never changed or deleted.');
ALTER TABLE "ChecklistRun" ENABLE ALWAYS TRIGGER "ChecklistRun_no_update";
DROP TRIGGER IF EXISTS "ChecklistRun_no_delete" ON "ChecklistRun";
CREATE TRIGGER "ChecklistRun_no_delete" BEFORE DELETE ON "ChecklistRun" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: ChecklistRun rows are written once and never changed or deleted.');
ALTER TABLE "ChecklistRun" ENABLE ALWAYS TRIGGER "ChecklistRun_no_delete";
DROP TRIGGER IF EXISTS "ChecklistRun_no_truncate" ON "ChecklistRun";
CREATE TRIGGER "ChecklistRun_no_truncate" BEFORE TRUNCATE ON "ChecklistRun" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: ChecklistRun rows are written once and never changed or deleted.');
ALTER TABLE "ChecklistRun" ENABLE ALWAYS TRIGGER "ChecklistRun_no_truncate";
DROP TRIGGER IF EXISTS "GateResult_no_update" ON "GateResult";
CREATE TRIGGER "GateResult_no_update" BEFORE UPDATE ON "GateResult" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: GateResult rows are written once and never changed or deleted.');
ALTER TABLE "GateResult" ENABLE ALWAYS TRIGGER "GateResult_no_update";
DROP TRIGGER IF EXISTS "GateResult_no_delete" ON "GateResult";
CREATE TRIGGER "GateResult_no_delete" BEFORE DELETE ON "GateResult" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: GateResult rows are written once and never changed or deleted.');
ALTER TABLE "GateResult" ENABLE ALWAYS TRIGGER "GateResult_no_delete";
DROP TRIGGER IF EXISTS "GateResult_no_truncate" ON "GateResult";
CREATE TRIGGER "GateResult_no_truncate" BEFORE TRUNCATE ON "GateResult" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: GateResult rows are written once and never changed or deleted.');
ALTER TABLE "GateResult" ENABLE ALWAYS TRIGGER "GateResult_no_truncate";
DROP TRIGGER IF EXISTS "Waiver_no_update" ON "Waiver";
CREATE TRIGGER "Waiver_no_update" BEFORE UPDATE ON "Waiver" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_waiver"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_update";
DROP TRIGGER IF EXISTS "Waiver_no_delete" ON "Waiver";
CREATE TRIGGER "Waiver_no_delete" BEFORE DELETE ON "Waiver" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_delete";
DROP TRIGGER IF EXISTS "Waiver_no_truncate" ON "Waiver";
CREATE TRIGGER "Waiver_no_truncate" BEFORE TRUNCATE ON "Waiver" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_truncate";
DROP TRIGGER IF EXISTS "Waiver_no_insert" ON "Waiver";
CREATE TRIGGER "Waiver_no_insert" BEFORE INSERT ON "Waiver" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_waiver_insert"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_insert";
DROP TRIGGER IF EXISTS "Evidence_no_update" ON "Evidence";
CREATE TRIGGER "Evidence_no_update" BEFORE UPDATE ON "Evidence" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_evidence"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.');
ALTER TABLE "Evidence" ENABLE ALWAYS TRIGGER "Evidence_no_update";
DROP TRIGGER IF EXISTS "Evidence_no_delete" ON "Evidence";
CREATE TRIGGER "Evidence_no_delete" BEFORE DELETE ON "Evidence" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.');
ALTER TABLE "Evidence" ENABLE ALWAYS TRIGGER "Evidence_no_delete";
DROP TRIGGER IF EXISTS "Evidence_no_truncate" ON "Evidence";
CREATE TRIGGER "Evidence_no_truncate" BEFORE TRUNCATE ON "Evidence" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.');
ALTER TABLE "Evidence" ENABLE ALWAYS TRIGGER "Evidence_no_truncate";
DROP TRIGGER IF EXISTS "Evidence_no_insert" ON "Evidence";
CREATE TRIGGER "Evidence_no_insert" BEFORE INSERT ON "Evidence" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_evidence_insert"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted.');
ALTER TABLE "Evidence" ENABLE ALWAYS TRIGGER "Evidence_no_insert";
DROP TRIGGER IF EXISTS "Redaction_no_update" ON "Redaction";
CREATE TRIGGER "Redaction_no_update" BEFORE UPDATE ON "Redaction" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_redaction"('desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.');
ALTER TABLE "Redaction" ENABLE ALWAYS TRIGGER "Redaction_no_update";
DROP TRIGGER IF EXISTS "Redaction_no_delete" ON "Redaction";
CREATE TRIGGER "Redaction_no_delete" BEFORE DELETE ON "Redaction" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.');
ALTER TABLE "Redaction" ENABLE ALWAYS TRIGGER "Redaction_no_delete";
DROP TRIGGER IF EXISTS "Redaction_no_truncate" ON "Redaction";
CREATE TRIGGER "Redaction_no_truncate" BEFORE TRUNCATE ON "Redaction" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.');
ALTER TABLE "Redaction" ENABLE ALWAYS TRIGGER "Redaction_no_truncate";
DROP TRIGGER IF EXISTS "Redaction_no_insert" ON "Redaction";
CREATE TRIGGER "Redaction_no_insert" BEFORE INSERT ON "Redaction" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_redaction_insert"('desk: Redaction rows are proposed once and confirmed once, by somebody else, and never changed or deleted.');
ALTER TABLE "Redaction" ENABLE ALWAYS TRIGGER "Redaction_no_insert";
DROP TRIGGER IF EXISTS "Payload_no_update" ON "Payload";
CREATE TRIGGER "Payload_no_update" BEFORE UPDATE ON "Payload" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_payload"('desk: Payload rows keep their digest; only their content can be destroyed, once, by a confirmed redaction.');
ALTER TABLE "Payload" ENABLE ALWAYS TRIGGER "Payload_no_update";
DROP TRIGGER IF EXISTS "Payload_no_delete" ON "Payload";
CREATE TRIGGER "Payload_no_delete" BEFORE DELETE ON "Payload" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Payload rows keep their digest; only their content can be destroyed, once, by a confirmed redaction.');
ALTER TABLE "Payload" ENABLE ALWAYS TRIGGER "Payload_no_delete";
DROP TRIGGER IF EXISTS "Payload_no_truncate" ON "Payload";
CREATE TRIGGER "Payload_no_truncate" BEFORE TRUNCATE ON "Payload" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Payload rows keep their digest; only their content can be destroyed, once, by a confirmed redaction.');
ALTER TABLE "Payload" ENABLE ALWAYS TRIGGER "Payload_no_truncate";
