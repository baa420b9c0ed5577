/**
 * The lists whose records can be published, and the public kind that each becomes.
 *
 * Everything that treats published records alike (workflow, revisions, projection, seed) goes by
 * this table, so that a new kind is one row here, one body in the contract and one projection.
 */
export const PUBLISHED_LISTS = {
  Desk: 'desk',
  ModelFamily: 'family',
  Release: 'release',
  Partnership: 'partner',
  Measurement: 'measurement',
  Finding: 'finding',
  TimelineEvent: 'event',
  Report: 'report',
  WithheldNotice: 'notice',
  ReleaseDecision: 'decision',
} as const

export type PublishedList = keyof typeof PUBLISHED_LISTS

/** Lists whose content is embedded by value in what others publish: their writers count too. */
export const EMBEDDED_LISTS = [
  'Organization',
  'Source',
  'Footnote',
  'PartnerStatement',
  'SharingAgreement',
] as const
export type EmbeddedList = (typeof EMBEDDED_LISTS)[number]
