import { CONTROL_KIND, SAMPLING_ARM } from '../../../vocabulary/index.ts'
import {
  insufficient,
  met,
  metIf,
  notApplicable,
  notMet,
  said,
  type Finding,
} from '../../answer.ts'
import type { DetectorResult } from '../../facts/index.ts'
import { compare, difference, greatest, least, rounded } from '../../numbers.ts'
import type { Given, Rule } from '../question.ts'
import { allLengths, armsOf, openEnded, plain, tooFew, worst } from './detector-results.ts'

/** Human texts without which "one accused in a thousand" cannot be seen at all. */
const TEXTS_FOR_FPR_1000 = 1_000
const ARM_KINDS = SAMPLING_ARM.values

const fewTexts = (few: readonly DetectorResult[], needed: number): string =>
  `Fewer than ${needed} texts in each class, or no count, for: ${armsOf(few)}.`

export const accurate: Rule = ({ facts: { measurements }, thresholds: { values } }) => {
  const results = allLengths(plain(measurements.detector))
  const at = worst(results, each => each.balancedAccuracy.low ?? each.balancedAccuracy.value)
  if (!at) return insufficient('No detector has been measured on texts of this model.')
  const { value, low, high } = at.balancedAccuracy
  const rest = {
    figure: low ?? value,
    interval: low !== null && high !== null ? { low, high } : null,
    n: at.nPerClass,
    threshold: `at least ${values.deployableAccuracy}`,
    evidence: results.map(each => each.evidence),
  }
  const few = tooFew(results, values.textsForDeployable)
  if (few.length > 0) return insufficient(fewTexts(few, values.textsForDeployable), rest)
  const text = `Worst arm ${at.arm}: balanced accuracy ${value}, at least ${low ?? 'unknown'}.`
  if (compare(low ?? value, values.deployableAccuracy) < 0) return notMet(text, rest)
  // The worst arm may be one whose interval nobody worked out: any without one leaves the claim open.
  if (low === null || results.some(each => each.balancedAccuracy.low === null)) {
    return insufficient(`${text} An arm without an interval carries no claim.`, rest)
  }
  const strong =
    compare(low, values.strongAccuracy) >= 0 &&
    results.every(each => (each.nPerClass ?? 0) >= values.textsForStrong)
  return met(strong ? `${text} That is strong.` : text, rest)
}

export const fewFalse: Rule = ({ facts: { measurements }, thresholds: { values } }) => {
  const results = allLengths(plain(measurements.detector))
  if (results.length === 0)
    return insufficient('No detector has been measured on texts of this model.')
  const without = results.filter(
    each => each.tprAtFpr1000 === null || (each.nPerClass ?? 0) < TEXTS_FOR_FPR_1000,
  )
  const evidence = results.map(each => each.evidence)
  if (without.length > 0) {
    const told = `Not measured with one false alarm in a thousand: ${armsOf(without)}.`
    return insufficient(told, { evidence })
  }
  const at = worst(results, each => each.tprAtFpr1000?.value ?? '0') as DetectorResult
  const figure = at.tprAtFpr1000?.value ?? '0'
  const rarer = at.tprAtFpr10000?.value ?? 'not measured'
  const text = `Worst arm ${at.arm}: finds ${figure} at one false alarm in a thousand, ${rarer} at one in ten thousand.`
  return metIf(compare(figure, values.detectedShare) >= 0, text, text, {
    figure,
    n: at.nPerClass,
    threshold: `at least ${values.detectedShare}`,
    evidence,
  })
}

export const everyArm: Rule = ({ facts: { measurements }, thresholds: { values } }) => {
  const results = plain(measurements.detector)
  const lacking = [
    ...ARM_KINDS.filter(kind => !results.some(each => each.armKind === kind)).map(
      kind => SAMPLING_ARM.terms[kind].label,
    ),
    ...(results.some(each => each.maxCharacters !== null && each.maxCharacters <= values.shortText)
      ? []
      : [`texts of at most ${values.shortText} characters`]),
  ]
  const evidence = results.map(each => each.evidence)
  if (lacking.length > 0) return insufficient(`Not measured: ${lacking.join(', ')}.`, { evidence })
  const accuracies = results.map(each => each.balancedAccuracy.value)
  const spread = difference(greatest(accuracies) ?? '0', least(accuracies) ?? '0').times(100)
  const figure = rounded(spread, 2)
  const text = `Between the best and the worst arm lie ${figure} points.`
  const rest = { figure, threshold: `at most ${values.armSpread} points`, evidence }
  const few = tooFew(results, values.textsForDeployable)
  if (few.length > 0) return insufficient(fewTexts(few, values.textsForDeployable), rest)
  if (compare(spread.toFixed(), values.armSpread) > 0) return notMet(text, rest)
  const open = openEnded(results)
  return open.length > 0
    ? insufficient(`${text} Without an interval: ${armsOf(open)}.`, rest)
    : met(text, rest)
}

export const fineTuned: Rule = ({ facts: { measurements }, thresholds: { values } }) => {
  const results = measurements.detector.filter(each => each.fineTuned)
  const at = worst(results, each => each.balancedAccuracy.low ?? each.balancedAccuracy.value)
  if (!at) return insufficient('No detector has been measured on a fine-tuned model.')
  const { value, low, high } = at.balancedAccuracy
  const before = worst(
    allLengths(plain(measurements.detector)),
    each => each.balancedAccuracy.value,
  )
  const drop = before ? difference(before.balancedAccuracy.value, value).times(100) : null
  const fallen = drop === null ? '' : `, ${rounded(drop, 2)} points below the model as it is`
  const text = `After fine-tuning: ${value}${fallen}.`
  const rest = {
    figure: low ?? value,
    interval: low !== null && high !== null ? { low, high } : null,
    n: at.nPerClass,
    threshold: `at least ${values.deployableAccuracy}`,
    evidence: results.map(each => each.evidence),
  }
  // Too low is too low on however few texts; high enough it is only on enough of them.
  if (compare(low ?? value, values.deployableAccuracy) < 0) return notMet(text, rest)
  const few = tooFew(results, values.textsForDeployable)
  if (few.length > 0)
    return insufficient(`${text} ${fewTexts(few, values.textsForDeployable)}`, rest)
  const open = openEnded(results)
  return open.length > 0
    ? insufficient(`${text} Without an interval: ${armsOf(open)}.`, rest)
    : met(text, rest)
}

const DETECTION_RULES = { D1: accurate, D2: fewFalse, D3: everyArm, D4: fineTuned } as const

/** Whether one of D1 to D4 is anything but met; a rule that fails counts as not met. */
function someUnmet(given: Given): readonly string[] {
  const value = (rule: Rule): Finding['value'] => {
    try {
      return rule(given).value
    } catch {
      return 'insufficient'
    }
  }
  return Object.entries(DETECTION_RULES)
    .filter(([, rule]) => value(rule) !== 'met')
    .map(([id]) => id)
}

export const controls: Rule = given => {
  const unmet = someUnmet(given)
  if (unmet.length === 0) return notApplicable('Detection carries the release by itself.')
  const there = given.facts.measurements.controls.filter(
    each => said(each.owner) && said(each.link),
  )
  const lacking = CONTROL_KIND.values.filter(kind => !there.some(each => each.kind === kind))
  const names = lacking.map(kind => CONTROL_KIND.terms[kind].label.toLowerCase()).join(', ')
  const why = `${unmet.join(', ')} not met.`
  const rest = {
    figure: `${CONTROL_KIND.values.length - lacking.length} of ${CONTROL_KIND.values.length} kinds`,
  }
  return metIf(
    lacking.length === 0,
    `${why} Controls of each kind are in place.`,
    `${why} No control with an owner and a link: ${names}.`,
    rest,
  )
}
