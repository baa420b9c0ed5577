import { insufficient, metIf, missing, notApplicable, said, type Finding } from '../../answer.ts'
import { olderThan } from '../../days.ts'
import type { EvidenceFact, Facts } from '../../facts/index.ts'
import { allLengths, plain } from './detector-results.ts'
import type { Given, Rule } from '../question.ts'

/** History was not measured here: what would have to be on record is not, and nobody can add it. */
const beforeThisDesk = (facts: Facts): Finding | null =>
  facts.kind === 'recorded'
    ? insufficient(
        'Recorded from history: how it was measured then was not kept in a form that can be checked.',
      )
    : null

const used = ({ facts }: Given): readonly EvidenceFact[] => facts.evidence.items
const measured = (given: Given): readonly EvidenceFact[] =>
  used(given).filter(each => each.measured)

/** What a measurement must say for somebody else to make it again. */
const lacksOf = (each: EvidenceFact): string | null =>
  missing({
    digest: each.sha256 !== null,
    command: said(each.command),
    seed: said(each.seed),
    'revision of the model': said(each.modelRevision),
    commit: said(each.commit),
    'a clean work tree': each.dirty === false,
    hardware: said(each.hardware),
    time: each.startedAt !== null && each.endedAt !== null,
  })

export const traceable: Rule = given => {
  const history = beforeThisDesk(given.facts)
  if (history) return history
  const { untied } = given.facts.evidence
  const faults = used(given).flatMap(each => {
    const lacks = each.measured ? lacksOf(each) : each.sha256 === null ? 'digest' : null
    return lacks === null ? [] : [`${each.id} lacks ${lacks}`]
  })
  const all = used(given).length + untied.length
  const parts = [...(untied.length > 0 ? [`no evidence for ${untied.join(', ')}`] : []), ...faults]
  if (all === 0) return insufficient('The decision rests on no evidence yet.')
  const rest = {
    figure: `${all - untied.length - faults.length} of ${all}`,
    threshold: 'all',
    evidence: used(given).map(each => each.id),
  }
  return metIf(
    parts.length === 0,
    'Every figure can be traced to its evidence.',
    `${parts.join('; ')}.`,
    rest,
  )
}

export const enough: Rule = ({ facts: { measurements }, thresholds: { values } }) => {
  const results = allLengths(plain(measurements.detector))
  if (results.length === 0)
    return insufficient('No detector has been measured on texts of this model.')
  const counts = results.map(each => each.nPerClass ?? 0)
  const n = Math.min(...counts)
  const text = `At least ${n} texts in each class and arm.`
  return metIf(n >= values.textsForDeployable, text, text, {
    n,
    threshold: `${values.textsForDeployable}, or ${values.textsForStrong} for the strong claim`,
    evidence: results.map(each => each.evidence),
  })
}

export const locked: Rule = given => {
  const history = beforeThisDesk(given.facts)
  if (history) return history
  const lock = given.facts.evidence.thresholds
  const runs = measured(given)
  if (lock === null) return insufficient('No thresholds are locked for this family.')
  if (runs.length === 0) return notApplicable('Nothing was measured under thresholds.')
  const evidence = runs.map(each => each.id)
  const unknown = runs.filter(each => each.startedAt === null || each.thresholds === null)
  if (unknown.length > 0) {
    const ids = unknown.map(each => each.id).join(', ')
    return insufficient(`When it began, or under which thresholds, is not said: ${ids}.`, {
      evidence,
    })
  }
  const faults = runs.filter(
    each =>
      each.thresholds?.digest !== lock.digest ||
      each.thresholds.version !== lock.version ||
      Date.parse(each.startedAt ?? '') <= Date.parse(lock.lockedAt),
  )
  const ids = faults.map(each => each.id).join(', ')
  const rest = {
    figure: `${runs.length - faults.length} of ${runs.length}`,
    threshold: `version ${lock.version}, locked ${lock.lockedAt}`,
    evidence,
  }
  return metIf(
    faults.length === 0,
    'Every run began after its thresholds were locked.',
    `Began before the lock, or under another one: ${ids}.`,
    rest,
  )
}

export const fresh: Rule = given => {
  const { at, scope } = given.facts
  const history = beforeThisDesk(given.facts)
  if (history) return history
  const items = used(given)
  if (items.length === 0) return insufficient('The decision rests on no evidence yet.')
  const { modelDigests } = scope.release
  const { daysFresh } = given.thresholds.values
  const faults = items.flatMap(each => {
    const reasons = [
      ...(each.withdrawn ? ['withdrawn'] : []),
      ...(each.expiresAt !== null && Date.parse(each.expiresAt) <= Date.parse(at)
        ? ['expired']
        : []),
      ...(each.measured && each.endedAt !== null && olderThan(daysFresh, each.endedAt, at)
        ? ['stale']
        : []),
      // One file in common is not one model: the stages of a family share their vocabulary.
      ...(each.measured && !modelDigests.every(digest => each.modelDigests.includes(digest))
        ? ['of another model']
        : []),
    ]
    return reasons.length > 0 ? [`${each.id} is ${reasons.join(' and ')}`] : []
  })
  const evidence = items.map(each => each.id)
  const rest = {
    figure: `${items.length - faults.length} of ${items.length}`,
    threshold: `at most ${daysFresh} days`,
    evidence,
  }
  if (faults.length === 0 && measured(given).some(each => each.endedAt === null)) {
    return insufficient('When some of it was measured is not known.', rest)
  }
  if (measured(given).length > 0 && modelDigests.length === 0) {
    return insufficient('Which files are this model is not recorded.', rest)
  }
  return metIf(
    faults.length === 0,
    'All of it is fresh and about this very model.',
    `${faults.join('; ')}.`,
    rest,
  )
}

export const screened: Rule = given => {
  const sets = used(given).filter(each => each.samples !== null)
  if (sets.length === 0) return notApplicable('No samples are part of the evidence.')
  const faults = sets.filter(each => each.samples?.shown && !each.samples.screened)
  const ids = faults.map(each => each.id).join(', ')
  return metIf(
    faults.length === 0,
    'What is shown was screened; the rest stays a digest.',
    `Shown without screening: ${ids}.`,
    {
      figure: `${sets.length - faults.length} of ${sets.length}`,
      evidence: sets.map(each => each.id),
    },
  )
}
