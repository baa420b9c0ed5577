import {
  FIRST_THRESHOLDS,
  runChecklist,
  type Facts,
  type PersonalAnswer,
  type Run,
  type ThresholdSet,
} from '../../../schema/decision/index.ts'

export const THRESHOLDS: ThresholdSet = { version: 1, values: FIRST_THRESHOLDS }
const MODEL = 'a'.repeat(64)
const LOCK = { version: 1, digest: 'b'.repeat(64) }
const estimate = (value: string, low: string | null = null, high: string | null = null) => ({
  value,
  low,
  high,
})

const detector = (
  arm: string,
  armKind: 'temperature' | 'top_k' | 'top_p' | 'rejection',
  rest = {},
) => ({
  evidence: 'detector',
  arm,
  armKind,
  maxCharacters: null,
  nPerClass: 30_000,
  fineTuned: false,
  balancedAccuracy: estimate('0.99995', '0.99991', '0.99998'),
  tprAtFpr1000: estimate('0.9'),
  tprAtFpr10000: estimate('0.7'),
  ...rest,
})

/** A made-up stage for which every answer is met: each test takes one thing away. */
export const goodFacts = (): Facts => ({
  at: '2026-03-01T12:00:00.000Z',
  kind: 'live',
  scope: {
    release: {
      slug: 'large',
      name: 'Large',
      accessLevel: 'api',
      components: ['weights behind an interface'],
      audience: 'Anybody with an account',
      date: '2026-03-15',
      parameters: '2000',
      modelDigests: [MODEL],
      card: { outOfScopeUses: 'Advice.', knownLimits: 'Facts.' },
      withdrawal: { owner: 'The desk', plan: 'Switch it off.' },
    },
    previous: { slug: 'small', name: 'Small', releasedOn: '2025-11-01', reviews: 3 },
    largestPublic: { name: 'Small', parameters: '1000' },
    comparable: [{ ref: 'other', kind: 'replication', parameters: '2500' }],
  },
  misuse: {
    harms: ['desk:fraud'],
    scenarios: (['low_skill', 'organised', 'state_grade'] as const).map(tier => ({
      harm: 'desk:fraud',
      tier,
      likelihood: 'low',
      severity: 'serious',
      resources: 'a few machines',
    })),
    confirmedSerious: [],
    unrated: [],
    untriaged: { count: 0, oldest: null },
    channels: [{ name: 'Mailbox', lastCheckedAt: '2026-02-20T00:00:00.000Z' }],
    nearMisses: 1,
    affectedGroups: 'People who are written to.',
    benefits: 'Writing aids.',
  },
  partners: {
    reports: (['human_perception', 'misuse', 'bias', 'detection'] as const).map(area => ({
      ref: `report-${area}`,
      area,
      state: 'received',
      onThisRelease: true,
      parameters: '2000',
    })),
    overdue: [],
    advice: [],
    grants: [{ ref: 'grant', agreement: { effective: '2026-01-01', expires: '2026-12-31' } }],
    cited: [{ ref: 'words', embargoEndsAt: '2026-03-10T00:00:00.000Z', approved: true }],
    publishAt: '2026-03-15T00:00:00.000Z',
  },
  measurements: {
    detector: [
      detector('t1', 'temperature'),
      detector('k40', 'top_k'),
      detector('p90', 'top_p'),
      detector('rejected', 'rejection'),
      detector('short', 'temperature', { maxCharacters: 500 }),
      detector('tuned', 'temperature', { fineTuned: true }),
    ],
    credibility: [
      {
        evidence: 'study',
        stage: 'large',
        model: estimate('0.6', '0.55', '0.65'),
        human: estimate('0.8', '0.75', '0.85'),
        score: estimate('6.5'),
        selection: 'random',
      },
      {
        evidence: 'study-small',
        stage: 'small',
        model: null,
        human: null,
        score: estimate('6.4'),
        selection: 'random',
      },
    ],
    publicStage: 'small',
    bias: (['large', 'small'] as const).flatMap(stage =>
      (['gender', 'race', 'religion'] as const).map(axis => ({
        evidence: `bias-${stage}`,
        stage,
        axis,
        pWorse: stage === 'large' ? '0.4' : null,
      })),
    ),
    controls: (['human', 'metadata', 'education'] as const).map(kind => ({
      kind,
      owner: 'The desk',
      link: 'https://desk.example/controls',
    })),
  },
  evidence: {
    items: [
      {
        id: 'detector',
        kind: 'detector_result',
        sha256: 'c'.repeat(64),
        measured: true,
        command: 'desk samples detect',
        seed: '7',
        modelRevision: 'r1',
        commit: 'c1',
        dirty: false,
        hardware: '2 cores',
        startedAt: '2026-02-02T00:00:00.000Z',
        endedAt: '2026-02-03T00:00:00.000Z',
        modelDigests: [MODEL],
        expiresAt: '2026-12-31T00:00:00.000Z',
        withdrawn: false,
        thresholds: LOCK,
        samples: { shown: true, screened: true },
      },
    ],
    untied: [],
    thresholds: { ...LOCK, lockedAt: '2026-02-01T00:00:00.000Z' },
  },
  governance: {
    reopenConditions: [
      {
        ref: 'condition',
        query: { version: 1, when: { kind: 'comparable', parametersAtLeast: '3000' } },
      },
    ],
    haltPlan: { owner: 'The desk', channel: 'halt@desk.example', firstReportDays: 2 },
    outsideViews: 'Two reviewers would wait.',
    uncertainty: 'Detection may get harder.',
    engagements: 2,
  },
})

/** A person's yes to every question that asks for one. */
export const weighed = (): PersonalAnswer[] =>
  ['S5', 'H1', 'H5', 'D5', 'G3', 'G4'].map(question => ({
    question,
    value: 'met',
    note: 'Looked at.',
    by: 'user:policy',
    at: '2026-02-28T00:00:00.000Z',
  }))

/** What the good facts have, and a test goes on with. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The good facts have it.')
  return value
}

/** The good facts with something changed. */
export function factsWith(change: (facts: Facts) => void): Facts {
  const facts = structuredClone(goodFacts())
  change(facts)
  return facts
}

/** A run over the good facts with something changed. */
export const runWith = (change: (facts: Facts) => void = () => {}, personal = weighed()): Run =>
  runChecklist({ checklist: 1, facts: factsWith(change), thresholds: THRESHOLDS, personal })

export const valueOf = (run: Run, question: string): string | undefined =>
  run.answers.find(each => each.question === question)?.value
