import type { Role } from '../../schema/vocabulary/index.ts'

/** Lists by the task in which they are used. A list that is in no group is shown under "Other". */
export const GROUPS = {
  Record: [
    'ModelFamily',
    'Release',
    'TimelineEvent',
    'Measurement',
    'Finding',
    'Report',
    'Footnote',
    'Source',
  ],
  Partners: [
    'Partnership',
    'SharingAgreement',
    'AccessGrant',
    'PartnerRequest',
    'PartnerReport',
    'PartnerStatement',
    'Engagement',
  ],
  'Misuse watch': ['MisuseObservation', 'WatchChannel', 'ChannelCheck', 'ReporterIdentity'],
  Decisions: [
    'ReleaseDecision',
    'ThresholdSet',
    'ThreatScenario',
    'Safeguard',
    'ChecklistAnswer',
    'ReopenCondition',
    'Evidence',
    'Waiver',
    'SignOff',
    'ChecklistRun',
    'GateResult',
  ],
  Publication: [
    'Embargo',
    'WithheldNotice',
    'Publication',
    'Delivery',
    'Correction',
    'Redaction',
    'WordsAllowance',
  ],
  'People and settings': ['User', 'ServiceToken', 'Organization', 'Desk'],
  Log: ['Revision', 'AuditEvent'],
} as const satisfies Record<string, readonly string[]>
export type Group = keyof typeof GROUPS

const USUAL: readonly Group[] = [
  'Record',
  'Partners',
  'Misuse watch',
  'Decisions',
  'Publication',
  'People and settings',
  'Log',
]

/** What a role does most comes first; nothing that it may see is left out. */
const ORDER: Partial<Record<Role, readonly Group[]>> = {
  staff: [
    'Misuse watch',
    'Record',
    'Partners',
    'Decisions',
    'Publication',
    'People and settings',
    'Log',
  ],
  reviewer: [
    'Publication',
    'Decisions',
    'Record',
    'Partners',
    'Misuse watch',
    'Log',
    'People and settings',
  ],
  leadership: [
    'Decisions',
    'Record',
    'Partners',
    'Misuse watch',
    'Publication',
    'Log',
    'People and settings',
  ],
  admin: [
    'People and settings',
    'Log',
    'Publication',
    'Decisions',
    'Record',
    'Partners',
    'Misuse watch',
  ],
}

/** The groups in the order in which somebody of this role meets them. */
export const groupsFor = (role: Role | undefined): readonly Group[] =>
  (role && ORDER[role]) ?? USUAL
