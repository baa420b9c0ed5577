
CREATE OR REPLACE FUNCTION "desk_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_payload"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."redactedAt" IS NULL AND NEW."redactedAt" IS NOT NULL AND NEW."bytes" IS NULL AND NEW."salt" IS NULL AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
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
EXECUTE FUNCTION "desk_refuse"('desk: Publication rows are written once and never changed or deleted.');
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_no_update";
DROP TRIGGER IF EXISTS "Publication_no_delete" ON "Publication";
CREATE TRIGGER "Publication_no_delete" BEFORE DELETE ON "Publication" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Publication rows are written once and never changed or deleted.');
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_no_delete";
DROP TRIGGER IF EXISTS "Publication_no_truncate" ON "Publication";
CREATE TRIGGER "Publication_no_truncate" BEFORE TRUNCATE ON "Publication" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Publication rows are written once and never changed or deleted.');
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_no_truncate";
DROP TRIGGER IF EXISTS "Correction_no_update" ON "Correction";
CREATE TRIGGER "Correction_no_update" BEFORE UPDATE ON "Correction" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Correction rows are written once and never changed or deleted.');
ALTER TABLE "Correction" ENABLE ALWAYS TRIGGER "Correction_no_update";
DROP TRIGGER IF EXISTS "Correction_no_delete" ON "Correction";
CREATE TRIGGER "Correction_no_delete" BEFORE DELETE ON "Correction" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Correction rows are written once and never changed or deleted.');
ALTER TABLE "Correction" ENABLE ALWAYS TRIGGER "Correction_no_delete";
DROP TRIGGER IF EXISTS "Correction_no_truncate" ON "Correction";
CREATE TRIGGER "Correction_no_truncate" BEFORE TRUNCATE ON "Correction" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Correction rows are written once and never changed or deleted.');
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
EXECUTE FUNCTION "desk_refuse"('desk: WordsAllowance rows are written once and never changed or deleted.');
ALTER TABLE "WordsAllowance" ENABLE ALWAYS TRIGGER "WordsAllowance_no_update";
DROP TRIGGER IF EXISTS "WordsAllowance_no_delete" ON "WordsAllowance";
CREATE TRIGGER "WordsAllowance_no_delete" BEFORE DELETE ON "WordsAllowance" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: WordsAllowance rows are written once and never changed or deleted.');
ALTER TABLE "WordsAllowance" ENABLE ALWAYS TRIGGER "WordsAllowance_no_delete";
DROP TRIGGER IF EXISTS "WordsAllowance_no_truncate" ON "WordsAllowance";
CREATE TRIGGER "WordsAllowance_no_truncate" BEFORE TRUNCATE ON "WordsAllowance" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: WordsAllowance rows are written once and never changed or deleted.');
ALTER TABLE "WordsAllowance" ENABLE ALWAYS TRIGGER "WordsAllowance_no_truncate";
DROP TRIGGER IF EXISTS "Payload_no_update" ON "Payload";
CREATE TRIGGER "Payload_no_update" BEFORE UPDATE ON "Payload" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse_payload"('desk: Payload rows keep their digest; only their content can be destroyed, once.');
ALTER TABLE "Payload" ENABLE ALWAYS TRIGGER "Payload_no_update";
DROP TRIGGER IF EXISTS "Payload_no_delete" ON "Payload";
CREATE TRIGGER "Payload_no_delete" BEFORE DELETE ON "Payload" FOR EACH ROW
EXECUTE FUNCTION "desk_refuse"('desk: Payload rows keep their digest; only their content can be destroyed, once.');
ALTER TABLE "Payload" ENABLE ALWAYS TRIGGER "Payload_no_delete";
DROP TRIGGER IF EXISTS "Payload_no_truncate" ON "Payload";
CREATE TRIGGER "Payload_no_truncate" BEFORE TRUNCATE ON "Payload" FOR EACH STATEMENT
EXECUTE FUNCTION "desk_refuse"('desk: Payload rows keep their digest; only their content can be destroyed, once.');
ALTER TABLE "Payload" ENABLE ALWAYS TRIGGER "Payload_no_truncate";
