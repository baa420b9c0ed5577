-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "lede" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "readingMinutes" INTEGER,
    "intro" JSONB NOT NULL,
    "partnershipsIntro" JSONB NOT NULL,
    "future" JSONB NOT NULL,
    "authors" TEXT NOT NULL DEFAULT '',
    "acknowledgements" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT '',
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
    CONSTRAINT "Report_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Report_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TimelineEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "actorNames" TEXT NOT NULL DEFAULT '',
    "listedMonth" TEXT NOT NULL DEFAULT '',
    "order" INTEGER NOT NULL,
    "eventDate" TEXT NOT NULL DEFAULT '',
    "eventDateEarliest" TEXT NOT NULL DEFAULT '',
    "eventDateLatest" TEXT NOT NULL DEFAULT '',
    "sourceDate" TEXT NOT NULL DEFAULT '',
    "dateNote" TEXT NOT NULL DEFAULT '',
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
    CONSTRAINT "TimelineEvent_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "TimelineEvent_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "stageOrder" INTEGER NOT NULL,
    "parametersExact" TEXT NOT NULL DEFAULT '',
    "parametersNamed" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT NOT NULL DEFAULT '',
    "architecture" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'planned',
    "statusRecorded" BOOLEAN NOT NULL DEFAULT false,
    "accessLevel" TEXT,
    "components" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "releasedOn" TEXT NOT NULL DEFAULT '',
    "releasedOnEarliest" TEXT NOT NULL DEFAULT '',
    "releasedOnLatest" TEXT NOT NULL DEFAULT '',
    "artifacts" TEXT NOT NULL DEFAULT '',
    "outOfScopeUses" TEXT NOT NULL DEFAULT '',
    "knownLimits" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "planConditions" TEXT NOT NULL DEFAULT '',
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
    CONSTRAINT "Release_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Release_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "topics" JSONB NOT NULL,
    "body" JSONB NOT NULL,
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
    CONSTRAINT "Finding_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Finding_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "metric" TEXT NOT NULL DEFAULT '',
    "subject" TEXT,
    "label" TEXT NOT NULL DEFAULT '',
    "value" TEXT NOT NULL DEFAULT '',
    "low" TEXT NOT NULL DEFAULT '',
    "high" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL,
    "statedAs" TEXT NOT NULL DEFAULT '',
    "qualifier" TEXT NOT NULL DEFAULT '',
    "sortValue" REAL,
    "n" INTEGER,
    "intervalLow" TEXT NOT NULL DEFAULT '',
    "intervalHigh" TEXT NOT NULL DEFAULT '',
    "intervalLevel" TEXT NOT NULL DEFAULT '',
    "comparator" TEXT NOT NULL DEFAULT '',
    "conditions" TEXT NOT NULL DEFAULT '',
    "selection" TEXT NOT NULL,
    "measuredBy" TEXT NOT NULL,
    "measurer" TEXT,
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
    CONSTRAINT "Measurement_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Measurement_subject_fkey" FOREIGN KEY ("subject") REFERENCES "Release" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Measurement_measurer_fkey" FOREIGN KEY ("measurer") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Measurement_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "organization" TEXT,
    "unit" TEXT NOT NULL DEFAULT '',
    "people" TEXT NOT NULL DEFAULT '',
    "peopleNote" TEXT NOT NULL DEFAULT '',
    "researchArea" TEXT NOT NULL,
    "studies" TEXT NOT NULL DEFAULT '',
    "agreement" TEXT,
    "agreementNote" TEXT NOT NULL DEFAULT '',
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
    CONSTRAINT "Partnership_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Partnership_organization_fkey" FOREIGN KEY ("organization") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Partnership_agreement_fkey" FOREIGN KEY ("agreement") REFERENCES "SharingAgreement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Partnership_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WithheldNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "family" TEXT,
    "slug" TEXT NOT NULL DEFAULT '',
    "familySlugKey" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL,
    "until" DATETIME NOT NULL,
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
    CONSTRAINT "WithheldNotice_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "WithheldNotice_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModelFamily" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "developer" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
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
    CONSTRAINT "ModelFamily_developer_fkey" FOREIGN KEY ("developer") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ModelFamily_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL DEFAULT 'desk',
    "name" TEXT NOT NULL DEFAULT '',
    "owner" TEXT,
    "contact" TEXT NOT NULL DEFAULT '',
    "featuredFamily" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "policyAddresses" TEXT NOT NULL DEFAULT '',
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
    CONSTRAINT "Desk_owner_fkey" FOREIGN KEY ("owner") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Desk_featuredFamily_fkey" FOREIGN KEY ("featuredFamily") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Desk_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "locator" TEXT NOT NULL DEFAULT '',
    "exactWords" TEXT NOT NULL DEFAULT '',
    "confidence" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedOn" TEXT NOT NULL DEFAULT '',
    "accessedOn" TEXT NOT NULL DEFAULT '',
    "snapshotDigest" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Footnote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "aliases" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "SharingAgreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "scope" TEXT NOT NULL DEFAULT '',
    "terms" TEXT NOT NULL DEFAULT '',
    "effectiveOn" TEXT NOT NULL DEFAULT '',
    "expiresOn" TEXT NOT NULL DEFAULT '',
    "document" TEXT,
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "SharingAgreement_document_fkey" FOREIGN KEY ("document") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organization" TEXT,
    "release" TEXT,
    "agreement" TEXT,
    "grantedOn" TEXT NOT NULL DEFAULT '',
    "endsOn" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "AccessGrant_organization_fkey" FOREIGN KEY ("organization") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AccessGrant_release_fkey" FOREIGN KEY ("release") REFERENCES "Release" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AccessGrant_agreement_fkey" FOREIGN KEY ("agreement") REFERENCES "SharingAgreement" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartnerRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organization" TEXT,
    "release" TEXT,
    "researchArea" TEXT,
    "asked" TEXT NOT NULL DEFAULT '',
    "askedOn" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT NOT NULL DEFAULT '',
    "dueOnEarliest" TEXT NOT NULL DEFAULT '',
    "dueOnLatest" TEXT NOT NULL DEFAULT '',
    "openedAt" DATETIME,
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "PartnerRequest_organization_fkey" FOREIGN KEY ("organization") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PartnerRequest_release_fkey" FOREIGN KEY ("release") REFERENCES "Release" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartnerReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organization" TEXT,
    "request" TEXT,
    "release" TEXT,
    "researchArea" TEXT,
    "response" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT,
    "recommendationReply" TEXT NOT NULL DEFAULT '',
    "embargo" TEXT,
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "PartnerReport_organization_fkey" FOREIGN KEY ("organization") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PartnerReport_request_fkey" FOREIGN KEY ("request") REFERENCES "PartnerRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PartnerReport_release_fkey" FOREIGN KEY ("release") REFERENCES "Release" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PartnerReport_embargo_fkey" FOREIGN KEY ("embargo") REFERENCES "Embargo" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartnerStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organization" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "report" TEXT,
    "publicSource" TEXT,
    "approval" TEXT NOT NULL DEFAULT 'awaiting',
    "decidedAt" DATETIME,
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "PartnerStatement_organization_fkey" FOREIGN KEY ("organization") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PartnerStatement_report_fkey" FOREIGN KEY ("report") REFERENCES "PartnerReport" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PartnerStatement_publicSource_fkey" FOREIGN KEY ("publicSource") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Embargo" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT '',
    "partner" TEXT,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "endsAt" DATETIME NOT NULL,
    "zone" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "Embargo_partner_fkey" FOREIGN KEY ("partner") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MisuseObservation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "narrative" TEXT NOT NULL DEFAULT '',
    "observedOn" TEXT NOT NULL DEFAULT '',
    "channel" TEXT,
    "reporter" TEXT,
    "family" TEXT,
    "harms" JSONB NOT NULL,
    "actorTier" TEXT,
    "severity" TEXT,
    "confidence" TEXT,
    "triageState" TEXT NOT NULL DEFAULT 'new',
    "claimedBy" TEXT,
    "assignee" TEXT,
    "closeReason" TEXT,
    "duplicateOf" TEXT,
    "senderInformedAt" DATETIME,
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "MisuseObservation_channel_fkey" FOREIGN KEY ("channel") REFERENCES "WatchChannel" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MisuseObservation_reporter_fkey" FOREIGN KEY ("reporter") REFERENCES "ReporterIdentity" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MisuseObservation_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MisuseObservation_claimedBy_fkey" FOREIGN KEY ("claimedBy") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MisuseObservation_assignee_fkey" FOREIGN KEY ("assignee") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MisuseObservation_duplicateOf_fkey" FOREIGN KEY ("duplicateOf") REFERENCES "MisuseObservation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WatchChannel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "cadenceDays" INTEGER,
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ChannelCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT,
    "checkedAt" DATETIME NOT NULL,
    "result" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "ChannelCheck_channel_fkey" FOREIGN KEY ("channel") REFERENCES "WatchChannel" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Engagement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organization" TEXT,
    "family" TEXT,
    "heldOn" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "Engagement_organization_fkey" FOREIGN KEY ("organization") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Engagement_family_fkey" FOREIGN KEY ("family") REFERENCES "ModelFamily" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReporterIdentity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "password" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organization" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "User_organization_fkey" FOREIGN KEY ("organization") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ServiceToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "prefix" TEXT NOT NULL DEFAULT '',
    "owner" TEXT,
    "scopes" JSONB NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "tokenHash" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME,
    "updatedBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    CONSTRAINT "ServiceToken_owner_fkey" FOREIGN KEY ("owner") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL DEFAULT '',
    "familySlug" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL DEFAULT '',
    "key" TEXT NOT NULL DEFAULT '',
    "listKey" TEXT NOT NULL DEFAULT '',
    "itemId" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "changeKind" TEXT NOT NULL DEFAULT '',
    "changeNote" TEXT NOT NULL DEFAULT '',
    "instant" DATETIME NOT NULL,
    "historicalInstant" DATETIME,
    "seenDigest" TEXT NOT NULL DEFAULT '',
    "publishedBy" TEXT NOT NULL DEFAULT '',
    "revisions" JSONB
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publication" TEXT,
    "state" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,
    CONSTRAINT "Delivery_publication_fkey" FOREIGN KEY ("publication") REFERENCES "Publication" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publication" TEXT,
    "changeKind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "fieldsChanged" JSONB,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Correction_publication_fkey" FOREIGN KEY ("publication") REFERENCES "Publication" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listKey" TEXT NOT NULL DEFAULT '',
    "itemId" TEXT NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "operation" TEXT NOT NULL DEFAULT '',
    "listKey" TEXT NOT NULL DEFAULT '',
    "itemId" TEXT NOT NULL DEFAULT '',
    "fields" JSONB,
    "canonical" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Payload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "digest" TEXT NOT NULL DEFAULT '',
    "salt" TEXT,
    "bytes" TEXT,
    "redactedAt" DATETIME
);

-- CreateTable
CREATE TABLE "_Report_events" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Report_events_A_fkey" FOREIGN KEY ("A") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Report_events_B_fkey" FOREIGN KEY ("B") REFERENCES "TimelineEvent" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Report_documents" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Report_documents_A_fkey" FOREIGN KEY ("A") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Report_documents_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Report_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Report_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Report_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Release_buildingTeamUsers" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Release_buildingTeamUsers_A_fkey" FOREIGN KEY ("A") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Release_buildingTeamUsers_B_fkey" FOREIGN KEY ("B") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Release_timelineEvents" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Release_timelineEvents_A_fkey" FOREIGN KEY ("A") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Release_timelineEvents_B_fkey" FOREIGN KEY ("B") REFERENCES "TimelineEvent" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Release_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Release_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Release_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Finding_organizations" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Finding_organizations_A_fkey" FOREIGN KEY ("A") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Finding_organizations_B_fkey" FOREIGN KEY ("B") REFERENCES "Organization" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Finding_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Finding_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Finding_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Report_findings" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Report_findings_A_fkey" FOREIGN KEY ("A") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Report_findings_B_fkey" FOREIGN KEY ("B") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_PartnerReport_findings" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_PartnerReport_findings_A_fkey" FOREIGN KEY ("A") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PartnerReport_findings_B_fkey" FOREIGN KEY ("B") REFERENCES "PartnerReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Measurement_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Measurement_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Measurement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Measurement_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Partnership_modelsAccessed" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Partnership_modelsAccessed_A_fkey" FOREIGN KEY ("A") REFERENCES "Partnership" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Partnership_modelsAccessed_B_fkey" FOREIGN KEY ("B") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Partnership_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Partnership_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Partnership" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Partnership_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Report_partners" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Report_partners_A_fkey" FOREIGN KEY ("A") REFERENCES "Partnership" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Report_partners_B_fkey" FOREIGN KEY ("B") REFERENCES "Report" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_ModelFamily_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_ModelFamily_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "ModelFamily" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_ModelFamily_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_TimelineEvent_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_TimelineEvent_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_TimelineEvent_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "TimelineEvent" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Footnote_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Footnote_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "Footnote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Footnote_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_TimelineEvent_actorOrganizations" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_TimelineEvent_actorOrganizations_A_fkey" FOREIGN KEY ("A") REFERENCES "Organization" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_TimelineEvent_actorOrganizations_B_fkey" FOREIGN KEY ("B") REFERENCES "TimelineEvent" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Release_buildingTeamOrganizations" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Release_buildingTeamOrganizations_A_fkey" FOREIGN KEY ("A") REFERENCES "Organization" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Release_buildingTeamOrganizations_B_fkey" FOREIGN KEY ("B") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_SharingAgreement_parties" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_SharingAgreement_parties_A_fkey" FOREIGN KEY ("A") REFERENCES "Organization" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_SharingAgreement_parties_B_fkey" FOREIGN KEY ("B") REFERENCES "SharingAgreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_SharingAgreement_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_SharingAgreement_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "SharingAgreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_SharingAgreement_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_AccessGrant_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_AccessGrant_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "AccessGrant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_AccessGrant_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_PartnerReport_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_PartnerReport_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "PartnerReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PartnerReport_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_Partnership_statements" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_Partnership_statements_A_fkey" FOREIGN KEY ("A") REFERENCES "PartnerStatement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Partnership_statements_B_fkey" FOREIGN KEY ("B") REFERENCES "Partnership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_MisuseObservation_sources" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_MisuseObservation_sources_A_fkey" FOREIGN KEY ("A") REFERENCES "MisuseObservation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_MisuseObservation_sources_B_fkey" FOREIGN KEY ("B") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_MisuseObservation_releases" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_MisuseObservation_releases_A_fkey" FOREIGN KEY ("A") REFERENCES "MisuseObservation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_MisuseObservation_releases_B_fkey" FOREIGN KEY ("B") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Report_familySlugKey_key" ON "Report"("familySlugKey");

-- CreateIndex
CREATE INDEX "Report_family_idx" ON "Report"("family");

-- CreateIndex
CREATE INDEX "Report_embargo_idx" ON "Report"("embargo");

-- CreateIndex
CREATE INDEX "Report_state_idx" ON "Report"("state");

-- CreateIndex
CREATE INDEX "Report_scheduledFor_idx" ON "Report"("scheduledFor");

-- CreateIndex
CREATE INDEX "Report_scheduledChangeKind_idx" ON "Report"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "Report_createdAt_idx" ON "Report"("createdAt");

-- CreateIndex
CREATE INDEX "Report_updatedAt_idx" ON "Report"("updatedAt");

-- CreateIndex
CREATE INDEX "Report_archivedAt_idx" ON "Report"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "TimelineEvent_familySlugKey_key" ON "TimelineEvent"("familySlugKey");

-- CreateIndex
CREATE INDEX "TimelineEvent_family_idx" ON "TimelineEvent"("family");

-- CreateIndex
CREATE INDEX "TimelineEvent_category_idx" ON "TimelineEvent"("category");

-- CreateIndex
CREATE INDEX "TimelineEvent_listedMonth_idx" ON "TimelineEvent"("listedMonth");

-- CreateIndex
CREATE INDEX "TimelineEvent_eventDateEarliest_idx" ON "TimelineEvent"("eventDateEarliest");

-- CreateIndex
CREATE INDEX "TimelineEvent_eventDateLatest_idx" ON "TimelineEvent"("eventDateLatest");

-- CreateIndex
CREATE INDEX "TimelineEvent_embargo_idx" ON "TimelineEvent"("embargo");

-- CreateIndex
CREATE INDEX "TimelineEvent_state_idx" ON "TimelineEvent"("state");

-- CreateIndex
CREATE INDEX "TimelineEvent_scheduledFor_idx" ON "TimelineEvent"("scheduledFor");

-- CreateIndex
CREATE INDEX "TimelineEvent_scheduledChangeKind_idx" ON "TimelineEvent"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "TimelineEvent_createdAt_idx" ON "TimelineEvent"("createdAt");

-- CreateIndex
CREATE INDEX "TimelineEvent_updatedAt_idx" ON "TimelineEvent"("updatedAt");

-- CreateIndex
CREATE INDEX "TimelineEvent_archivedAt_idx" ON "TimelineEvent"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Release_familySlugKey_key" ON "Release"("familySlugKey");

-- CreateIndex
CREATE INDEX "Release_family_idx" ON "Release"("family");

-- CreateIndex
CREATE INDEX "Release_status_idx" ON "Release"("status");

-- CreateIndex
CREATE INDEX "Release_accessLevel_idx" ON "Release"("accessLevel");

-- CreateIndex
CREATE INDEX "Release_releasedOnEarliest_idx" ON "Release"("releasedOnEarliest");

-- CreateIndex
CREATE INDEX "Release_releasedOnLatest_idx" ON "Release"("releasedOnLatest");

-- CreateIndex
CREATE INDEX "Release_embargo_idx" ON "Release"("embargo");

-- CreateIndex
CREATE INDEX "Release_state_idx" ON "Release"("state");

-- CreateIndex
CREATE INDEX "Release_scheduledFor_idx" ON "Release"("scheduledFor");

-- CreateIndex
CREATE INDEX "Release_scheduledChangeKind_idx" ON "Release"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "Release_createdAt_idx" ON "Release"("createdAt");

-- CreateIndex
CREATE INDEX "Release_updatedAt_idx" ON "Release"("updatedAt");

-- CreateIndex
CREATE INDEX "Release_archivedAt_idx" ON "Release"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_familySlugKey_key" ON "Finding"("familySlugKey");

-- CreateIndex
CREATE INDEX "Finding_family_idx" ON "Finding"("family");

-- CreateIndex
CREATE INDEX "Finding_embargo_idx" ON "Finding"("embargo");

-- CreateIndex
CREATE INDEX "Finding_state_idx" ON "Finding"("state");

-- CreateIndex
CREATE INDEX "Finding_scheduledFor_idx" ON "Finding"("scheduledFor");

-- CreateIndex
CREATE INDEX "Finding_scheduledChangeKind_idx" ON "Finding"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "Finding_createdAt_idx" ON "Finding"("createdAt");

-- CreateIndex
CREATE INDEX "Finding_updatedAt_idx" ON "Finding"("updatedAt");

-- CreateIndex
CREATE INDEX "Finding_archivedAt_idx" ON "Finding"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Measurement_familySlugKey_key" ON "Measurement"("familySlugKey");

-- CreateIndex
CREATE INDEX "Measurement_family_idx" ON "Measurement"("family");

-- CreateIndex
CREATE INDEX "Measurement_subject_idx" ON "Measurement"("subject");

-- CreateIndex
CREATE INDEX "Measurement_label_idx" ON "Measurement"("label");

-- CreateIndex
CREATE INDEX "Measurement_unit_idx" ON "Measurement"("unit");

-- CreateIndex
CREATE INDEX "Measurement_selection_idx" ON "Measurement"("selection");

-- CreateIndex
CREATE INDEX "Measurement_measuredBy_idx" ON "Measurement"("measuredBy");

-- CreateIndex
CREATE INDEX "Measurement_measurer_idx" ON "Measurement"("measurer");

-- CreateIndex
CREATE INDEX "Measurement_embargo_idx" ON "Measurement"("embargo");

-- CreateIndex
CREATE INDEX "Measurement_state_idx" ON "Measurement"("state");

-- CreateIndex
CREATE INDEX "Measurement_scheduledFor_idx" ON "Measurement"("scheduledFor");

-- CreateIndex
CREATE INDEX "Measurement_scheduledChangeKind_idx" ON "Measurement"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "Measurement_createdAt_idx" ON "Measurement"("createdAt");

-- CreateIndex
CREATE INDEX "Measurement_updatedAt_idx" ON "Measurement"("updatedAt");

-- CreateIndex
CREATE INDEX "Measurement_archivedAt_idx" ON "Measurement"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_familySlugKey_key" ON "Partnership"("familySlugKey");

-- CreateIndex
CREATE INDEX "Partnership_family_idx" ON "Partnership"("family");

-- CreateIndex
CREATE INDEX "Partnership_organization_idx" ON "Partnership"("organization");

-- CreateIndex
CREATE INDEX "Partnership_researchArea_idx" ON "Partnership"("researchArea");

-- CreateIndex
CREATE INDEX "Partnership_agreement_idx" ON "Partnership"("agreement");

-- CreateIndex
CREATE INDEX "Partnership_embargo_idx" ON "Partnership"("embargo");

-- CreateIndex
CREATE INDEX "Partnership_state_idx" ON "Partnership"("state");

-- CreateIndex
CREATE INDEX "Partnership_scheduledFor_idx" ON "Partnership"("scheduledFor");

-- CreateIndex
CREATE INDEX "Partnership_scheduledChangeKind_idx" ON "Partnership"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "Partnership_createdAt_idx" ON "Partnership"("createdAt");

-- CreateIndex
CREATE INDEX "Partnership_updatedAt_idx" ON "Partnership"("updatedAt");

-- CreateIndex
CREATE INDEX "Partnership_archivedAt_idx" ON "Partnership"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "WithheldNotice_familySlugKey_key" ON "WithheldNotice"("familySlugKey");

-- CreateIndex
CREATE INDEX "WithheldNotice_family_idx" ON "WithheldNotice"("family");

-- CreateIndex
CREATE INDEX "WithheldNotice_embargo_idx" ON "WithheldNotice"("embargo");

-- CreateIndex
CREATE INDEX "WithheldNotice_state_idx" ON "WithheldNotice"("state");

-- CreateIndex
CREATE INDEX "WithheldNotice_scheduledFor_idx" ON "WithheldNotice"("scheduledFor");

-- CreateIndex
CREATE INDEX "WithheldNotice_scheduledChangeKind_idx" ON "WithheldNotice"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "WithheldNotice_createdAt_idx" ON "WithheldNotice"("createdAt");

-- CreateIndex
CREATE INDEX "WithheldNotice_updatedAt_idx" ON "WithheldNotice"("updatedAt");

-- CreateIndex
CREATE INDEX "WithheldNotice_archivedAt_idx" ON "WithheldNotice"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ModelFamily_slug_key" ON "ModelFamily"("slug");

-- CreateIndex
CREATE INDEX "ModelFamily_developer_idx" ON "ModelFamily"("developer");

-- CreateIndex
CREATE INDEX "ModelFamily_embargo_idx" ON "ModelFamily"("embargo");

-- CreateIndex
CREATE INDEX "ModelFamily_state_idx" ON "ModelFamily"("state");

-- CreateIndex
CREATE INDEX "ModelFamily_scheduledFor_idx" ON "ModelFamily"("scheduledFor");

-- CreateIndex
CREATE INDEX "ModelFamily_scheduledChangeKind_idx" ON "ModelFamily"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "ModelFamily_createdAt_idx" ON "ModelFamily"("createdAt");

-- CreateIndex
CREATE INDEX "ModelFamily_updatedAt_idx" ON "ModelFamily"("updatedAt");

-- CreateIndex
CREATE INDEX "ModelFamily_archivedAt_idx" ON "ModelFamily"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Desk_slug_key" ON "Desk"("slug");

-- CreateIndex
CREATE INDEX "Desk_owner_idx" ON "Desk"("owner");

-- CreateIndex
CREATE INDEX "Desk_featuredFamily_idx" ON "Desk"("featuredFamily");

-- CreateIndex
CREATE INDEX "Desk_embargo_idx" ON "Desk"("embargo");

-- CreateIndex
CREATE INDEX "Desk_state_idx" ON "Desk"("state");

-- CreateIndex
CREATE INDEX "Desk_scheduledFor_idx" ON "Desk"("scheduledFor");

-- CreateIndex
CREATE INDEX "Desk_scheduledChangeKind_idx" ON "Desk"("scheduledChangeKind");

-- CreateIndex
CREATE INDEX "Desk_createdAt_idx" ON "Desk"("createdAt");

-- CreateIndex
CREATE INDEX "Desk_updatedAt_idx" ON "Desk"("updatedAt");

-- CreateIndex
CREATE INDEX "Desk_archivedAt_idx" ON "Desk"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_kind_idx" ON "Source"("kind");

-- CreateIndex
CREATE INDEX "Source_confidence_idx" ON "Source"("confidence");

-- CreateIndex
CREATE INDEX "Source_createdAt_idx" ON "Source"("createdAt");

-- CreateIndex
CREATE INDEX "Source_updatedAt_idx" ON "Source"("updatedAt");

-- CreateIndex
CREATE INDEX "Source_archivedAt_idx" ON "Source"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Footnote_key_key" ON "Footnote"("key");

-- CreateIndex
CREATE INDEX "Footnote_createdAt_idx" ON "Footnote"("createdAt");

-- CreateIndex
CREATE INDEX "Footnote_updatedAt_idx" ON "Footnote"("updatedAt");

-- CreateIndex
CREATE INDEX "Footnote_archivedAt_idx" ON "Footnote"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Organization_kind_idx" ON "Organization"("kind");

-- CreateIndex
CREATE INDEX "Organization_createdAt_idx" ON "Organization"("createdAt");

-- CreateIndex
CREATE INDEX "Organization_updatedAt_idx" ON "Organization"("updatedAt");

-- CreateIndex
CREATE INDEX "Organization_archivedAt_idx" ON "Organization"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SharingAgreement_slug_key" ON "SharingAgreement"("slug");

-- CreateIndex
CREATE INDEX "SharingAgreement_document_idx" ON "SharingAgreement"("document");

-- CreateIndex
CREATE INDEX "SharingAgreement_createdAt_idx" ON "SharingAgreement"("createdAt");

-- CreateIndex
CREATE INDEX "SharingAgreement_updatedAt_idx" ON "SharingAgreement"("updatedAt");

-- CreateIndex
CREATE INDEX "SharingAgreement_archivedAt_idx" ON "SharingAgreement"("archivedAt");

-- CreateIndex
CREATE INDEX "AccessGrant_organization_idx" ON "AccessGrant"("organization");

-- CreateIndex
CREATE INDEX "AccessGrant_release_idx" ON "AccessGrant"("release");

-- CreateIndex
CREATE INDEX "AccessGrant_agreement_idx" ON "AccessGrant"("agreement");

-- CreateIndex
CREATE INDEX "AccessGrant_createdAt_idx" ON "AccessGrant"("createdAt");

-- CreateIndex
CREATE INDEX "AccessGrant_updatedAt_idx" ON "AccessGrant"("updatedAt");

-- CreateIndex
CREATE INDEX "AccessGrant_archivedAt_idx" ON "AccessGrant"("archivedAt");

-- CreateIndex
CREATE INDEX "PartnerRequest_organization_idx" ON "PartnerRequest"("organization");

-- CreateIndex
CREATE INDEX "PartnerRequest_release_idx" ON "PartnerRequest"("release");

-- CreateIndex
CREATE INDEX "PartnerRequest_researchArea_idx" ON "PartnerRequest"("researchArea");

-- CreateIndex
CREATE INDEX "PartnerRequest_dueOnEarliest_idx" ON "PartnerRequest"("dueOnEarliest");

-- CreateIndex
CREATE INDEX "PartnerRequest_dueOnLatest_idx" ON "PartnerRequest"("dueOnLatest");

-- CreateIndex
CREATE INDEX "PartnerRequest_state_idx" ON "PartnerRequest"("state");

-- CreateIndex
CREATE INDEX "PartnerRequest_createdAt_idx" ON "PartnerRequest"("createdAt");

-- CreateIndex
CREATE INDEX "PartnerRequest_updatedAt_idx" ON "PartnerRequest"("updatedAt");

-- CreateIndex
CREATE INDEX "PartnerRequest_archivedAt_idx" ON "PartnerRequest"("archivedAt");

-- CreateIndex
CREATE INDEX "PartnerReport_organization_idx" ON "PartnerReport"("organization");

-- CreateIndex
CREATE INDEX "PartnerReport_request_idx" ON "PartnerReport"("request");

-- CreateIndex
CREATE INDEX "PartnerReport_release_idx" ON "PartnerReport"("release");

-- CreateIndex
CREATE INDEX "PartnerReport_researchArea_idx" ON "PartnerReport"("researchArea");

-- CreateIndex
CREATE INDEX "PartnerReport_response_idx" ON "PartnerReport"("response");

-- CreateIndex
CREATE INDEX "PartnerReport_recommendation_idx" ON "PartnerReport"("recommendation");

-- CreateIndex
CREATE INDEX "PartnerReport_embargo_idx" ON "PartnerReport"("embargo");

-- CreateIndex
CREATE INDEX "PartnerReport_createdAt_idx" ON "PartnerReport"("createdAt");

-- CreateIndex
CREATE INDEX "PartnerReport_updatedAt_idx" ON "PartnerReport"("updatedAt");

-- CreateIndex
CREATE INDEX "PartnerReport_archivedAt_idx" ON "PartnerReport"("archivedAt");

-- CreateIndex
CREATE INDEX "PartnerStatement_organization_idx" ON "PartnerStatement"("organization");

-- CreateIndex
CREATE INDEX "PartnerStatement_report_idx" ON "PartnerStatement"("report");

-- CreateIndex
CREATE INDEX "PartnerStatement_publicSource_idx" ON "PartnerStatement"("publicSource");

-- CreateIndex
CREATE INDEX "PartnerStatement_approval_idx" ON "PartnerStatement"("approval");

-- CreateIndex
CREATE INDEX "PartnerStatement_createdAt_idx" ON "PartnerStatement"("createdAt");

-- CreateIndex
CREATE INDEX "PartnerStatement_updatedAt_idx" ON "PartnerStatement"("updatedAt");

-- CreateIndex
CREATE INDEX "PartnerStatement_archivedAt_idx" ON "PartnerStatement"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Embargo_title_key" ON "Embargo"("title");

-- CreateIndex
CREATE INDEX "Embargo_partner_idx" ON "Embargo"("partner");

-- CreateIndex
CREATE INDEX "Embargo_state_idx" ON "Embargo"("state");

-- CreateIndex
CREATE INDEX "Embargo_endsAt_idx" ON "Embargo"("endsAt");

-- CreateIndex
CREATE INDEX "Embargo_createdAt_idx" ON "Embargo"("createdAt");

-- CreateIndex
CREATE INDEX "Embargo_updatedAt_idx" ON "Embargo"("updatedAt");

-- CreateIndex
CREATE INDEX "Embargo_archivedAt_idx" ON "Embargo"("archivedAt");

-- CreateIndex
CREATE INDEX "MisuseObservation_kind_idx" ON "MisuseObservation"("kind");

-- CreateIndex
CREATE INDEX "MisuseObservation_channel_idx" ON "MisuseObservation"("channel");

-- CreateIndex
CREATE INDEX "MisuseObservation_reporter_idx" ON "MisuseObservation"("reporter");

-- CreateIndex
CREATE INDEX "MisuseObservation_family_idx" ON "MisuseObservation"("family");

-- CreateIndex
CREATE INDEX "MisuseObservation_actorTier_idx" ON "MisuseObservation"("actorTier");

-- CreateIndex
CREATE INDEX "MisuseObservation_severity_idx" ON "MisuseObservation"("severity");

-- CreateIndex
CREATE INDEX "MisuseObservation_confidence_idx" ON "MisuseObservation"("confidence");

-- CreateIndex
CREATE INDEX "MisuseObservation_triageState_idx" ON "MisuseObservation"("triageState");

-- CreateIndex
CREATE INDEX "MisuseObservation_claimedBy_idx" ON "MisuseObservation"("claimedBy");

-- CreateIndex
CREATE INDEX "MisuseObservation_assignee_idx" ON "MisuseObservation"("assignee");

-- CreateIndex
CREATE INDEX "MisuseObservation_closeReason_idx" ON "MisuseObservation"("closeReason");

-- CreateIndex
CREATE INDEX "MisuseObservation_duplicateOf_idx" ON "MisuseObservation"("duplicateOf");

-- CreateIndex
CREATE INDEX "MisuseObservation_createdAt_idx" ON "MisuseObservation"("createdAt");

-- CreateIndex
CREATE INDEX "MisuseObservation_updatedAt_idx" ON "MisuseObservation"("updatedAt");

-- CreateIndex
CREATE INDEX "MisuseObservation_archivedAt_idx" ON "MisuseObservation"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "WatchChannel_name_key" ON "WatchChannel"("name");

-- CreateIndex
CREATE INDEX "WatchChannel_kind_idx" ON "WatchChannel"("kind");

-- CreateIndex
CREATE INDEX "WatchChannel_createdAt_idx" ON "WatchChannel"("createdAt");

-- CreateIndex
CREATE INDEX "WatchChannel_updatedAt_idx" ON "WatchChannel"("updatedAt");

-- CreateIndex
CREATE INDEX "WatchChannel_archivedAt_idx" ON "WatchChannel"("archivedAt");

-- CreateIndex
CREATE INDEX "ChannelCheck_channel_idx" ON "ChannelCheck"("channel");

-- CreateIndex
CREATE INDEX "ChannelCheck_checkedAt_idx" ON "ChannelCheck"("checkedAt");

-- CreateIndex
CREATE INDEX "ChannelCheck_result_idx" ON "ChannelCheck"("result");

-- CreateIndex
CREATE INDEX "ChannelCheck_createdAt_idx" ON "ChannelCheck"("createdAt");

-- CreateIndex
CREATE INDEX "ChannelCheck_updatedAt_idx" ON "ChannelCheck"("updatedAt");

-- CreateIndex
CREATE INDEX "ChannelCheck_archivedAt_idx" ON "ChannelCheck"("archivedAt");

-- CreateIndex
CREATE INDEX "Engagement_organization_idx" ON "Engagement"("organization");

-- CreateIndex
CREATE INDEX "Engagement_family_idx" ON "Engagement"("family");

-- CreateIndex
CREATE INDEX "Engagement_kind_idx" ON "Engagement"("kind");

-- CreateIndex
CREATE INDEX "Engagement_createdAt_idx" ON "Engagement"("createdAt");

-- CreateIndex
CREATE INDEX "Engagement_updatedAt_idx" ON "Engagement"("updatedAt");

-- CreateIndex
CREATE INDEX "Engagement_archivedAt_idx" ON "Engagement"("archivedAt");

-- CreateIndex
CREATE INDEX "ReporterIdentity_createdAt_idx" ON "ReporterIdentity"("createdAt");

-- CreateIndex
CREATE INDEX "ReporterIdentity_updatedAt_idx" ON "ReporterIdentity"("updatedAt");

-- CreateIndex
CREATE INDEX "ReporterIdentity_archivedAt_idx" ON "ReporterIdentity"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_role_idx" ON "User"("role");

-- CreateIndex
CREATE INDEX "User_organization_idx" ON "User"("organization");

-- CreateIndex
CREATE INDEX "User_status_idx" ON "User"("status");

-- CreateIndex
CREATE INDEX "User_createdAt_idx" ON "User"("createdAt");

-- CreateIndex
CREATE INDEX "User_updatedAt_idx" ON "User"("updatedAt");

-- CreateIndex
CREATE INDEX "User_archivedAt_idx" ON "User"("archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceToken_tokenHash_key" ON "ServiceToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ServiceToken_owner_idx" ON "ServiceToken"("owner");

-- CreateIndex
CREATE INDEX "ServiceToken_createdAt_idx" ON "ServiceToken"("createdAt");

-- CreateIndex
CREATE INDEX "ServiceToken_updatedAt_idx" ON "ServiceToken"("updatedAt");

-- CreateIndex
CREATE INDEX "ServiceToken_archivedAt_idx" ON "ServiceToken"("archivedAt");

-- CreateIndex
CREATE INDEX "Publication_digest_idx" ON "Publication"("digest");

-- CreateIndex
CREATE INDEX "Publication_instant_idx" ON "Publication"("instant");

-- CreateIndex
CREATE INDEX "Publication_historicalInstant_idx" ON "Publication"("historicalInstant");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_listKey_itemId_version_key" ON "Publication"("listKey", "itemId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_key_version_key" ON "Publication"("key", "version");

-- CreateIndex
CREATE INDEX "Delivery_publication_idx" ON "Delivery"("publication");

-- CreateIndex
CREATE INDEX "Delivery_state_idx" ON "Delivery"("state");

-- CreateIndex
CREATE INDEX "Delivery_generation_idx" ON "Delivery"("generation");

-- CreateIndex
CREATE INDEX "Delivery_at_idx" ON "Delivery"("at");

-- CreateIndex
CREATE INDEX "Correction_publication_idx" ON "Correction"("publication");

-- CreateIndex
CREATE INDEX "Correction_changeKind_idx" ON "Correction"("changeKind");

-- CreateIndex
CREATE INDEX "Correction_at_idx" ON "Correction"("at");

-- CreateIndex
CREATE INDEX "Revision_digest_idx" ON "Revision"("digest");

-- CreateIndex
CREATE INDEX "Revision_author_idx" ON "Revision"("author");

-- CreateIndex
CREATE INDEX "Revision_at_idx" ON "Revision"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_listKey_itemId_number_key" ON "Revision"("listKey", "itemId", "number");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_actor_idx" ON "AuditEvent"("actor");

-- CreateIndex
CREATE INDEX "AuditEvent_operation_idx" ON "AuditEvent"("operation");

-- CreateIndex
CREATE INDEX "AuditEvent_digest_idx" ON "AuditEvent"("digest");

-- CreateIndex
CREATE INDEX "AuditEvent_listKey_itemId_idx" ON "AuditEvent"("listKey", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Payload_digest_key" ON "Payload"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "_Report_events_AB_unique" ON "_Report_events"("A", "B");

-- CreateIndex
CREATE INDEX "_Report_events_B_index" ON "_Report_events"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Report_documents_AB_unique" ON "_Report_documents"("A", "B");

-- CreateIndex
CREATE INDEX "_Report_documents_B_index" ON "_Report_documents"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Report_sources_AB_unique" ON "_Report_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_Report_sources_B_index" ON "_Report_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Release_buildingTeamUsers_AB_unique" ON "_Release_buildingTeamUsers"("A", "B");

-- CreateIndex
CREATE INDEX "_Release_buildingTeamUsers_B_index" ON "_Release_buildingTeamUsers"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Release_timelineEvents_AB_unique" ON "_Release_timelineEvents"("A", "B");

-- CreateIndex
CREATE INDEX "_Release_timelineEvents_B_index" ON "_Release_timelineEvents"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Release_sources_AB_unique" ON "_Release_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_Release_sources_B_index" ON "_Release_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Finding_organizations_AB_unique" ON "_Finding_organizations"("A", "B");

-- CreateIndex
CREATE INDEX "_Finding_organizations_B_index" ON "_Finding_organizations"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Finding_sources_AB_unique" ON "_Finding_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_Finding_sources_B_index" ON "_Finding_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Report_findings_AB_unique" ON "_Report_findings"("A", "B");

-- CreateIndex
CREATE INDEX "_Report_findings_B_index" ON "_Report_findings"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_PartnerReport_findings_AB_unique" ON "_PartnerReport_findings"("A", "B");

-- CreateIndex
CREATE INDEX "_PartnerReport_findings_B_index" ON "_PartnerReport_findings"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Measurement_sources_AB_unique" ON "_Measurement_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_Measurement_sources_B_index" ON "_Measurement_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Partnership_modelsAccessed_AB_unique" ON "_Partnership_modelsAccessed"("A", "B");

-- CreateIndex
CREATE INDEX "_Partnership_modelsAccessed_B_index" ON "_Partnership_modelsAccessed"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Partnership_sources_AB_unique" ON "_Partnership_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_Partnership_sources_B_index" ON "_Partnership_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Report_partners_AB_unique" ON "_Report_partners"("A", "B");

-- CreateIndex
CREATE INDEX "_Report_partners_B_index" ON "_Report_partners"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_ModelFamily_sources_AB_unique" ON "_ModelFamily_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_ModelFamily_sources_B_index" ON "_ModelFamily_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_TimelineEvent_sources_AB_unique" ON "_TimelineEvent_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_TimelineEvent_sources_B_index" ON "_TimelineEvent_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Footnote_sources_AB_unique" ON "_Footnote_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_Footnote_sources_B_index" ON "_Footnote_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_TimelineEvent_actorOrganizations_AB_unique" ON "_TimelineEvent_actorOrganizations"("A", "B");

-- CreateIndex
CREATE INDEX "_TimelineEvent_actorOrganizations_B_index" ON "_TimelineEvent_actorOrganizations"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Release_buildingTeamOrganizations_AB_unique" ON "_Release_buildingTeamOrganizations"("A", "B");

-- CreateIndex
CREATE INDEX "_Release_buildingTeamOrganizations_B_index" ON "_Release_buildingTeamOrganizations"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_SharingAgreement_parties_AB_unique" ON "_SharingAgreement_parties"("A", "B");

-- CreateIndex
CREATE INDEX "_SharingAgreement_parties_B_index" ON "_SharingAgreement_parties"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_SharingAgreement_sources_AB_unique" ON "_SharingAgreement_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_SharingAgreement_sources_B_index" ON "_SharingAgreement_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_AccessGrant_sources_AB_unique" ON "_AccessGrant_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_AccessGrant_sources_B_index" ON "_AccessGrant_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_PartnerReport_sources_AB_unique" ON "_PartnerReport_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_PartnerReport_sources_B_index" ON "_PartnerReport_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_Partnership_statements_AB_unique" ON "_Partnership_statements"("A", "B");

-- CreateIndex
CREATE INDEX "_Partnership_statements_B_index" ON "_Partnership_statements"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_MisuseObservation_sources_AB_unique" ON "_MisuseObservation_sources"("A", "B");

-- CreateIndex
CREATE INDEX "_MisuseObservation_sources_B_index" ON "_MisuseObservation_sources"("B");

-- CreateIndex
CREATE UNIQUE INDEX "_MisuseObservation_releases_AB_unique" ON "_MisuseObservation_releases"("A", "B");

-- CreateIndex
CREATE INDEX "_MisuseObservation_releases_B_index" ON "_MisuseObservation_releases"("B");
DROP TRIGGER IF EXISTS "AuditEvent_no_update";
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'desk: AuditEvent rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "AuditEvent_no_delete";
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'desk: AuditEvent rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "AuditEvent_no_replace";
CREATE TRIGGER "AuditEvent_no_replace" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'desk: AuditEvent rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Revision_no_update";
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'desk: Revision rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Revision_no_delete";
CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN SELECT RAISE(ABORT, 'desk: Revision rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Revision_no_replace";
CREATE TRIGGER "Revision_no_replace" BEFORE INSERT ON "Revision"
WHEN EXISTS (SELECT 1 FROM "Revision" WHERE "id" = NEW."id" OR "listKey" = NEW."listKey" AND "itemId" = NEW."itemId" AND "number" = NEW."number")
BEGIN SELECT RAISE(ABORT, 'desk: Revision rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Publication_no_update";
CREATE TRIGGER "Publication_no_update" BEFORE UPDATE ON "Publication"
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Publication_no_delete";
CREATE TRIGGER "Publication_no_delete" BEFORE DELETE ON "Publication"
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Publication_no_replace";
CREATE TRIGGER "Publication_no_replace" BEFORE INSERT ON "Publication"
WHEN EXISTS (SELECT 1 FROM "Publication" WHERE "id" = NEW."id" OR "listKey" = NEW."listKey" AND "itemId" = NEW."itemId" AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'desk: Publication rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Correction_no_update";
CREATE TRIGGER "Correction_no_update" BEFORE UPDATE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Correction_no_delete";
CREATE TRIGGER "Correction_no_delete" BEFORE DELETE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Correction_no_replace";
CREATE TRIGGER "Correction_no_replace" BEFORE INSERT ON "Correction"
WHEN EXISTS (SELECT 1 FROM "Correction" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'desk: Correction rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Delivery_no_update";
CREATE TRIGGER "Delivery_no_update" BEFORE UPDATE ON "Delivery"
BEGIN SELECT RAISE(ABORT, 'desk: Delivery rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Delivery_no_delete";
CREATE TRIGGER "Delivery_no_delete" BEFORE DELETE ON "Delivery"
BEGIN SELECT RAISE(ABORT, 'desk: Delivery rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Delivery_no_replace";
CREATE TRIGGER "Delivery_no_replace" BEFORE INSERT ON "Delivery"
WHEN EXISTS (SELECT 1 FROM "Delivery" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'desk: Delivery rows are written once and never changed or deleted.'); END;
DROP TRIGGER IF EXISTS "Payload_no_update";
CREATE TRIGGER "Payload_no_update" BEFORE UPDATE ON "Payload"
WHEN NOT (OLD."redactedAt" IS NULL AND NEW."redactedAt" IS NOT NULL AND NEW."bytes" IS NULL AND NEW."salt" IS NULL AND NEW."id" IS OLD."id" AND NEW."digest" IS OLD."digest")
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once.'); END;
DROP TRIGGER IF EXISTS "Payload_no_delete";
CREATE TRIGGER "Payload_no_delete" BEFORE DELETE ON "Payload"
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once.'); END;
DROP TRIGGER IF EXISTS "Payload_no_replace";
CREATE TRIGGER "Payload_no_replace" BEFORE INSERT ON "Payload"
WHEN EXISTS (SELECT 1 FROM "Payload" WHERE "id" = NEW."id" OR "digest" = NEW."digest")
BEGIN SELECT RAISE(ABORT, 'desk: Payload rows keep their digest; only their content can be destroyed, once.'); END;
