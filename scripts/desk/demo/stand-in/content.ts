import { checklistOf, CURRENT_CHECKLIST } from '../../../../schema/decision/index.ts'
import { ACTOR_TIER, CONTROL_KIND } from '../../../../schema/vocabulary/index.ts'

/** What the demonstration's staff write of the stand-in decision. Nothing of it is about a model. */
export const DECISION = {
  slug: 'release-of-small',
  title: 'Release of Stand-in small (demonstration)',
  summary:
    'Demonstration: nothing is released. This decision was taken by the demonstration’s accounts, to show what one looks like here.',
  harms: ['desk:spam'],
  affectedGroups: 'Demonstration: nobody, since there is no model.',
  benefits: 'Demonstration: whoever wants to see how a decision is taken here.',
  withdrawalOwner: 'Demonstration: the staff account',
  withdrawalPlan: 'Demonstration: the page would be taken off.',
  haltOwner: 'Demonstration: the leadership account',
  haltChannel: 'Demonstration: desk@demo.example',
  firstReportDays: 2,
  outsideViews: 'Demonstration: the partner account has none.',
  uncertainty: 'Demonstration: all of it, since nothing was measured.',
} as const

export const SCENARIOS = ACTOR_TIER.values
  .filter(tier => tier !== 'unknown')
  .map(tier => ({
    harm: 'desk:spam',
    tier,
    severity: 'minor',
    likelihood: `Demonstration: none for the tier “${ACTOR_TIER.terms[tier].label}”; there is no model.`,
    resources: `Demonstration: no resources help the tier “${ACTOR_TIER.terms[tier].label}”.`,
  }))

export const SAFEGUARDS = CONTROL_KIND.values.map(kind => ({
  kind,
  description: `Demonstration: a control of the kind “${CONTROL_KIND.terms[kind].label}”.`,
  owner: 'Demonstration: the staff account',
  link: `https://demo.example/controls/${kind}`,
}))

export const CONDITIONS = [
  {
    kind: 'observations',
    atLeast: 1,
    severity: 'serious',
    states: ['confirmed'],
    kinds: ['incident'],
    of: 'family',
  },
  { kind: 'advice', atLeast: 1, recommendations: ['delay', 'restrict', 'do_not_release'] },
  { kind: 'evidence', atLeast: 1, is: ['withdrawn', 'expired', 'stale'], staleAfterDays: 90 },
] as const

/** An answer to each question that people weigh. */
export const ANSWERS = checklistOf(CURRENT_CHECKLIST.version)
  .questions.filter(({ judged }) => judged !== undefined)
  .map(({ id }) => ({
    question: id,
    value: 'met',
    note: `Demonstration: weighed as ${id} asks, for a model that does not exist.`,
  }))

export const WAIVER = {
  question: 'H4',
  reason: 'Demonstration: nobody watches for misuse of a model that does not exist.',
  controls: 'Demonstration: nothing is released, so that nothing can be misused.',
} as const

export const EVIDENCE = 'Demonstration: what the stand-in decision rests on'
