import { AccessGrant } from './records/access-grant.ts'
import { ChannelCheck } from './records/channel-check.ts'
import { ChecklistAnswer } from './records/decision/checklist-answer.ts'
import { ChecklistRun } from './records/decision/checklist-run.ts'
import { Evidence } from './records/decision/evidence.ts'
import { GateResult } from './records/decision/gate-result.ts'
import { ReleaseDecision } from './records/decision/release-decision.ts'
import { ReopenCondition } from './records/decision/reopen-condition.ts'
import { Safeguard } from './records/decision/safeguard.ts'
import { SignOff } from './records/decision/sign-off.ts'
import { ThreatScenario } from './records/decision/threat-scenario.ts'
import { ThresholdSet } from './records/decision/threshold-set.ts'
import { Waiver } from './records/decision/waiver.ts'
import { Desk } from './records/desk.ts'
import { Embargo } from './records/embargo.ts'
import { Engagement } from './records/engagement.ts'
import { Finding } from './records/finding.ts'
import { Footnote } from './records/footnote.ts'
import { Measurement } from './records/measurement.ts'
import { MisuseObservation } from './records/misuse-observation.ts'
import { ModelFamily } from './records/model-family.ts'
import { Organization } from './records/organization.ts'
import { PartnerReport } from './records/partner-report.ts'
import { PartnerRequest } from './records/partner-request.ts'
import { PartnerStatement } from './records/partner-statement.ts'
import { Partnership } from './records/partnership.ts'
import { Release } from './records/release.ts'
import { Report } from './records/report.ts'
import { ReporterIdentity } from './records/reporter-identity.ts'
import { ServiceToken } from './records/service-token.ts'
import { SharingAgreement } from './records/sharing-agreement.ts'
import { Source } from './records/source.ts'
import { AuditEvent } from './records/system/audit-event.ts'
import { Correction } from './records/system/correction.ts'
import { Delivery } from './records/system/delivery.ts'
import { Payload } from './records/system/payload.ts'
import { Publication } from './records/system/publication.ts'
import { Redaction } from './records/system/redaction.ts'
import { Revision } from './records/system/revision.ts'
import { WordsAllowance } from './records/system/words-allowance.ts'
import { TimelineEvent } from './records/timeline-event.ts'
import { User } from './records/user.ts'
import { WatchChannel } from './records/watch-channel.ts'
import { WithheldNotice } from './records/withheld-notice.ts'

/** Every list, in the order in which the record is read: also the order of the Admin UI. */
export const lists = {
  // What the public reads.
  Report,
  TimelineEvent,
  Release,
  Finding,
  Measurement,
  Partnership,
  WithheldNotice,
  ModelFamily,
  Desk,
  // What it stands on.
  Source,
  Footnote,
  Organization,
  SharingAgreement,
  AccessGrant,
  // What partners tell us.
  PartnerRequest,
  PartnerReport,
  PartnerStatement,
  Embargo,
  // What we look for and hear.
  MisuseObservation,
  WatchChannel,
  ChannelCheck,
  Engagement,
  ReporterIdentity,
  // What is decided, and on what.
  ReleaseDecision,
  ThresholdSet,
  ThreatScenario,
  Safeguard,
  ChecklistAnswer,
  ReopenCondition,
  Evidence,
  Waiver,
  SignOff,
  ChecklistRun,
  GateResult,
  // Who works here.
  User,
  ServiceToken,
  // The history, written by the desk.
  Publication,
  Delivery,
  Correction,
  Redaction,
  WordsAllowance,
  Revision,
  AuditEvent,
  Payload,
}
