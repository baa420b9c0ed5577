-- AlterTable
ALTER TABLE "WordsAllowance" ADD COLUMN     "page" TEXT NOT NULL DEFAULT '';
CREATE OR REPLACE FUNCTION "desk_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_publication"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."seenDigest" <> '' AND NEW."changeNote" = '' AND NEW."seenDigest" = '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."familySlug" IS NOT DISTINCT FROM OLD."familySlug" AND NEW."slug" IS NOT DISTINCT FROM OLD."slug" AND NEW."key" IS NOT DISTINCT FROM OLD."key" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."digest" IS NOT DISTINCT FROM OLD."digest" AND NEW."changeKind" IS NOT DISTINCT FROM OLD."changeKind" AND NEW."instant" IS NOT DISTINCT FROM OLD."instant" AND NEW."historicalInstant" IS NOT DISTINCT FROM OLD."historicalInstant" AND NEW."publishedBy" IS NOT DISTINCT FROM OLD."publishedBy" AND NEW."revisions" IS NOT DISTINCT FROM OLD."revisions" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = OLD."digest" AND y."redactedAt" IS NOT NULL) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_correction"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."note" <> '' AND NEW."note" = '' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."publication" IS NOT DISTINCT FROM OLD."publication" AND NEW."changeKind" IS NOT DISTINCT FROM OLD."changeKind" AND NEW."fieldsChanged" IS NOT DISTINCT FROM OLD."fieldsChanged" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND EXISTS (SELECT 1 FROM "Payload" y WHERE y."digest" = (SELECT p."digest" FROM "Publication" p WHERE p."id" = OLD."publication") AND y."redactedAt" IS NOT NULL) THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
CREATE OR REPLACE FUNCTION "desk_refuse_wordsallowance"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF OLD."seenDigest" <> '' AND NEW."seenDigest" = '' AND NEW."reason" = '' AND NEW."collisions" = '[]' AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."listKey" IS NOT DISTINCT FROM OLD."listKey" AND NEW."itemId" IS NOT DISTINCT FROM OLD."itemId" AND NEW."page" IS NOT DISTINCT FROM OLD."page" AND NEW."allowedBy" IS NOT DISTINCT FROM OLD."allowedBy" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND EXISTS (SELECT 1 FROM "Redaction" r WHERE r."confirmedAt" IS NOT NULL AND r."listKey" = OLD."listKey" AND r."itemId" = OLD."itemId") THEN RETURN NEW; END IF; RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END$$;
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
