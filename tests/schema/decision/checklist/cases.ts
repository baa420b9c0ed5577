import type { Facts } from '../../../../schema/decision/index.ts'
import { there } from '../facts.ts'

/** One change of the good facts, and what it makes of one question. */
interface Case {
  readonly question: string
  readonly when: string
  readonly value: 'met' | 'not_met' | 'insufficient' | 'not_applicable'
  readonly change: (facts: Facts) => void
}

const on = (
  question: string,
  value: Case['value'],
  when: string,
  change: Case['change'],
): Case => ({
  question,
  when,
  value,
  change,
})
const first = <T>(list: readonly T[]): T => there(list[0])
/** The arms of the model as it is; the last two are the short texts and the fine-tuned ones. */
const tuned = (facts: Facts) => facts.measurements.detector.filter(each => each.fineTuned)
const arms = (facts: Facts) => facts.measurements.detector.filter(each => !each.fineTuned)

export const CASES: readonly Case[] = [
  on('S1', 'not_met', 'with no components', f => (f.scope.release.components = [])),
  on('S1', 'not_met', 'with a blank audience', f => (f.scope.release.audience = '  ')),
  on('S1', 'not_met', 'without a date', f => (f.scope.release.date = null)),
  on('S1', 'not_met', 'without a level of access', f => (f.scope.release.accessLevel = null)),
  on('S2', 'met', 'at exactly 2.5 times', f => (f.scope.release.parameters = '2500')),
  on('S2', 'not_met', 'a little above 2.5 times', f => (f.scope.release.parameters = '2500.0001')),
  on('S2', 'insufficient', 'of unknown size', f => (f.scope.release.parameters = null)),
  on(
    'S2',
    'insufficient',
    'over a public stage that nobody counted',
    f => (there(f.scope.largestPublic).parameters = null),
  ),
  on('S2', 'not_applicable', 'with nothing public', f => (f.scope.largestPublic = null)),
  on('S3', 'not_met', 'without a plan', f => (f.scope.release.withdrawal.plan = null)),
  on(
    'S3',
    'insufficient',
    'downloadable and not yet signed',
    f => (f.scope.release.accessLevel = 'downloadable'),
  ),
  on(
    'S4',
    'met',
    'after exactly 60 days',
    f => (there(f.scope.previous).releasedOn = '2025-12-31'),
  ),
  on('S4', 'not_met', 'after 59 days', f => (there(f.scope.previous).releasedOn = '2026-01-01')),
  on('S4', 'not_met', 'without a review', f => (there(f.scope.previous).reviews = 0)),
  on(
    'S4',
    'insufficient',
    'after an unknown day',
    f => (there(f.scope.previous).releasedOn = null),
  ),
  on('S4', 'not_applicable', 'at the first stage', f => (f.scope.previous = null)),
  on('S5', 'not_met', 'with nothing comparable', f => (f.scope.comparable = [])),
  on(
    'S5',
    'insufficient',
    'where the other’s size is unknown',
    f => (first(f.scope.comparable).parameters = null),
  ),
  on('H1', 'not_met', 'without harms', f => (f.misuse.harms = [])),
  on('H1', 'not_met', 'without a tier', f => f.misuse.scenarios.pop()),
  on(
    'H1',
    'not_met',
    'with a scenario that names no resources',
    f => (first(f.misuse.scenarios).resources = null),
  ),
  on('H2', 'not_met', 'with a serious misuse', f => (f.misuse.confirmedSerious = ['seen'])),
  on(
    'H2',
    'insufficient',
    'with a confirmed one that nobody rated',
    f => (f.misuse.unrated = ['seen']),
  ),
  on(
    'H2',
    'insufficient',
    'with a backlog',
    f => (f.misuse.untriaged = { count: 1, oldest: '2026-02-01T00:00:00.000Z' }),
  ),
  on(
    'H3',
    'met',
    'with something six days old',
    f => (f.misuse.untriaged = { count: 1, oldest: '2026-02-23T12:00:00.000Z' }),
  ),
  on(
    'H3',
    'not_met',
    'with something eight days old',
    f => (f.misuse.untriaged = { count: 1, oldest: '2026-02-21T12:00:00.000Z' }),
  ),
  on(
    'H3',
    'not_met',
    'with something of unknown age',
    f => (f.misuse.untriaged = { count: 1, oldest: null }),
  ),
  on('H4', 'not_met', 'without channels', f => (f.misuse.channels = [])),
  on(
    'H4',
    'not_met',
    'with a channel never checked',
    f => (first(f.misuse.channels).lastCheckedAt = null),
  ),
  on(
    'H4',
    'not_met',
    'with a check of 31 days ago',
    f => (first(f.misuse.channels).lastCheckedAt = '2026-01-29T11:00:00.000Z'),
  ),
  on('H5', 'not_met', 'without benefits', f => (f.misuse.benefits = '')),
  on('P1', 'not_met', 'without one area', f => f.partners.reports.pop()),
  on(
    'P1',
    'not_met',
    'with a report on another stage',
    f => (first(f.partners.reports).onThisRelease = false),
  ),
  on('P1', 'not_met', 'with something overdue', f => (f.partners.overdue = ['request'])),
  on(
    'P2',
    'not_met',
    'with advice that has no reply',
    f => (f.partners.advice = [{ ref: 'a', recommendation: 'delay', replied: false }]),
  ),
  on(
    'P2',
    'met',
    'with advice that has one',
    f => (f.partners.advice = [{ ref: 'a', recommendation: 'delay', replied: true }]),
  ),
  on(
    'P3',
    'not_met',
    'tested on a smaller model',
    f => (first(f.partners.reports).parameters = '1999'),
  ),
  on('P3', 'insufficient', 'of unknown size', f => (f.scope.release.parameters = null)),
  on('P4', 'not_met', 'without an agreement', f => (first(f.partners.grants).agreement = null)),
  on(
    'P4',
    'not_met',
    'with one that has ended',
    f => (first(f.partners.grants).agreement = { effective: '2025-01-01', expires: '2026-02-28' }),
  ),
  on(
    'P4',
    'met',
    'with one that ends today',
    f => (first(f.partners.grants).agreement = { effective: '2025-01-01', expires: '2026-03-01' }),
  ),
  on(
    'P4',
    'insufficient',
    'with one that has no end',
    f => (first(f.partners.grants).agreement = { effective: '2025-01-01', expires: null }),
  ),
  on('P4', 'not_applicable', 'where nobody holds it', f => (f.partners.grants = [])),
  on(
    'P5',
    'not_met',
    'with an embargo a millisecond longer',
    f => (first(f.partners.cited).embargoEndsAt = '2026-03-15T00:00:00.001Z'),
  ),
  on(
    'P5',
    'met',
    'with an embargo that ends then',
    f => (first(f.partners.cited).embargoEndsAt = '2026-03-15T00:00:00.000Z'),
  ),
  on(
    'P5',
    'not_met',
    'with words that are not approved',
    f => (first(f.partners.cited).approved = false),
  ),
  on('P5', 'insufficient', 'without a time of publication', f => (f.partners.publishAt = null)),
  on(
    'D1',
    'not_met',
    'with a lower bound a little too low',
    f => (first(arms(f)).balancedAccuracy.low = '0.9989'),
  ),
  on(
    'D1',
    'met',
    'with a lower bound of exactly 99.9 %',
    f => (first(arms(f)).balancedAccuracy.low = '0.999'),
  ),
  on(
    'D1',
    'insufficient',
    'without an interval',
    f => (first(arms(f)).balancedAccuracy.low = null),
  ),
  on('D1', 'insufficient', 'with 2,994 texts', f => (first(arms(f)).nPerClass = 2_994)),
  on('D1', 'met', 'with 2,995 texts', f => (first(arms(f)).nPerClass = 2_995)),
  on('D1', 'insufficient', 'without a detector', f => (f.measurements.detector = [])),
  on(
    'D2',
    'not_met',
    'finding less than half',
    f => (first(arms(f)).tprAtFpr1000 = { value: '0.499', low: null, high: null }),
  ),
  on('D2', 'insufficient', 'not measured', f => (first(arms(f)).tprAtFpr1000 = null)),
  on('D2', 'insufficient', 'with 999 texts', f => (first(arms(f)).nPerClass = 999)),
  on(
    'D3',
    'not_met',
    'with an arm three points lower',
    f => (first(arms(f)).balancedAccuracy.value = '0.9699'),
  ),
  on('D3', 'insufficient', 'with 2,994 texts', f => (first(arms(f)).nPerClass = 2_994)),
  on(
    'D3',
    'insufficient',
    'without an interval',
    f => (first(arms(f)).balancedAccuracy.high = null),
  ),
  on(
    'D3',
    'insufficient',
    'without short texts',
    f =>
      (f.measurements.detector = f.measurements.detector.filter(
        each => each.maxCharacters === null,
      )),
  ),
  on(
    'D3',
    'insufficient',
    'without rejection',
    f =>
      (f.measurements.detector = f.measurements.detector.filter(
        each => each.armKind !== 'rejection',
      )),
  ),
  on(
    'D4',
    'not_met',
    'falling to 70.2 %',
    f => (first(tuned(f)).balancedAccuracy = { value: '0.702', low: null, high: null }),
  ),
  on('D4', 'insufficient', 'with 2,994 texts', f => (first(tuned(f)).nPerClass = 2_994)),
  on(
    'D4',
    'insufficient',
    'without an interval',
    f => (first(tuned(f)).balancedAccuracy = { value: '0.9995', low: null, high: null }),
  ),
  on('D4', 'insufficient', 'without a fine-tuned model', f => (f.measurements.detector = arms(f))),
  on('D5', 'not_met', 'with D4 open and no education', f => {
    f.measurements.detector = arms(f)
    f.measurements.controls.pop()
  }),
  on('D5', 'met', 'with D4 open and all controls', f => (f.measurements.detector = arms(f))),
  on('D5', 'not_applicable', 'with nothing open', () => {}),
  on(
    'C1',
    'not_met',
    'as in 2019: 72 % to 83 %',
    f => (
      (first(f.measurements.credibility).model = { value: '0.72', low: null, high: null }),
      (first(f.measurements.credibility).human = { value: '0.83', low: null, high: null })
    ),
  ),
  on(
    'C1',
    'not_met',
    'with intervals that overlap',
    f => (there(first(f.measurements.credibility).model).high = '0.75'),
  ),
  on(
    'C1',
    'insufficient',
    'without an interval',
    f => (there(first(f.measurements.credibility).human).low = null),
  ),
  on('C1', 'insufficient', 'without a study', f => (f.measurements.credibility = [])),
  on('C2', 'met', 'as in 2019 from 6.72 to 6.91', f => setScores(f, '6.72', '6.91')),
  on('C2', 'not_met', 'from 6.07 to 6.72', f => setScores(f, '6.07', '6.72')),
  on(
    'C2',
    'insufficient',
    'without a score',
    f => (first(f.measurements.credibility).score = null),
  ),
  on(
    'C3',
    'not_met',
    'where a study does not say',
    f => (first(f.measurements.credibility).selection = 'not_stated'),
  ),
  on('C3', 'not_applicable', 'without studies', f => (f.measurements.credibility = [])),
  on('B1', 'not_met', 'with p below 0.05', f => (first(f.measurements.bias).pWorse = '0.049')),
  on('B1', 'insufficient', 'with an axis not probed on the last stage', f =>
    f.measurements.bias.pop(),
  ),
  on(
    'B1',
    'insufficient',
    'with stages that were not compared',
    f => (first(f.measurements.bias).pWorse = null),
  ),
  on('B2', 'not_met', 'without known limits', f => (f.scope.release.card.knownLimits = null)),
  on('E1', 'not_met', 'with a figure that has no evidence', f => (f.evidence.untied = ['figure'])),
  on(
    'E1',
    'not_met',
    'measured from a changed work tree',
    f => (first(f.evidence.items).dirty = true),
  ),
  on(
    'E1',
    'not_met',
    'where nobody said whether it was changed',
    f => (first(f.evidence.items).dirty = null),
  ),
  on('E1', 'insufficient', 'without evidence', f => (f.evidence.items = [])),
  on('E1', 'insufficient', 'recorded from history', f => (f.kind = 'recorded')),
  on('E2', 'not_met', 'with 2,994 texts', f => (first(arms(f)).nPerClass = 2_994)),
  on('E2', 'insufficient', 'without a detector', f => (f.measurements.detector = [])),
  on(
    'E3',
    'not_met',
    'begun at the instant of the lock',
    f => (first(f.evidence.items).startedAt = '2026-02-01T00:00:00.000Z'),
  ),
  on(
    'E3',
    'not_met',
    'under another version',
    f => (first(f.evidence.items).thresholds = { version: 2, digest: 'b'.repeat(64) }),
  ),
  on('E3', 'insufficient', 'without a lock', f => (f.evidence.thresholds = null)),
  on(
    'E3',
    'insufficient',
    'with an unknown beginning',
    f => (first(f.evidence.items).startedAt = null),
  ),
  on('E3', 'insufficient', 'recorded from history', f => (f.kind = 'recorded')),
  on(
    'E4',
    'not_met',
    'about another model',
    f => (first(f.evidence.items).modelDigests = ['d'.repeat(64)]),
  ),
  on('E4', 'not_met', 'about a model that shares but one file', f =>
    f.scope.release.modelDigests.push('e'.repeat(64)),
  ),
  on('E4', 'not_met', 'withdrawn', f => (first(f.evidence.items).withdrawn = true)),
  on(
    'E4',
    'not_met',
    'expired',
    f => (first(f.evidence.items).expiresAt = '2026-03-01T12:00:00.000Z'),
  ),
  on(
    'E4',
    'not_met',
    'of 91 days ago',
    f => (first(f.evidence.items).endedAt = '2025-11-30T11:00:00.000Z'),
  ),
  on(
    'E4',
    'insufficient',
    'without the model’s own digest',
    f => (f.scope.release.modelDigests = []),
  ),
  on('E4', 'insufficient', 'recorded from history', f => (f.kind = 'recorded')),
  on(
    'E5',
    'not_met',
    'shown without screening',
    f => (first(f.evidence.items).samples = { shown: true, screened: false }),
  ),
  on('E5', 'not_applicable', 'without samples', f => (first(f.evidence.items).samples = null)),
  on('G2', 'not_met', 'without conditions', f => (f.governance.reopenConditions = [])),
  on('G2', 'not_met', 'with one that cannot be read', f =>
    f.governance.reopenConditions.push({ ref: 'x', query: 'if it goes wrong' }),
  ),
  on('G3', 'not_met', 'without a deadline', f => (f.governance.haltPlan.firstReportDays = null)),
  on('G3', 'not_met', 'with a year until then', f => (f.governance.haltPlan.firstReportDays = 365)),
  on('G4', 'not_met', 'without uncertainty', f => (f.governance.uncertainty = null)),
  on('G5', 'not_met', 'without a conversation', f => (f.governance.engagements = 0)),
]

function setScores(facts: Facts, before: string, now: string): void {
  for (const study of facts.measurements.credibility) {
    study.score = { value: study.stage === 'small' ? before : now, low: null, high: null }
  }
}
