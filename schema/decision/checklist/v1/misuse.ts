import { insufficient, metIf, missing, notApplicable, notMet, said } from '../../answer.ts'
import { daysBetween, olderThan } from '../../days.ts'
import type { Given, Question, Rule } from '../question.ts'

/** The tiers that the threat assessment must cover; `unknown` is no actor that one can plan for. */
const TIERS = ['low_skill', 'organised', 'state_grade'] as const

const scenarios: Rule = ({ facts: { misuse } }) => {
  if (misuse.harms.length === 0) return notMet('No harm has been chosen to be considered.')
  const whole = misuse.scenarios.filter(
    each => said(each.likelihood) && each.severity !== null && said(each.resources),
  )
  const gaps = misuse.harms.flatMap(harm =>
    TIERS.filter(tier => !whole.some(each => each.harm === harm && each.tier === tier)).map(
      tier => `${harm} by ${tier.replace('_', ' ')} actors`,
    ),
  )
  const needed = misuse.harms.length * TIERS.length
  const rest = { figure: String(needed - gaps.length), threshold: 'each harm by each tier' }
  return metIf(
    gaps.length === 0,
    'Each harm has a scenario for each tier.',
    `Missing: ${gaps.join('; ')}.`,
    rest,
  )
}

/** Whether something has waited longer than the thresholds allow. */
function backlog({ facts: { at, misuse }, thresholds }: Given) {
  const { count, oldest } = misuse.untriaged
  const { daysToTriage } = thresholds.values
  const late = count > 0 && (oldest === null || olderThan(daysToTriage, oldest, at))
  return { late, count, days: oldest === null ? null : daysBetween(oldest, at), daysToTriage }
}

const confirmed: Rule = given => {
  const { confirmedSerious, unrated } = given.facts.misuse
  const rest = {
    figure: String(confirmedSerious.length),
    threshold: '0',
    evidence: confirmedSerious,
  }
  if (confirmedSerious.length > 0) {
    return notMet(
      `${confirmedSerious.length} serious misuses were confirmed since the last decision.`,
      rest,
    )
  }
  if (unrated.length > 0) {
    return insufficient(`How bad ${unrated.length} confirmed misuses were is not said.`, {
      ...rest,
      evidence: unrated,
    })
  }
  if (given.facts.scope.previous === null)
    return notApplicable('No earlier stage could be misused.')
  const { late, count } = backlog(given)
  return late
    ? insufficient(`None is confirmed, but ${count} observations have not been looked at.`, rest)
    : metIf(true, 'No serious misuse was confirmed since the last decision.', '', rest)
}

const cleared: Rule = given => {
  const { late, count, days, daysToTriage } = backlog(given)
  const rest = { figure: String(count), threshold: `none older than ${daysToTriage} days` }
  const oldest = days === null ? 'of unknown age' : `the oldest for ${days} days`
  return metIf(
    !late,
    `${count} observations wait, none too long.`,
    `${count} observations wait, ${oldest}.`,
    rest,
  )
}

const looked: Rule = ({ facts: { at, misuse }, thresholds }) => {
  if (misuse.channels.length === 0) return notMet('No channel is named in which we look.')
  const { daysToCheck } = thresholds.values
  const unseen = misuse.channels.filter(
    ({ lastCheckedAt }) => lastCheckedAt === null || olderThan(daysToCheck, lastCheckedAt, at),
  )
  const rest = {
    figure: `${misuse.channels.length - unseen.length} of ${misuse.channels.length}`,
    threshold: `each within ${daysToCheck} days`,
  }
  const names = unseen.map(({ name }) => name).join(', ')
  return metIf(
    unseen.length === 0,
    'Every channel has been checked.',
    `Not checked: ${names}.`,
    rest,
  )
}

const groups: Rule = ({ facts: { misuse } }) => {
  const lacks = missing({
    'affected groups': said(misuse.affectedGroups),
    benefits: said(misuse.benefits),
  })
  const figure = `${misuse.nearMisses} near misses`
  return metIf(
    lacks === null,
    'Groups, near misses and benefits are written down.',
    `Missing: ${lacks}.`,
    { figure },
  )
}

export const MISUSE: readonly Question[] = [
  {
    id: 'H1',
    point: 'misuse',
    text: 'For each harm considered, is there a threat scenario for low-skill, organised and state-grade actors?',
    from: ['GPT-2 report 2019', 'RiskCards', 'Partnership on AI'],
    answerer: 'policy',
    blocking: true,
    rule: scenarios,
    judged: 'Whether the scenarios are plausible and no likelier one is missing.',
  },
  {
    id: 'H2',
    point: 'misuse',
    text: 'Since the last decision, has nobody been seen to misuse an earlier stage in earnest?',
    from: ['GPT-2 six-month follow-up, on malicious use'],
    answerer: 'script',
    blocking: true,
    rule: confirmed,
  },
  {
    id: 'H3',
    point: 'misuse',
    text: 'Has everything that was reported been looked at?',
    from: ['VINCE'],
    answerer: 'script',
    blocking: true,
    rule: cleared,
  },
  {
    id: 'H4',
    point: 'misuse',
    text: 'Did we look for misuse lately, everywhere we said we would?',
    from: ['GPT-2, 1.5B release 2019, finding 4', 'EU GPAI Code of Practice, draft 3, II.12.1'],
    answerer: 'policy',
    blocking: true,
    rule: looked,
  },
  {
    id: 'H5',
    point: 'misuse',
    text: 'Is it written down who could be hurt, what nearly went wrong, and who gains?',
    from: ['NIST AI 600-1, GV-4.3-002 and MG-4.3-002', 'Partnership on AI'],
    answerer: 'policy',
    blocking: false,
    rule: groups,
    judged: 'Whether the groups and benefits named are the ones that matter.',
  },
]
