import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isVisible, NOW } from '../../../../schema/publication/store/index.ts'

const instants = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map(date => date.toISOString())
const days = instants.map(instant => instant.slice(0, 10))
const entries = fc.record({ instant: instants, historicalInstant: fc.option(instants) })

describe('the moment from which a reader looks', () => {
  // Catches: a day that ends where it begins, and true instants taken for historical ones (planted:
  // endOfDay without the day; `entry.instant` in place of effectiveInstant).
  it('as of a day: counts what was public on that day or before, by historical instants', () => {
    fc.assert(
      fc.property(entries, days, (entry, asOf) => {
        const day = (entry.historicalInstant ?? entry.instant).slice(0, 10)
        expect(isVisible(entry, { asOf, knownAt: null })).toBe(day <= asOf)
      }),
    )
  })

  // Catches: historical instants believed where only true ones count (planted: effectiveInstant).
  it('known at an instant: counts what this desk had published, by true instants', () => {
    fc.assert(
      fc.property(entries, instants, (entry, knownAt) => {
        expect(isVisible(entry, { asOf: null, knownAt })).toBe(entry.instant <= knownAt)
      }),
    )
  })

  it('asks for both where both are given', () => {
    const entry = { instant: '2026-01-01T00:00:00.000Z', historicalInstant: '2019-08-20T16:00:00Z' }
    expect(isVisible(entry, { asOf: '2019-08-20', knownAt: '2025-01-01T00:00:00Z' })).toBe(false)
    expect(isVisible(entry, { asOf: '2019-08-20', knownAt: '2026-01-01T00:00:00Z' })).toBe(true)
    expect(isVisible(entry, NOW)).toBe(true)
  })

  it('includes the last millisecond of a day and not the first of the next', () => {
    const at = (instant: string) =>
      isVisible({ instant, historicalInstant: null }, { asOf: '2019-12-31', knownAt: null })
    expect(at('2019-12-31T23:59:59.999Z')).toBe(true)
    expect(at('2020-01-01T00:00:00.000Z')).toBe(false)
  })
})
