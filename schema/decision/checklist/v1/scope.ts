import { ACCESS_LEVEL } from '../../../vocabulary/index.ts'
import { insufficient, met, metIf, missing, notApplicable, notMet, said } from '../../answer.ts'
import { isIrreversible } from '../../irreversible.ts'
import { daysBetween } from '../../days.ts'
import { compare, ratio, rounded } from '../../numbers.ts'
import type { Question, Rule } from '../question.ts'

const stated: Rule = ({ facts: { scope } }) => {
  const { components, audience, date, accessLevel } = scope.release
  const lacks = missing({
    'what is released': components.some(said),
    'to whom': said(audience),
    when: date !== null,
    'the level of access': accessLevel !== null,
  })
  return metIf(lacks === null, 'What, to whom, when and how is stated.', `Not stated: ${lacks}.`)
}

const step: Rule = ({ facts: { scope }, thresholds }) => {
  const { parameters } = scope.release
  if (scope.largestPublic === null) return notApplicable('Nothing of this family is public yet.')
  if (parameters === null) return insufficient('The parameters of this stage are not known.')
  const { name, parameters: before } = scope.largestPublic
  const times = before === null ? null : ratio(parameters, before)
  if (times === null) return insufficient('The public stage states no parameters.')
  const threshold = thresholds.values.greatStep
  const figure = rounded(times, 2)
  const text = `${figure} times the parameters of ${name}.`
  return metIf(compare(times.toFixed(), threshold) <= 0, text, `A great step: ${text}`, {
    figure,
    threshold: `at most ${threshold}`,
  })
}

/** For what cannot be taken back, `decide` counts the sign-offs instead. */
const takenBack: Rule = ({ facts: { scope } }) => {
  const { accessLevel, withdrawal } = scope.release
  if (accessLevel === null) return insufficient('The level of access is not stated.')
  const { label } = ACCESS_LEVEL.terms[accessLevel]
  if (isIrreversible(accessLevel)) {
    return insufficient(
      `${label} cannot be taken back: the sign-offs are counted when it is decided.`,
    )
  }
  const lacks = missing({
    'who does it': said(withdrawal.owner),
    'the plan': said(withdrawal.plan),
  })
  return metIf(
    lacks === null,
    `${label} can be taken back, and who does it and how is written down.`,
    `${label} can be taken back, but this is not written down: ${lacks}.`,
  )
}

const observed: Rule = ({ facts: { at, scope }, thresholds }) => {
  if (scope.previous === null) return notApplicable('This is the first stage.')
  const { name, releasedOn, reviews } = scope.previous
  if (releasedOn === null) return insufficient(`When ${name} was released is not known.`)
  const figure = daysBetween(releasedOn, at)
  const { daysObserved } = thresholds.values
  const rest = { figure: String(figure), threshold: `at least ${daysObserved} days, one review` }
  const text = `${name} has been out for ${figure} days, with ${reviews} observations reviewed.`
  return metIf(figure >= daysObserved && reviews >= 1, text, text, rest)
}

const replicated: Rule = ({ facts: { scope } }) => {
  const { parameters } = scope.release
  if (parameters === null) return insufficient('The parameters of this stage are not known.')
  const unknown = scope.comparable.filter(each => each.parameters === null)
  const like = scope.comparable.filter(
    each => each.parameters !== null && compare(each.parameters, parameters) >= 0,
  )
  const evidence = like.map(each => each.ref)
  const figure = String(like.length)
  if (like.length > 0)
    return met(`${figure} comparable models are public or replicated.`, { figure, evidence })
  if (unknown.length > 0) {
    return insufficient(`${unknown.length} models may be comparable; their size is not known.`)
  }
  return notMet('No comparable model is recorded as public or replicated.', { figure })
}

export const SCOPE: readonly Question[] = [
  {
    id: 'S1',
    point: 'scope',
    text: 'Does the record say exactly what goes out, to whom, when and at which level of access?',
    from: ['Ovadya & Whittlestone 2019', 'Solaiman 2023', 'FMTI 2025'],
    answerer: 'policy',
    blocking: true,
    rule: stated,
  },
  {
    id: 'S2',
    point: 'scope',
    text: 'How far does this stage go beyond what the public already has?',
    from: ['GPT-2 six-month follow-up, staged release'],
    answerer: 'script',
    blocking: false,
    isFigurePublic: true,
    rule: step,
  },
  {
    id: 'S3',
    point: 'scope',
    text: 'Could it be restricted or taken back later, and by whom?',
    from: ['EU GPAI Code of Practice, draft 3, II.5.3', 'NIST AI 600-1, GV-1.3-007', 'deon E.3'],
    answerer: 'policy',
    blocking: true,
    rule: takenBack,
  },
  {
    id: 'S4',
    point: 'scope',
    text: 'Has the stage before this one been watched for long enough?',
    from: ['GPT-2 six-month follow-up, staged release'],
    answerer: 'script',
    blocking: true,
    isFigurePublic: true,
    rule: observed,
  },
  {
    id: 'S5',
    point: 'scope',
    text: 'Does the public already have something as capable, from us or from others?',
    from: ['GPT-2 six-month follow-up, lesson 1', 'Grover, release notes'],
    answerer: 'policy',
    blocking: false,
    rule: replicated,
    judged: 'How comparable the listed models are, and how much weight that has.',
  },
]
