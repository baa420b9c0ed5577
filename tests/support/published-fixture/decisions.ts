import { checklistOf, CURRENT_CHECKLIST } from '../../../schema/decision/index.ts'
import { sha256Hex } from '../../../schema/evidence/index.ts'
import type { PublicBody } from '../../../schema/publication/contract/index.ts'
import { POINT } from '../../../schema/vocabulary/index.ts'
import { baseline } from './figures.ts'
import { onDay, pinOf, published } from './object.ts'
import { source } from './values.ts'

type Body = PublicBody<'decision'>
type Checklist = NonNullable<Body['checklist']>

const note = sha256Hex(Buffer.from('a note'))
const hidden = sha256Hex(Buffer.from('a report that is not public'))

/** All questions of the checklist, with the answers that a test cares about. */
function checklist(
  at: string,
  states: Partial<Record<Checklist['points'][number]['point'], 'concern' | 'unknown'>>,
  given: Readonly<Record<string, Partial<Checklist['answers'][number]>>>,
): Checklist {
  return {
    version: CURRENT_CHECKLIST.version,
    at,
    digest: sha256Hex(Buffer.from(at)),
    thresholds: 1,
    points: POINT.values.map(point => ({ point, state: states[point] ?? 'clear' })),
    answers: checklistOf(CURRENT_CHECKLIST.version).questions.map(
      ({ id, point, text, blocking }) => ({
        question: id,
        point,
        text,
        blocking,
        value: 'met',
        figure: null,
        interval: null,
        n: null,
        threshold: null,
        evidence: [],
        ...given[id],
      }),
    ),
  }
}

const common = {
  accessLevel: 'downloadable',
  reviewDueAt: null,
  waivers: [],
  dissent: [],
  conditions: [],
  evidence: [],
  signOffs: { approving: 0, outside: 0, roles: [] },
  sources: [source('announcement', 'An announcement')],
} as const satisfies Partial<Body>

const recorded = published(
  'decision',
  'gpt-2',
  'release-of-774m',
  {
    ...common,
    title: 'Release of the 774M model',
    release: { slug: '774m', name: 'GPT-2 774M' },
    kind: 'recorded',
    summary: 'The third size was made public.',
    outcome: 'staged',
    decidedAt: '2019-08-20T16:00:59.000Z',
    checklist: checklist(
      '2019-08-20T16:00:59.000Z',
      { detectability: 'concern', evidence: 'unknown' },
      {
        D1: {
          value: 'not_met',
          figure: '0.7116',
          n: 5000,
          threshold: 'at least 0.999',
          figures: [pinOf(baseline)],
        },
        E1: { value: 'insufficient' },
        C3: { value: 'not_applicable' },
      },
    ),
  },
  onDay('2019-08-20'),
)

const decided: Body = {
  ...common,
  title: 'Release of the 1558M model',
  release: { slug: '1558m', name: 'GPT-2 1558M' },
  kind: 'live',
  summary: 'The largest size is released as one stage.',
  outcome: 'staged',
  decidedAt: '2026-11-24T09:00:00.000Z',
  checklist: checklist(
    '2026-11-24T09:00:00.000Z',
    {},
    {
      D1: {
        value: 'not_met',
        figure: '0.9443',
        interval: { low: '0.9412', high: '0.9473' },
        n: 29_956,
        threshold: 'at least 0.999',
        evidence: [note, hidden],
      },
      H4: { value: 'not_met', figure: '2 of 3', threshold: 'each within 30 days' },
    },
  ),
  waivers: [
    {
      question: 'H4',
      reason: 'One channel has closed; nothing else watches there.',
      controls: ['The mailbox is read every day.', 'A partner watches two forums.'],
      expiresAt: '2027-02-24T09:00:00.000Z',
      proposedRole: 'staff',
      acceptedRole: 'leadership',
    },
  ],
  signOffs: {
    approving: 3,
    outside: 1,
    roles: [
      { role: 'leadership', count: 2 },
      { role: 'reviewer', count: 1 },
    ],
  },
  dissent: [{ choice: 'reject', role: 'reviewer', reason: 'I would wait for the fourth partner.' }],
  conditions: [
    {
      text: 'At least 1 observation (incident) on any stage of the family, serious or graver, confirmed.',
      firedAt: null,
    },
    { text: 'A waiver of the decision runs out.', firedAt: null },
  ],
  evidence: [
    {
      sha256: note,
      title: 'Detection of 1558M texts',
      kind: 'detector_result',
      measuredBy: 'independent',
      nonClaims: 'It says nothing of fine-tuned models.',
      withdrawn: false,
    },
    {
      sha256: hidden,
      title: null,
      kind: 'partner_report',
      measuredBy: 'partner',
      nonClaims: null,
      withdrawn: false,
    },
  ],
}

const live = published('decision', 'gpt-2', 'release-of-1558m', decided)
/** Something has happened since. */
const reopened = published(
  'decision',
  'gpt-2',
  'release-of-1558m',
  {
    ...decided,
    reviewDueAt: '2026-11-25T08:00:00.000Z',
    conditions: decided.conditions.map((each, at) =>
      at === 0 ? { ...each, firedAt: '2026-11-25T08:00:00.000Z' } : each,
    ),
  },
  {
    version: 2,
    instant: '2026-11-25T08:00:01.000Z',
    change: {
      kind: 'update',
      note: 'Review due: something has happened that re-opens this decision.',
    },
  },
)

/** One of history, and one that was taken at the desk and is due for review. */
export const decisions = [recorded, live, reopened]
