import { afterEach, describe, expect, test, vi } from 'vitest'
import { clock } from '../../../schema/platform/clock.ts'
import { embargoHolds, zoneExists } from '../../../schema/records/embargo-rules.ts'

const NOW = new Date('2019-08-01T00:00:00Z')
const LATER = new Date('2019-08-20T16:00:00Z')

const problems = (before: Record<string, unknown>, written: Record<string, unknown>) => {
  vi.spyOn(clock, 'now').mockReturnValue(NOW)
  const after = { ...before, ...written }
  return embargoHolds({ operation: 'update', written, before, after }).map(problem => problem.field)
}
const running = { state: 'active', endsAt: LATER, reason: 'Paper under review' }

afterEach(() => vi.restoreAllMocks())

describe('an embargo holds', () => {
  test('it goes from proposed to active, is revised, and ends', () => {
    expect(problems({ ...running, state: 'proposed' }, { state: 'active' })).toEqual([])
    expect(problems(running, { state: 'revised' })).toEqual([])
    expect(problems({ ...running, endsAt: new Date(0) }, { state: 'ended' })).toEqual([])
  })

  test('an ended one does not run again', () => {
    expect(problems({ ...running, state: 'ended' }, { state: 'active' })).toEqual(['state'])
  })

  test('it can be made longer at any time', () => {
    expect(problems(running, { endsAt: new Date('2019-09-01T00:00:00Z') })).toEqual([])
  })

  test('it is not made shorter or ended early without saying anew who agreed', () => {
    expect(problems(running, { endsAt: NOW })).toEqual(['reason'])
    expect(problems(running, { state: 'ended' })).toEqual(['reason'])
    expect(problems(running, { state: 'ended', reason: '' })).toEqual(['reason'])
    expect(problems(running, { state: 'ended', reason: 'The partner agreed on 1 August' })).toEqual(
      [],
    )
  })
})

test('a time zone is one that clocks know', () => {
  const zone = (name: string) =>
    zoneExists({ operation: 'create', written: {}, before: undefined, after: { zone: name } })
  expect(zone('America/New_York')).toEqual([])
  expect(zone('')).toEqual([])
  expect(zone('Ithaca')).toMatchObject([{ field: 'zone' }])
})
