-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_WordsAllowance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listKey" TEXT NOT NULL DEFAULT '',
    "itemId" TEXT NOT NULL DEFAULT '',
    "page" TEXT NOT NULL DEFAULT '',
    "seenDigest" TEXT NOT NULL DEFAULT '',
    "collisions" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "allowedBy" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL
);
INSERT INTO "new_WordsAllowance" ("allowedBy", "at", "collisions", "id", "itemId", "listKey", "reason", "seenDigest") SELECT "allowedBy", "at", "collisions", "id", "itemId", "listKey", "reason", "seenDigest" FROM "WordsAllowance";
DROP TABLE "WordsAllowance";
ALTER TABLE "new_WordsAllowance" RENAME TO "WordsAllowance";
CREATE INDEX "WordsAllowance_at_idx" ON "WordsAllowance"("at");
CREATE INDEX "WordsAllowance_listKey_itemId_idx" ON "WordsAllowance"("listKey", "itemId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
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
