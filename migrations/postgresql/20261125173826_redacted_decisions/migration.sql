
CREATE OR REPLACE FUNCTION "desk_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_publication"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."seenDigest" <> '' AND NEW."changeNote" = '' AND NEW."seenDigest" = '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."familySlug" IS NOT DISTINCT FROM OLD."familySlug" AND NEW."slug" IS NOT DISTINCT FROM OLD."slug" AND NEW."key" IS NOT DISTINCT FROM OLD."key" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" AND NEW."changeKind" IS NOT DISTINCT FROM OLD."changeKind" AND NEW."instant" IS NOT DISTINCT FROM OLD."instant" AND NEW."historicalInstant" IS NOT DISTINCT FROM OLD."historicalInstant" AND NEW."publishedBy" IS NOT DISTINCT FROM OLD."publishedBy" AND NEW."revisions" IS NOT DISTINCT FROM OLD."revisions" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = OLD."digest" AND y."redactedAt" IS NOT NULL) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_correction"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."note" <> '' AND NEW."note" = '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."publication" IS NOT DISTINCT FROM OLD."publication" AND NEW."changeKind" IS NOT DISTINCT FROM OLD."changeKind" AND NEW."fieldsChanged" IS NOT DISTINCT FROM OLD."fieldsChanged" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = (SELECT p."digest" FROM "Publication" p WHERE p."id" = OLD."publication") AND y."redactedAt" IS NOT NULL) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_wordsallowance"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."seenDigest" <> '' AND NEW."seenDigest" = '' AND NEW."reason" = '' AND NEW."collisions" = '[]' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."page" IS NOT DISTINCT FROM OLD."page" AND NEW."allowedBy" IS NOT DISTINCT FROM OLD."allowedBy" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = OLD."listKey" AND r."itemId" = OLD."itemId") THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_signoff"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."reason" NOT IN ('', 'Redacted') AND NEW."reason" = 'Redacted' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."by" IS NOT DISTINCT FROM OLD."by" AND NEW."role" IS NOT DISTINCT FROM OLD."role" AND NEW."organizationId" IS NOT DISTINCT FROM OLD."organizationId" AND NEW."choice" IS NOT DISTINCT FROM OLD."choice" AND NEW."isPublic" IS NOT DISTINCT FROM OLD."isPublic" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" AND NEW."signedAt" IS NOT DISTINCT FROM OLD."signedAt" AND NEW."authenticatedAt" IS NOT DISTINCT FROM OLD."authenticatedAt" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision") THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_checklistrun"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."content" IS NOT NULL AND NEW."content" IS NOT NULL AND (NEW."content" #- '{basis,record}' #- '{basis,waivers}' #- '{basis,was}') IS NOT DISTINCT FROM (OLD."content" #- '{basis,record}' #- '{basis,waivers}' #- '{basis,was}') AND (OLD."content" #> '{basis,record}') IS NOT NULL AND (OLD."content" #> '{basis,waivers}') IS NOT NULL AND (NEW."content" #> '{basis,record}') IS NULL AND (NEW."content" #> '{basis,waivers}') IS NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."checklist" IS NOT DISTINCT FROM OLD."checklist" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" AND NEW."runBy" IS NOT DISTINCT FROM OLD."runBy" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision") THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_waiver"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF ((OLD."acceptedAt" IS NULL AND NEW."acceptedBy" NOT IN ('', OLD."proposedBy") AND NEW."acceptedRole" NOT IN ('', OLD."proposedRole") AND NEW."acceptedAt" IS NOT NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."question" IS NOT DISTINCT FROM OLD."question" AND NEW."reason" IS NOT DISTINCT FROM OLD."reason" AND NEW."controls" IS NOT DISTINCT FROM OLD."controls" AND NEW."expiresAt" IS NOT DISTINCT FROM OLD."expiresAt" AND NEW."proposedBy" IS NOT DISTINCT FROM OLD."proposedBy" AND NEW."proposedRole" IS NOT DISTINCT FROM OLD."proposedRole" AND NEW."proposedAt" IS NOT DISTINCT FROM OLD."proposedAt") OR (OLD."reason" <> 'Redacted' AND NEW."reason" = 'Redacted' AND NEW."controls" = 'Redacted' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."question" IS NOT DISTINCT FROM OLD."question" AND NEW."expiresAt" IS NOT DISTINCT FROM OLD."expiresAt" AND NEW."proposedBy" IS NOT DISTINCT FROM OLD."proposedBy" AND NEW."proposedRole" IS NOT DISTINCT FROM OLD."proposedRole" AND NEW."proposedAt" IS NOT DISTINCT FROM OLD."proposedAt" AND NEW."acceptedBy" IS NOT DISTINCT FROM OLD."acceptedBy" AND NEW."acceptedRole" IS NOT DISTINCT FROM OLD."acceptedRole" AND NEW."acceptedAt" IS NOT DISTINCT FROM OLD."acceptedAt" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision"))) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_waiver_insert"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW."acceptedAt" IS NULL AND NEW."acceptedBy" = '' AND NEW."acceptedRole" = '' THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF ((OLD."withdrawnAt" IS NULL AND NEW."withdrawnBy" <> '' AND NEW."withdrawnAt" IS NOT NULL AND NEW."withdrawnReason" <> '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."title" IS NOT DISTINCT FROM OLD."title" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."sha256" IS NOT DISTINCT FROM OLD."sha256" AND NEW."mediaType" IS NOT DISTINCT FROM OLD."mediaType" AND NEW."size" IS NOT DISTINCT FROM OLD."size" AND NEW."measuredBy" IS NOT DISTINCT FROM OLD."measuredBy" AND NEW."selection" IS NOT DISTINCT FROM OLD."selection" AND NEW."nonClaims" IS NOT DISTINCT FROM OLD."nonClaims" AND NEW."isPublic" IS NOT DISTINCT FROM OLD."isPublic" AND NEW."envelope" IS NOT DISTINCT FROM OLD."envelope" AND NEW."addedBy" IS NOT DISTINCT FROM OLD."addedBy" AND NEW."addedAt" IS NOT DISTINCT FROM OLD."addedAt" AND NEW."expiresAt" IS NOT DISTINCT FROM OLD."expiresAt") OR (OLD."title" <> 'Redacted' AND NEW."title" = 'Redacted' AND NEW."nonClaims" = 'Redacted' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."sha256" IS NOT DISTINCT FROM OLD."sha256" AND NEW."mediaType" IS NOT DISTINCT FROM OLD."mediaType" AND NEW."size" IS NOT DISTINCT FROM OLD."size" AND NEW."measuredBy" IS NOT DISTINCT FROM OLD."measuredBy" AND NEW."selection" IS NOT DISTINCT FROM OLD."selection" AND NEW."isPublic" IS NOT DISTINCT FROM OLD."isPublic" AND NEW."envelope" IS NOT DISTINCT FROM OLD."envelope" AND NEW."addedBy" IS NOT DISTINCT FROM OLD."addedBy" AND NEW."addedAt" IS NOT DISTINCT FROM OLD."addedAt" AND NEW."expiresAt" IS NOT DISTINCT FROM OLD."expiresAt" AND NEW."withdrawnBy" IS NOT DISTINCT FROM OLD."withdrawnBy" AND NEW."withdrawnAt" IS NOT DISTINCT FROM OLD."withdrawnAt" AND NEW."withdrawnReason" IS NOT DISTINCT FROM OLD."withdrawnReason" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision"))) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_evidence_insert"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW."withdrawnAt" IS NULL THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_redaction"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."confirmedAt" IS NULL AND NEW."confirmedBy" NOT IN ('', OLD."proposedBy") AND NEW."confirmedAt" IS NOT NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."key" IS NOT DISTINCT FROM OLD."key" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."versions" IS NOT DISTINCT FROM OLD."versions" AND NEW."savedStates" IS NOT DISTINCT FROM OLD."savedStates" AND NEW."digests" IS NOT DISTINCT FROM OLD."digests" AND NEW."reason" IS NOT DISTINCT FROM OLD."reason" AND NEW."publicReason" IS NOT DISTINCT FROM OLD."publicReason" AND NEW."proposedBy" IS NOT DISTINCT FROM OLD."proposedBy" AND NEW."proposedAt" IS NOT DISTINCT FROM OLD."proposedAt" THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_redaction_insert"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW."confirmedAt" IS NULL AND NEW."confirmedBy" = '' THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_payload"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."redactedAt" IS NULL AND NEW."bytes" IS NULL AND NEW."salt" IS NULL AND NEW."redactedAt" IS NOT NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."digests" LIKE '%' || OLD."digest" || '%') THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_releasedecision_update"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF (CASE
 WHEN OLD."decisionKind" <> 'recorded' AND OLD."outcome" IS NOT NULL
  THEN NEW."phase" IN ('decided', 'review_due') AND NEW."decisionKind" IS NOT DISTINCT FROM OLD."decisionKind" AND NEW."outcome" IS NOT DISTINCT FROM OLD."outcome" AND NEW."release" IS NOT DISTINCT FROM OLD."release" AND NEW."proposedBy" IS NOT DISTINCT FROM OLD."proposedBy" AND NEW."proposedAt" IS NOT DISTINCT FROM OLD."proposedAt" AND NEW."decidedBy" IS NOT DISTINCT FROM OLD."decidedBy" AND NEW."decidedAt" IS NOT DISTINCT FROM OLD."decidedAt" AND NEW."decidedDigest" IS NOT DISTINCT FROM OLD."decidedDigest"
 WHEN NEW."decisionKind" = 'recorded'
  THEN OLD."decisionKind" = 'recorded' OR (OLD."phase" = 'preparing' AND NOT EXISTS (SELECT 1 FROM "SignOff" x WHERE x."decision" = NEW."id") AND NOT EXISTS (SELECT 1 FROM "Waiver" x WHERE x."decision" = NEW."id") AND NOT EXISTS (SELECT 1 FROM "GateResult" x WHERE x."decision" = NEW."id"))
 WHEN NEW."outcome" IS NULL THEN NEW."phase" IN ('preparing', 'proposed')
 ELSE OLD."phase" = 'proposed' AND NEW."phase" = 'decided' AND NEW."id" = OLD."id" AND NEW."outcome" IN ('partners_only', 'staged', 'full')
  AND NEW."decidedBy" <> '' AND NEW."decidedAt" IS NOT NULL
  AND EXISTS (SELECT 1 FROM "GateResult" g JOIN "ChecklistRun" r ON r."id" = g."run"
   WHERE g."decision" = NEW."id" AND g."digest" = NEW."decidedDigest" AND g."outcome" = NEW."outcome"
    AND g."decidedBy" = NEW."decidedBy" AND r."decision" = NEW."id" AND (r."checklist" = 1 AND (SELECT count(DISTINCT a.value ->> 'question') FROM jsonb_array_elements(r."content" -> 'answers') a
    WHERE a.value ->> 'question' IN ('S1', 'S3', 'S4', 'H1', 'H2', 'H3', 'H4', 'P4', 'E1', 'E3', 'E4', 'E5', 'G2', 'G3', 'G4', 'P1', 'P2', 'P5', 'D5', 'C3', 'B2') AND (a.value ->> 'value' IN ('met', 'not_applicable') OR (a.value ->> 'question' NOT IN ('P4', 'P5') AND EXISTS (SELECT 1 FROM "Waiver" w
     WHERE w."decision" = NEW."id" AND w."question" = a.value ->> 'question' AND w."acceptedAt" IS NOT NULL
      AND w."expiresAt" > NEW."decidedAt"))
     OR (a.value ->> 'question' = 'S3' AND (SELECT l."accessLevel" FROM "Release" l WHERE l."id" = NEW."release") IN ('downloadable', 'fully_open'))
     OR (NEW."outcome" = 'partners_only' AND a.value ->> 'value' = 'not_met' AND a.value ->> 'question' IN ('P1', 'P2', 'P5', 'D5', 'C3', 'B2')))) = 21))
  AND (SELECT CASE WHEN (SELECT l."accessLevel" FROM "Release" l WHERE l."id" = NEW."release") IN ('downloadable', 'fully_open')
    THEN count(*) >= 3 AND sum(CASE WHEN s."role" = 'leadership' THEN 1 ELSE 0 END) >= 2 AND sum(CASE WHEN NOT EXISTS (SELECT 1 FROM "_Release_buildingTeamUsers" t WHERE t."A" = NEW."release" AND t."B" = u."id")
     AND NOT EXISTS (SELECT 1 FROM "_Release_buildingTeamOrganizations" t WHERE t."B" = NEW."release" AND t."A" = s."organizationId") THEN 1 ELSE 0 END) >= 1
    ELSE count(*) >= 2 AND sum(CASE WHEN NOT EXISTS (SELECT 1 FROM "_Release_buildingTeamUsers" t WHERE t."A" = NEW."release" AND t."B" = u."id")
     AND NOT EXISTS (SELECT 1 FROM "_Release_buildingTeamOrganizations" t WHERE t."B" = NEW."release" AND t."A" = s."organizationId") THEN 1 ELSE 0 END) >= 1 END
   FROM "SignOff" s JOIN "User" u ON s."by" = 'user:' || u."id"
   WHERE s."decision" = NEW."id" AND s."digest" = NEW."decidedDigest" AND s."choice" = 'approve'
    AND s."by" <> NEW."proposedBy" AND u."status" = 'active' AND u."archivedAt" IS NULL AND u."role" = s."role"
    AND s."signedAt" - s."authenticatedAt" BETWEEN interval '0' AND interval '5 minutes'
    AND NOT EXISTS (SELECT 1 FROM "SignOff" o WHERE o."decision" = s."decision" AND o."by" = s."by" AND (o."signedAt" > s."signedAt"
      OR (o."signedAt" = s."signedAt" AND o."id" > s."id")))) END) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_releasedecision_delete"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."outcome" IS NULL THEN RETURN OLD; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_releasedecision_insert"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW."decisionKind" = 'recorded' OR (NEW."outcome" IS NULL AND NEW."phase" = 'preparing') THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
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
EXECUTE FUNCTION "desk_refuse_signoff"('desk: SignOff rows are written once; only a reason can be destroyed, by a redaction of the decision.');
ALTER TABLE "SignOff" ENABLE ALWAYS TRIGGER "SignOff_no_update";
DROP TRIGGER IF EXISTS "SignOff_no_delete" ON "SignOff";
CREATE TRIGGER "SignOff_no_delete" BEFORE DELETE ON "SignOff" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: SignOff rows are written once; only a reason can be destroyed, by a redaction of the decision.');
ALTER TABLE "SignOff" ENABLE ALWAYS TRIGGER "SignOff_no_delete";
DROP TRIGGER IF EXISTS "SignOff_no_truncate" ON "SignOff";
CREATE TRIGGER "SignOff_no_truncate" BEFORE TRUNCATE ON "SignOff" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: SignOff rows are written once; only a reason can be destroyed, by a redaction of the decision.');
ALTER TABLE "SignOff" ENABLE ALWAYS TRIGGER "SignOff_no_truncate";
DROP TRIGGER IF EXISTS "ChecklistRun_no_update" ON "ChecklistRun";
CREATE TRIGGER "ChecklistRun_no_update" BEFORE UPDATE ON "ChecklistRun" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_checklistrun"('desk: ChecklistRun rows are written once; only words that people signed can be destroyed, by a redaction of the decision.');
ALTER TABLE "ChecklistRun" ENABLE ALWAYS TRIGGER "ChecklistRun_no_update";
DROP TRIGGER IF EXISTS "ChecklistRun_no_delete" ON "ChecklistRun";
CREATE TRIGGER "ChecklistRun_no_delete" BEFORE DELETE ON "ChecklistRun" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: ChecklistRun rows are written once; only words that people signed can be destroyed, by a redaction of the decision.');
ALTER TABLE "ChecklistRun" ENABLE ALWAYS TRIGGER "ChecklistRun_no_delete";
DROP TRIGGER IF EXISTS "ChecklistRun_no_truncate" ON "ChecklistRun";
CREATE TRIGGER "ChecklistRun_no_truncate" BEFORE TRUNCATE ON "ChecklistRun" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: ChecklistRun rows are written once; only words that people signed can be destroyed, by a redaction of the decision.');
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
EXECUTE FUNCTION "desk_refuse_waiver"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_update";
DROP TRIGGER IF EXISTS "Waiver_no_delete" ON "Waiver";
CREATE TRIGGER "Waiver_no_delete" BEFORE DELETE ON "Waiver" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_delete";
DROP TRIGGER IF EXISTS "Waiver_no_truncate" ON "Waiver";
CREATE TRIGGER "Waiver_no_truncate" BEFORE TRUNCATE ON "Waiver" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_truncate";
DROP TRIGGER IF EXISTS "Waiver_no_insert" ON "Waiver";
CREATE TRIGGER "Waiver_no_insert" BEFORE INSERT ON "Waiver" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_waiver_insert"('desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.');
ALTER TABLE "Waiver" ENABLE ALWAYS TRIGGER "Waiver_no_insert";
DROP TRIGGER IF EXISTS "Evidence_no_update" ON "Evidence";
CREATE TRIGGER "Evidence_no_update" BEFORE UPDATE ON "Evidence" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_evidence"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.');
ALTER TABLE "Evidence" ENABLE ALWAYS TRIGGER "Evidence_no_update";
DROP TRIGGER IF EXISTS "Evidence_no_delete" ON "Evidence";
CREATE TRIGGER "Evidence_no_delete" BEFORE DELETE ON "Evidence" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.');
ALTER TABLE "Evidence" ENABLE ALWAYS TRIGGER "Evidence_no_delete";
DROP TRIGGER IF EXISTS "Evidence_no_truncate" ON "Evidence";
CREATE TRIGGER "Evidence_no_truncate" BEFORE TRUNCATE ON "Evidence" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.');
ALTER TABLE "Evidence" ENABLE ALWAYS TRIGGER "Evidence_no_truncate";
DROP TRIGGER IF EXISTS "Evidence_no_insert" ON "Evidence";
CREATE TRIGGER "Evidence_no_insert" BEFORE INSERT ON "Evidence" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_evidence_insert"('desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.');
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
DROP TRIGGER IF EXISTS "ReleaseDecision_no_update" ON "ReleaseDecision";
CREATE TRIGGER "ReleaseDecision_no_update" BEFORE UPDATE ON "ReleaseDecision" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_releasedecision_update"('desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.');
ALTER TABLE "ReleaseDecision" ENABLE ALWAYS TRIGGER "ReleaseDecision_no_update";
DROP TRIGGER IF EXISTS "ReleaseDecision_no_delete" ON "ReleaseDecision";
CREATE TRIGGER "ReleaseDecision_no_delete" BEFORE DELETE ON "ReleaseDecision" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_releasedecision_delete"('desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.');
ALTER TABLE "ReleaseDecision" ENABLE ALWAYS TRIGGER "ReleaseDecision_no_delete";
DROP TRIGGER IF EXISTS "ReleaseDecision_no_insert" ON "ReleaseDecision";
CREATE TRIGGER "ReleaseDecision_no_insert" BEFORE INSERT ON "ReleaseDecision" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_releasedecision_insert"('desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.');
ALTER TABLE "ReleaseDecision" ENABLE ALWAYS TRIGGER "ReleaseDecision_no_insert";
DROP TRIGGER IF EXISTS "ReleaseDecision_no_truncate" ON "ReleaseDecision";
CREATE TRIGGER "ReleaseDecision_no_truncate" BEFORE TRUNCATE ON "ReleaseDecision" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.');
ALTER TABLE "ReleaseDecision" ENABLE ALWAYS TRIGGER "ReleaseDecision_no_truncate";
