// The vocabulary has the same words with a meaning for each. A verifier must work without a desk,
// so they stand here a second time; a test keeps the two alike.

/** What kind of evidence it is. */
export const EVIDENCE_KINDS = [
  'document',
  'partner_report',
  'link_snapshot',
  'checklist_run',
  'sample_set',
  'detector_result',
  'bias_probe',
  'credibility_study',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Who measured. */
export const MEASURERS = ['self', 'partner', 'independent'] as const

/** How samples were chosen. */
export const SELECTIONS = [
  'random',
  'truncated',
  'human_picked',
  'mixed',
  'not_applicable',
  'not_stated',
] as const

/** Kinds that a program makes: how it ran and on which model is part of what they say. */
export const COMPUTED_KINDS: readonly EvidenceKind[] = [
  'sample_set',
  'detector_result',
  'bias_probe',
]
