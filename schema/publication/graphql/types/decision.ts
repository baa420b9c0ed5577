import {
  ANSWER,
  DECISION_KIND,
  EVIDENCE_KIND,
  OUTCOME,
  POINT,
  POINT_STATE,
  SIGN_OFF_CHOICE,
} from '../../../vocabulary/index.ts'
import type { PublicBody } from '../../contract/index.ts'
import { recordType } from '../record-type.ts'
import { instantText } from '../scalars.ts'
import { bool, int, list, nullable, object, optional, term, text } from '../typed.ts'
import { recordReference, source } from '../values.ts'
import { measuredBy } from './measurement.ts'
import { accessLevel } from './release.ts'

type Body = PublicBody<'decision'>
type Checklist = NonNullable<Body['checklist']>
type Answer = Checklist['answers'][number]

const point = term('Point', 'What leadership looks at: a group of questions.', POINT)
const answerValue = term('AnswerValue', 'One of four values.', ANSWER)

const interval = object<NonNullable<Answer['interval']>>('AnswerInterval', 'A 95 % interval.', {
  low: [text, 'Its low end.'],
  high: [text, 'Its high end.'],
})

const figure = object<NonNullable<Answer['figures']>[number]>(
  'AnswerFigure',
  'A version of a figure that an answer rests on.',
  {
    slug: [text, 'Its name in the address.'],
    version: [int, 'Which version.'],
    digest: [text, 'Digest of that version.'],
  },
)

const answer = object<Answer>('Answer', 'One answer of the checklist.', {
  question: [text, 'Its number, e.g. `D1`.'],
  point: [point, 'The group that it belongs to.'],
  text: [text, 'What was asked.'],
  blocking: [bool, 'Whether it stands against a release unless met or waived.'],
  value: [answerValue, 'What was answered.'],
  figure: [nullable(text), 'The figure that was compared.'],
  interval: [nullable(interval), 'The interval around it.'],
  n: [nullable(int), 'How many texts, people or things it rests on.'],
  threshold: [nullable(text), 'What it was compared with.'],
  evidence: [list(text), 'Digests of the evidence that it rests on.'],
  figures: [optional(list(figure)), 'Figures of the record that it rests on; of history.'],
})

const pointState = object<Checklist['points'][number]>('PointState', 'How a point stands.', {
  point: [point, 'Which point.'],
  state: [
    term('PointStateValue', 'How a point stands.', POINT_STATE),
    'Clear, concern or unknown.',
  ],
})

const checklist = object<Checklist>('Checklist', 'A run of the checklist.', {
  version: [int, 'Version of the checklist.'],
  at: [instantText, 'The clock of the run.'],
  digest: [text, 'Digest of its facts, thresholds and answers.'],
  thresholds: [int, 'Version of the family’s thresholds.'],
  points: [list(pointState), 'The six points.'],
  answers: [list(answer), 'Every answer.'],
})

const waiver = object<Body['waivers'][number]>('Waiver', 'An answer that was let pass.', {
  question: [text, 'Which answer.'],
  reason: [text, 'Why.'],
  controls: [list(text), 'What is done instead.'],
  expiresAt: [instantText, 'Until when.'],
  proposedRole: [text, 'Role of who proposed it.'],
  acceptedRole: [text, 'Role of who accepted it.'],
})

const roleCount = object<Body['signOffs']['roles'][number]>('RoleCount', 'People of one role.', {
  role: [text, 'The role.'],
  count: [int, 'How many.'],
})

const signOffs = object<Body['signOffs']>('SignOffs', 'Who approved, by number and role.', {
  approving: [int, 'How many people approved.'],
  outside: [int, 'How many of them are outside the building team.'],
  roles: [list(roleCount), 'By role.'],
})

const dissent = object<Body['dissent'][number]>('Dissent', 'What somebody said against it.', {
  choice: [
    term('SignOffChoice', 'What somebody chose.', SIGN_OFF_CHOICE),
    'Rejected or abstained.',
  ],
  role: [text, 'In which role.'],
  reason: [text, 'Why.'],
  ofEarlierState: [
    optional(bool),
    'True where something has changed between that and the decision.',
  ],
})

const condition = object<Body['conditions'][number]>('Condition', 'What would re-open it.', {
  text: [text, 'In words.'],
  firedAt: [nullable(instantText), 'When it did.'],
})

const evidence = object<Body['evidence'][number]>('EvidenceItem', 'What the decision rests on.', {
  sha256: [text, 'Digest of the bytes.'],
  title: [nullable(text), 'What it is called; null where it is not public.'],
  kind: [term('EvidenceKind', 'What evidence is.', EVIDENCE_KIND), 'What it is.'],
  measuredBy: [measuredBy, 'Who measured.'],
  nonClaims: [nullable(text), 'What it does not show.'],
  withdrawn: [bool, 'Whether it was withdrawn.'],
})

export const Decision = recordType<'decision'>({
  name: 'Decision',
  description: 'Whether, how and under which conditions a stage is released.',
  fields: {
    title: [text, 'Its title.'],
    release: [recordReference, 'The stage.'],
    kind: [
      term('DecisionKind', 'Where it was taken.', DECISION_KIND),
      'Decided here, or recorded.',
    ],
    summary: [text, 'What is decided and why.'],
    accessLevel: [nullable(accessLevel), 'At which level of access.'],
    outcome: [nullable(term('Outcome', 'What is decided.', OUTCOME)), 'The outcome.'],
    decidedAt: [nullable(instantText), 'When.'],
    reviewDueAt: [nullable(instantText), 'Since when it must be looked at again.'],
    checklist: [nullable(checklist), 'The answers that it rests on.'],
    waivers: [list(waiver), 'What was let pass.'],
    signOffs: [signOffs, 'Who approved.'],
    dissent: [list(dissent), 'Who did not, in public.'],
    conditions: [list(condition), 'What would re-open it.'],
    evidence: [list(evidence), 'What it rests on.'],
    sources: [list(source), 'Where it comes from.'],
  },
})
