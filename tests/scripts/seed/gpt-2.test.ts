import { describe, expect, test } from 'vitest'
import { citations, parseMarkup } from '../../../scripts/seed/markup/index.ts'
import { DEMONSTRATION_DESK, demonstrationFiles, planOf, valuesAsOf } from './demonstration.ts'
import expected from './expected-gpt-2.json' with { type: 'json' }

const plan = planOf(demonstrationFiles('gpt-2'))
const august = (list: string) => valuesAsOf(plan, list, '2019-08-21')
const november = (list: string) => valuesAsOf(plan, list, '2019-11-30')

const precision = (date: string) => (date.length === 10 ? 'day' : 'month')

/** The values of a record that must be there. */
function record(records: ReturnType<typeof august>, key: string) {
  const values = records.get(key)
  if (!values) throw new Error(`there is no ${key}`)
  return values
}

describe('August 2019', () => {
  test('the timeline has the 21 items of the post and no other', () => {
    expect([...august('TimelineEvent').keys()].sort()).toEqual(
      expected.events.map(e => e.id).sort(),
    )
  })

  test.each(expected.events)('$id stands under $listedMonth with its own date', event => {
    const values = record(august('TimelineEvent'), event.id)
    expect(values).toMatchObject({
      title: event.title,
      category: event.category,
      listedMonth: event.listedMonth,
      order: event.order,
      eventDate: event.date,
    })
    expect(precision(event.date)).toBe(event.precision)
    expect(values['sources']).not.toHaveLength(0)
  })

  test.each(expected.releases)(
    '$parametersNamed has its exact size and its other names',
    release => {
      const values = record(august('Release'), release.id)
      expect(values).toMatchObject({
        parametersNamed: release.parametersNamed,
        parametersExact: release.parametersExact,
        stageOrder: release.stage,
      })
      expect(values['aliases']).toEqual(expect.arrayContaining(release.aliases))
    },
  )

  test('three sizes are out, the fourth is planned with its conditions and without a date', () => {
    const releases = august('Release')
    for (const { id, released } of expected.releases.slice(0, 3)) {
      expect(record(releases, id)).toMatchObject({ status: 'released', releasedOn: released })
    }
    const last = record(releases, '1558m')
    expect(last).toMatchObject({ status: 'planned' })
    expect(last['releasedOn']).toBeUndefined()
    expect(last['plan']).toMatch(/not a decision/)
    expect(last['planConditions']).toHaveLength(3)
  })

  test.each(expected.partners)('partner $id studies $area', partner => {
    const values = record(august('Partnership'), partner.id)
    expect(values).toMatchObject({ researchArea: partner.area, modelsAccessed: ['774m', '1558m'] })
    expect(values['people'] ?? []).toEqual(partner.people)
  })

  test.each(expected.findings)('finding $id cites its footnote and its figures', finding => {
    const values = record(august('Finding'), finding.id)
    expect(values['number']).toBe(finding.number)
    const cited = citations(parseMarkup(values['body'] as string))
    expect(cited.footnotes).toEqual(finding.footnote ? [finding.footnote] : [])
    expect(cited.figures).not.toHaveLength(0)
  })

  test.each(Object.entries(expected.figures))(
    'figure %s is as the source has it',
    (slug, figure) => {
      expect(record(august('Measurement'), slug)).toMatchObject(figure)
    },
  )

  test('figures keep their caveats', () => {
    const figures = august('Measurement')
    expect(record(figures, 'credible-generated')).toMatchObject({
      qualifier: expect.stringMatching(/one cohort/),
      selection: 'human_picked',
    })
    expect(record(figures, 'replicating-groups')['qualifier']).toMatch(/floor/)
    expect(record(figures, 'detection-needed')['qualifier']).toMatch(/expectation/)
  })

  test('the report names its authors, thanks, tags and documents', () => {
    const report = record(august('Report'), 'six-month-follow-up')
    expect(report).toMatchObject({
      authors: expected.authors,
      acknowledgements: expected.acknowledgements,
      tags: expected.tags,
      dateline: '2019-08-20',
    })
    const urls = (report['documents'] as string[]).map(
      key => plan.standing.find(r => r.list.list === 'Source' && r.key === key)?.values['url'],
    )
    expect(urls).toEqual(expected.documents)
  })
})

describe('November 2019', () => {
  test.each(expected.later)('$id has joined the timeline', event => {
    expect(august('TimelineEvent').has(event.id)).toBe(false)
    expect(record(november('TimelineEvent'), event.id)).toMatchObject({
      title: event.title,
      category: event.category,
      eventDate: event.date,
    })
  })

  test('the full model is released and its plan is gone', () => {
    expect(record(november('Release'), '1558m')).toMatchObject({
      status: 'released',
      releasedOn: '2019-11-05',
      plan: null,
      planConditions: [],
    })
  })

  test.each(Object.entries(expected.laterFigures))('figure %s is new', (slug, figure) => {
    expect(august('Measurement').has(slug)).toBe(false)
    expect(record(november('Measurement'), slug)).toMatchObject(figure)
  })

  test('the report is one record that has grown', () => {
    const [before, after] = [august('Report'), november('Report')]
    expect([...after.keys()]).toEqual([...before.keys()])
    const report = record(after, 'six-month-follow-up')
    expect(report['events']).toHaveLength(expected.events.length + expected.later.length)
    expect(report['findings']).toHaveLength(6)
  })
})

describe('sources', () => {
  const sources = plan.standing.filter(record => record.list.list === 'Source')

  test('each says where in it the fact stands', () => {
    expect(sources.filter(source => !source.values['locator']).map(s => s.key)).toEqual([])
  })

  test('words taken from one are few', () => {
    const long = sources.filter(s => String(s.values['exactWords'] ?? '').split(' ').length > 16)
    expect(long.map(source => source.key)).toEqual([])
  })
})

describe.each(['gpt-2', 'grover'] as const)('in the record of %s', family => {
  const { standing, stages } = planOf(demonstrationFiles(family))

  // What nothing public names is not public, and the leak scan would keep its words out.
  test.each(['Source', 'Organization', 'Footnote'])('each %s is named by some record', list => {
    const named = new Set(
      [...standing, ...stages.flatMap(stage => stage.records)].flatMap(record =>
        Object.entries(record.list.fields).flatMap(([name, field]) =>
          field.references(record.values[name]).map(r => (r.list === list ? r.key : '')),
        ),
      ),
    )
    const all = standing.filter(record => record.list.list === list).map(record => record.key)
    expect(all.filter(key => !named.has(key))).toEqual([])
  })
})

describe('what is made up for demonstration', () => {
  const desk = planOf([DEMONSTRATION_DESK])
  const all = [...desk.standing, ...desk.stages.flatMap(stage => stage.records)]

  test('says so in every record', () => {
    const unmarked = all.filter(({ list, key, values }) =>
      list.list === 'Organization' || list.list === 'Desk'
        ? !/demonstration/i.test(JSON.stringify(values))
        : !JSON.stringify(values).includes('Demonstration:') && !key.startsWith('asked'),
    )
    expect(unmarked.map(record => record.key)).toEqual([])
  })

  test('is not part of history', () => {
    for (const { outcome } of desk.stages) {
      expect(outcome).not.toMatchObject({ instant: expect.any(String) })
    }
  })
})
