
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
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Publication_no_delete";
CREATE TRIGGER "Publication_no_delete" BEFORE DELETE ON "Publication"
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Publication_no_replace";
CREATE TRIGGER "Publication_no_replace" BEFORE INSERT ON "Publication"
WHEN EXISTS (SELECT 1 FROM "Publication" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", '') OR "listKey" = ifnull(NEW."listKey", '') AND "itemId" = ifnull(NEW."itemId", '') AND "version" = ifnull(NEW."version", '') OR "key" = ifnull(NEW."key", '') AND "version" = ifnull(NEW."version", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Correction_no_update";
CREATE TRIGGER "Correction_no_update" BEFORE UPDATE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Correction_no_delete";
CREATE TRIGGER "Correction_no_delete" BEFORE DELETE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Correction_no_replace";
CREATE TRIGGER "Correction_no_replace" BEFORE INSERT ON "Correction"
WHEN EXISTS (SELECT 1 FROM "Correction" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once and never changed or deleted.'); END;
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
BEGIN SELECT RAISE(ABORT, 'desk: WordsAllowance rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "WordsAllowance_no_delete";
CREATE TRIGGER "WordsAllowance_no_delete" BEFORE DELETE ON "WordsAllowance"
BEGIN SELECT RAISE(ABORT, 'desk: WordsAllowance rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "WordsAllowance_no_replace";
CREATE TRIGGER "WordsAllowance_no_replace" BEFORE INSERT ON "WordsAllowance"
WHEN EXISTS (SELECT 1 FROM "WordsAllowance" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", ''))
BEGIN SELECT RAISE(ABORT, 'desk: WordsAllowance rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Payload_no_update";
CREATE TRIGGER "Payload_no_update" BEFORE UPDATE ON "Payload"
WHEN NOT (OLD."redactedAt" IS NULL AND NEW."redactedAt" IS NOT NULL AND NEW."bytes" IS NULL AND NEW."salt" IS NULL AND NEW."id" IS OLD."id" AND NEW."digest" IS OLD."digest" AND NEW.rowid IS OLD.rowid)
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once.'); END;
DROP TRIGGER IF EXISTS "Payload_no_delete";
CREATE TRIGGER "Payload_no_delete" BEFORE DELETE ON "Payload"
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once.'); END;
DROP TRIGGER IF EXISTS "Payload_no_replace";
CREATE TRIGGER "Payload_no_replace" BEFORE INSERT ON "Payload"
WHEN EXISTS (SELECT 1 FROM "Payload" WHERE rowid = NEW.rowid OR "id" = ifnull(NEW."id", '') OR "digest" = ifnull(NEW."digest", ''))
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once.'); END;
