import { describe, expect, it } from 'vitest'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { askFixture } from './ask.ts'

const LEDE = 'report(family: "gpt-2", slug: "six-month-follow-up"'

describe('one record', () => {
  it('is its latest version', async () => {
    const { report } = await askFixture()(`{ ${LEDE}) { lede meta { version latestVersion } } }`)
    expect(report.lede).toMatch(/^All four sizes are public/)
    expect(report.meta).toEqual({ version: 2, latestVersion: 2 })
  })

  it('is what it was as of a day in history', async () => {
    const ask = askFixture()
    const asOf = (day: string) =>
      ask(`{ ${LEDE}, asOf: "${day}") { lede meta { version latestVersion } } }`)
    expect((await asOf('2019-08-19')).report).toBeNull()
    const { report } = await asOf('2019-08-21')
    expect(report.lede).toMatch(/^The third of four sizes is public/)
    expect(report.meta).toEqual({ version: 1, latestVersion: 1 })
  })

  it('was not known before this desk truly published it', async () => {
    const ask = askFixture()
    const knownAt = (instant: string) => ask(`{ ${LEDE}, knownAt: "${instant}") { title } }`)
    expect((await knownAt('2019-12-01T00:00:00Z')).report).toBeNull()
    expect((await knownAt('2026-11-24T09:00:00Z')).report).not.toBeNull()
  })

  it('can be had in an earlier version for ever, and says that there is a later one', async () => {
    const { report } = await askFixture()(
      `{ ${LEDE}, version: 1) { lede meta { version latestVersion } } }`,
    )
    expect(report.lede).toMatch(/^The third of four sizes/)
    expect(report.meta).toEqual({ version: 1, latestVersion: 2 })
  })

  it('says when its content was public then, apart from when it was published here', async () => {
    const { report } = await askFixture()(
      `{ ${LEDE}, version: 1) { meta { recorded instant historicalInstant change { kind } } } }`,
    )
    expect(report.meta).toEqual({
      recorded: true,
      instant: '2026-11-24T09:00:00.000Z',
      historicalInstant: '2019-08-20T16:00:00.000Z',
      change: { kind: 'first' },
    })
  })

  it('is null where nothing was ever published under that name', async () => {
    expect(await askFixture()('{ event(family: "gpt-2", slug: "none") { title } }')).toEqual({
      event: null,
    })
  })
})

describe('the desk', () => {
  it('is found without its name', async () => {
    const { desk } = await askFixture()('{ desk { name featuredFamily } }')
    expect(desk).toEqual({ name: 'Staged release record', featuredFamily: 'gpt-2' })
  })
})

describe('a report', () => {
  it('shows the very versions that it pins, in its own order', async () => {
    const { report } = await askFixture()(
      `{ ${LEDE}) { findings { number meta { version } } events { listedMonth order } partners { studies } } }`,
    )
    expect(report.findings.map((f: { number: number }) => f.number)).toEqual([1, 2, 3])
    expect(report.partners).toHaveLength(4)
    expect(report.events).toHaveLength(21)
  })
})

describe('the store as a whole', () => {
  it('says how much it holds and when it last grew', async () => {
    const { store } = await askFixture()('{ store { contract publications lastPublished } }')
    expect(store).toEqual({
      contract: 1,
      publications: publishedFixture.length,
      lastPublished: '2026-11-26T08:30:00.000Z',
    })
  })
})
