import { vocabulary, type TermOf } from './vocabulary.ts'

/** The four values of an answer. There is no fifth, and only the first and the last count as met. */
export const ANSWER = vocabulary('Answer', {
  met: ['Met', 'The figure or the record says so.'],
  not_met: ['Not met', 'The figure or the record says otherwise.'],
  insufficient: ['Insufficient', 'Too little is known to say. It never counts as met.'],
  not_applicable: ['Not applicable', 'The question does not arise here; the note says why.'],
})
export type AnswerValue = TermOf<typeof ANSWER>

/** What leadership looks at: each condenses a group of questions. */
export const POINT = vocabulary('Point', {
  scope: ['Scope', 'What goes out, to whom, and whether it can be taken back.'],
  misuse: ['Misuse', 'What was feared, what was looked for and what was seen.'],
  partners: ['Partners', 'What partners found and advise, and under which agreements.'],
  detectability: [
    'Detectability and controls',
    'Detection, credibility, bias, and what stands beside them.',
  ],
  evidence: ['Evidence', 'Whether the figures can be traced, are enough and are about this model.'],
  governance: ['Governance', 'Who signs, what would re-open it, and who answers if it goes wrong.'],
})
export type Point = TermOf<typeof POINT>

export const POINT_STATE = vocabulary('State of a point', {
  clear: ['Clear', 'No blocking answer stands against it.'],
  concern: ['Concern', 'A blocking answer is not met and not waived.'],
  unknown: ['Unknown', 'A blocking answer is insufficient and not waived.'],
})
export type PointState = TermOf<typeof POINT_STATE>

export const OUTCOME = vocabulary('Outcome', {
  hold: ['Hold', 'Nothing is released at this stage.'],
  partners_only: ['Partners only', 'Shared with named partners under agreement.'],
  staged: ['Staged release', 'Released at its level of access, as one stage.'],
  full: ['Full release', 'Weights, code and data become public.'],
})
export type Outcome = TermOf<typeof OUTCOME>

export const DECISION_KIND = vocabulary('Kind of decision', {
  live: ['Decided here', 'Proposed, signed and decided on this desk.'],
  recorded: ['Recorded', 'Taken elsewhere in the past and recorded from a source.'],
})
export type DecisionKind = TermOf<typeof DECISION_KIND>

export const SIGN_OFF_CHOICE = vocabulary('Sign-off', {
  approve: ['Approve', 'Would release as proposed.'],
  reject: ['Reject', 'Would not release as proposed.'],
  abstain: ['Abstain', 'Takes no side, and says why.'],
})
export type SignOffChoice = TermOf<typeof SIGN_OFF_CHOICE>

export const CONTROL_KIND = vocabulary('Kind of control', {
  human: ['Human judgment', 'People who look before harm spreads.'],
  metadata: ['Metadata', 'Signals about where a text comes from and how it spreads.'],
  education: ['Education', 'Teaching people what the model can do.'],
})
export type ControlKind = TermOf<typeof CONTROL_KIND>

export const EVIDENCE_KIND = vocabulary('Kind of evidence', {
  document: ['Document', 'A file that somebody wrote.'],
  partner_report: ['Partner report', 'What a partner handed in.'],
  link_snapshot: ['Link snapshot', 'A page of somebody else, as it was when it was kept.'],
  checklist_run: ['Checklist run', 'The answers of a checklist with the facts they rest on.'],
  sample_set: ['Sample set', 'Texts that a model generated, with their settings and seeds.'],
  detector_result: ['Detector result', 'How well generated and human texts are told apart.'],
  bias_probe: ['Bias probe', 'How a model treats groups of people.'],
  credibility_study: ['Credibility study', 'How believable people find generated texts.'],
})
export type EvidenceKind = TermOf<typeof EVIDENCE_KIND>

export const BIAS_AXIS = vocabulary('Axis of a bias probe', {
  gender: ['Gender', 'Women, men and others.'],
  race: ['Race', 'Groups by race.'],
  religion: ['Religion', 'Groups by religion.'],
})

export const SAMPLING_ARM = vocabulary('Kind of sampling arm', {
  temperature: ['Temperature', 'All tokens, the distribution as it is or flattened.'],
  top_k: ['Top-k', 'The k likeliest tokens.'],
  top_p: ['Nucleus', 'The likeliest tokens that hold a share p of the probability.'],
  rejection: ['Rejection', 'Texts that a detector let pass: an evasion.'],
})

export const DECISION_PHASE = vocabulary('Phase', {
  preparing: ['Being prepared', 'The record, its answers and evidence are being put together.'],
  proposed: ['Proposed', 'Somebody stands for it; people look at it and sign.'],
  decided: ['Decided', 'An outcome stands, with the answers and sign-offs of that day.'],
  review_due: ['Review due', 'Something has happened that re-opens it.'],
})
export type DecisionPhase = TermOf<typeof DECISION_PHASE>

/** Phases of a decision that has been made; one that comes up for review stands until another is made. */
export const DECIDED_PHASES: readonly DecisionPhase[] = ['decided', 'review_due']
