
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
WHEN (OLD."reason" NOT IN ('', 'Redacted') AND NEW."reason" = 'Redacted' AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."by" IS OLD."by" AND NEW."role" IS OLD."role" AND NEW."organizationId" IS OLD."organizationId" AND NEW."choice" IS OLD."choice" AND NEW."isPublic" IS OLD."isPublic" AND NEW."digest" IS OLD."digest" AND NEW."signedAt" IS OLD."signedAt" AND NEW."authenticatedAt" IS OLD."authenticatedAt" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision") AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: SignOff rows are written once; only a reason can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "SignOff_no_delete";
CREATE TRIGGER "SignOff_no_delete" BEFORE DELETE ON "SignOff"
BEGIN SELECT RAISE(ABORT, 'desk: SignOff rows are written once; only a reason can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "SignOff_no_replace";
CREATE TRIGGER "SignOff_no_replace" BEFORE INSERT ON "SignOff"
WHEN EXISTS (SELECT 1 FROM "SignOff" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: SignOff rows are written once; only a reason can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "ChecklistRun_no_update";
CREATE TRIGGER "ChecklistRun_no_update" BEFORE UPDATE ON "ChecklistRun"
WHEN (OLD."content" IS NOT NULL AND NEW."content" IS NOT NULL AND json_remove(NEW."content", '$.basis.record', '$.basis.waivers', '$.basis.was') IS json_remove(OLD."content", '$.basis.record', '$.basis.waivers', '$.basis.was') AND json_type(OLD."content", '$.basis.record') IS NOT NULL AND json_type(OLD."content", '$.basis.waivers') IS NOT NULL AND json_type(NEW."content", '$.basis.record') IS NULL AND json_type(NEW."content", '$.basis.waivers') IS NULL AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."checklist" IS OLD."checklist" AND NEW."at" IS OLD."at" AND NEW."digest" IS OLD."digest" AND NEW."runBy" IS OLD."runBy" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision") AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: ChecklistRun rows are written once; only words that people signed can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "ChecklistRun_no_delete";
CREATE TRIGGER "ChecklistRun_no_delete" BEFORE DELETE ON "ChecklistRun"
BEGIN SELECT RAISE(ABORT, 'desk: ChecklistRun rows are written once; only words that people signed can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "ChecklistRun_no_replace";
CREATE TRIGGER "ChecklistRun_no_replace" BEFORE INSERT ON "ChecklistRun"
WHEN EXISTS (SELECT 1 FROM "ChecklistRun" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: ChecklistRun rows are written once; only words that people signed can be destroyed, by a redaction of the decision.'); END;
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
WHEN (((OLD."acceptedAt" IS NULL AND NEW."acceptedBy" NOT IN ('', OLD."proposedBy") AND NEW."acceptedRole" NOT IN ('', OLD."proposedRole") AND NEW."acceptedAt" IS NOT NULL AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."question" IS OLD."question" AND NEW."reason" IS OLD."reason" AND NEW."controls" IS OLD."controls" AND NEW."expiresAt" IS OLD."expiresAt" AND NEW."proposedBy" IS OLD."proposedBy" AND NEW."proposedRole" IS OLD."proposedRole" AND NEW."proposedAt" IS OLD."proposedAt") OR (OLD."reason" <> 'Redacted' AND NEW."reason" = 'Redacted' AND NEW."controls" = 'Redacted' AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."question" IS OLD."question" AND NEW."expiresAt" IS OLD."expiresAt" AND NEW."proposedBy" IS OLD."proposedBy" AND NEW."proposedRole" IS OLD."proposedRole" AND NEW."proposedAt" IS OLD."proposedAt" AND NEW."acceptedBy" IS OLD."acceptedBy" AND NEW."acceptedRole" IS OLD."acceptedRole" AND NEW."acceptedAt" IS OLD."acceptedAt" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision"))) AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "Waiver_no_delete";
CREATE TRIGGER "Waiver_no_delete" BEFORE DELETE ON "Waiver"
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "Waiver_no_replace";
CREATE TRIGGER "Waiver_no_replace" BEFORE INSERT ON "Waiver"
WHEN EXISTS (SELECT 1 FROM "Waiver" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "Waiver_no_insert";
CREATE TRIGGER "Waiver_no_insert" BEFORE INSERT ON "Waiver"
WHEN (NEW."acceptedAt" IS NULL AND NEW."acceptedBy" = '' AND NEW."acceptedRole" = '') IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Waiver rows are proposed once and accepted once, by another person of another role, and never changed; only their words can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_update";
CREATE TRIGGER "Evidence_no_update" BEFORE UPDATE ON "Evidence"
WHEN (((OLD."withdrawnAt" IS NULL AND NEW."withdrawnBy" <> '' AND NEW."withdrawnAt" IS NOT NULL AND NEW."withdrawnReason" <> '' AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."title" IS OLD."title" AND NEW."kind" IS OLD."kind" AND NEW."sha256" IS OLD."sha256" AND NEW."mediaType" IS OLD."mediaType" AND NEW."size" IS OLD."size" AND NEW."measuredBy" IS OLD."measuredBy" AND NEW."selection" IS OLD."selection" AND NEW."nonClaims" IS OLD."nonClaims" AND NEW."isPublic" IS OLD."isPublic" AND NEW."envelope" IS OLD."envelope" AND NEW."addedBy" IS OLD."addedBy" AND NEW."addedAt" IS OLD."addedAt" AND NEW."expiresAt" IS OLD."expiresAt") OR (OLD."title" <> 'Redacted' AND NEW."title" = 'Redacted' AND NEW."nonClaims" = 'Redacted' AND NEW."id" IS OLD."id" AND NEW."decision" IS OLD."decision" AND NEW."kind" IS OLD."kind" AND NEW."sha256" IS OLD."sha256" AND NEW."mediaType" IS OLD."mediaType" AND NEW."size" IS OLD."size" AND NEW."measuredBy" IS OLD."measuredBy" AND NEW."selection" IS OLD."selection" AND NEW."isPublic" IS OLD."isPublic" AND NEW."envelope" IS OLD."envelope" AND NEW."addedBy" IS OLD."addedBy" AND NEW."addedAt" IS OLD."addedAt" AND NEW."expiresAt" IS OLD."expiresAt" AND NEW."withdrawnBy" IS OLD."withdrawnBy" AND NEW."withdrawnAt" IS OLD."withdrawnAt" AND NEW."withdrawnReason" IS OLD."withdrawnReason" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = 'ReleaseDecision' AND r."itemId" = OLD."decision"))) AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_delete";
CREATE TRIGGER "Evidence_no_delete" BEFORE DELETE ON "Evidence"
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_replace";
CREATE TRIGGER "Evidence_no_replace" BEFORE INSERT ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "Evidence" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.'); END;
DROP TRIGGER IF EXISTS "Evidence_no_insert";
CREATE TRIGGER "Evidence_no_insert" BEFORE INSERT ON "Evidence"
WHEN (NEW."withdrawnAt" IS NULL) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: Evidence rows are written once; they can be withdrawn once, and never changed or deleted; only their words can be destroyed, by a redaction of the decision.'); END;
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
DROP TRIGGER IF EXISTS "ReleaseDecision_no_update";
CREATE TRIGGER "ReleaseDecision_no_update" BEFORE UPDATE ON "ReleaseDecision"
WHEN ((CASE
 WHEN OLD."decisionKind" <> 'recorded' AND OLD."outcome" IS NOT NULL
  THEN NEW."phase" IN ('decided', 'review_due') AND NEW."decisionKind" IS OLD."decisionKind" AND NEW."outcome" IS OLD."outcome" AND NEW."release" IS OLD."release" AND NEW."proposedBy" IS OLD."proposedBy" AND NEW."proposedAt" IS OLD."proposedAt" AND NEW."decidedBy" IS OLD."decidedBy" AND NEW."decidedAt" IS OLD."decidedAt" AND NEW."decidedDigest" IS OLD."decidedDigest"
 WHEN NEW."decisionKind" = 'recorded'
  THEN OLD."decisionKind" = 'recorded' OR (OLD."phase" = 'preparing' AND NOT EXISTS (SELECT 1 FROM "SignOff" x WHERE x."decision" = NEW."id") AND NOT EXISTS (SELECT 1 FROM "Waiver" x WHERE x."decision" = NEW."id") AND NOT EXISTS (SELECT 1 FROM "GateResult" x WHERE x."decision" = NEW."id"))
 WHEN NEW."outcome" IS NULL THEN NEW."phase" IN ('preparing', 'proposed')
 ELSE OLD."phase" = 'proposed' AND NEW."phase" = 'decided' AND NEW."id" = OLD."id" AND NEW."outcome" IN ('partners_only', 'staged', 'full')
  AND NEW."decidedBy" <> '' AND NEW."decidedAt" IS NOT NULL
  AND EXISTS (SELECT 1 FROM "GateResult" g JOIN "ChecklistRun" r ON r."id" = g."run"
   WHERE g."decision" = NEW."id" AND g."digest" = NEW."decidedDigest" AND g."outcome" = NEW."outcome"
    AND g."decidedBy" = NEW."decidedBy" AND r."decision" = NEW."id" AND (r."checklist" = 1 AND (SELECT count(DISTINCT a.value ->> 'question') FROM json_each(r."content", '$.answers') a
    WHERE a.value ->> 'question' IN ('S1', 'S3', 'S4', 'H1', 'H2', 'H3', 'H4', 'P4', 'E1', 'E3', 'E4', 'E5', 'G2', 'G3', 'G4', 'P1', 'P2', 'P5', 'D5', 'C3', 'B2') AND (a.value ->> 'value' IN ('met', 'not_applicable') OR (a.value ->> 'question' NOT IN ('P4', 'P5') AND EXISTS (SELECT 1 FROM "Waiver" w
     WHERE w."decision" = NEW."id" AND w."question" = a.value ->> 'question' AND w."acceptedAt" IS NOT NULL
      AND julianday(w."expiresAt") > julianday(NEW."decidedAt")))
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
    AND round((julianday(s."signedAt") - julianday(s."authenticatedAt")) * 86400, 3) BETWEEN 0 AND 300
    AND NOT EXISTS (SELECT 1 FROM "SignOff" o WHERE o."decision" = s."decision" AND o."by" = s."by" AND (julianday(o."signedAt") > julianday(s."signedAt")
      OR (julianday(o."signedAt") = julianday(s."signedAt") AND o."id" > s."id")))) END) AND NEW.rowid IS OLD.rowid) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.'); END;
DROP TRIGGER IF EXISTS "ReleaseDecision_no_delete";
CREATE TRIGGER "ReleaseDecision_no_delete" BEFORE DELETE ON "ReleaseDecision"
WHEN (OLD."outcome" IS NULL) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.'); END;
DROP TRIGGER IF EXISTS "ReleaseDecision_no_insert";
CREATE TRIGGER "ReleaseDecision_no_insert" BEFORE INSERT ON "ReleaseDecision"
WHEN (NEW."decisionKind" = 'recorded' OR (NEW."outcome" IS NULL AND NEW."phase" = 'preparing')) IS NOT TRUE
BEGIN SELECT RAISE(ABORT, 'desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.'); END;
DROP TRIGGER IF EXISTS "ReleaseDecision_no_replace";
CREATE TRIGGER "ReleaseDecision_no_replace" BEFORE INSERT ON "ReleaseDecision"
WHEN EXISTS (SELECT 1 FROM "ReleaseDecision" d WHERE d."outcome" IS NOT NULL AND (d.rowid = NEW.rowid OR d."id" = NEW."id"))
BEGIN SELECT RAISE(ABORT, 'desk: ReleaseDecision rows get an outcome only where a gate result for that digest, every blocking answer and distinct, eligible sign-offs carry it, and keep it.'); END;
