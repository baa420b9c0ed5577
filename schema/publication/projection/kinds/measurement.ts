import { organizationOf, releaseRefOf, sourcesOf } from '../pieces.ts'
import { printedText } from '../printed-text.ts'
import type { MeasurementRecord } from '../records.ts'
import type { Scope } from '../scope.ts'
import { orNull } from '../text.ts'

/** A figure as the public sees it, with what is printed for it. */
export function measurementToPublic(scope: Scope, measurement: MeasurementRecord) {
  const [value, low, high] = [measurement.value, measurement.low, measurement.high].map(orNull)
  if (value && (low || high)) {
    scope.notes.problem('value', 'It is a point or a range, not both: clear one of them.')
  }
  const statedAs = orNull(measurement.statedAs)
  const text = printedText({
    statedAs,
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    unit: measurement.unit,
  })
  if (text === null) scope.notes.problem('text', 'It has neither a number nor words.')
  return {
    metric: measurement.metric,
    subject:
      measurement.subjectId === null ? null : releaseRefOf(scope, 'subject', measurement.subjectId),
    value,
    low,
    high,
    unit: measurement.unit,
    text,
    qualifier: orNull(measurement.qualifier),
    n: measurement.n,
    interval: intervalOf(scope, measurement),
    comparator: orNull(measurement.comparator),
    conditions: orNull(measurement.conditions),
    selection: measurement.selection,
    measuredBy: measurement.measuredBy,
    measurer: organizationOf(scope, measurement.measurer),
    sources: sourcesOf(scope, measurement.sources),
  }
}

function intervalOf(
  { notes }: Scope,
  { intervalLow, intervalHigh, intervalLevel }: MeasurementRecord,
) {
  const [low, high, level] = [intervalLow, intervalHigh, intervalLevel].map(orNull)
  if (low && high && level) return { low, high, level }
  if (low || high || level) {
    notes.problem('intervalLow', 'An interval needs both ends and its level.')
  }
  return null
}
