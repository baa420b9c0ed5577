import { describe, expect, it } from 'vitest'
import type { PublishedObject } from '../../../../schema/publication/contract/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { askFixture } from './ask.ts'

const retracted = publishedFixture.find(({ change }) => change.kind === 'retraction')
const original = publishedFixture.find(
  (object): object is PublishedObject<'event'> =>
    object.kind === 'event' && object.slug === retracted?.slug,
)
const NAME = `family: "gpt-2", slug: "${retracted?.slug}"`
const FIGURE = 'kind: measurement, family: "gpt-2", slug: "baseline-774m"'

describe('a retracted record', () => {
  it('is no longer shown, nor listed', async () => {
    const { event, events } = await askFixture()(
      `{ event(${NAME}) { title } events(family: "gpt-2", first: 100) { nodes { meta { slug } } } }`,
    )
    expect(event).toBeNull()
    expect(events.nodes.map((n: { meta: { slug: string } }) => n.meta.slug)).not.toContain(
      retracted?.slug,
    )
  })

  it('keeps its address, its name and the reason', async () => {
    const { record } = await askFixture()(
      `{ record(kind: event, ${NAME}) { title version retracted change { kind note } } }`,
    )
    expect(record).toEqual({
      title: original?.body?.title,
      version: 2,
      retracted: true,
      change: { kind: 'retraction', note: 'It rested on a mistaken account.' },
    })
  })

  it('can be read in its earlier version, which says that it is retracted', async () => {
    const { event } = await askFixture()(
      `{ event(${NAME}, version: 1) { title meta { retracted latestVersion } } }`,
    )
    expect(event.meta).toEqual({ retracted: true, latestVersion: 2 })
  })

  it('was not retracted before it was', async () => {
    const { event } = await askFixture()(
      `{ event(${NAME}, asOf: "2026-11-25") { meta { retracted } } }`,
    )
    expect(event.meta.retracted).toBe(false)
  })
})

describe('versions and what they changed', () => {
  it('are listed oldest first', async () => {
    const { versions } = await askFixture()(
      `{ versions(${FIGURE}) { totalCount nodes { version change { kind } } } }`,
    )
    expect(versions).toEqual({
      totalCount: 2,
      nodes: [
        { version: 1, change: { kind: 'first' } },
        { version: 2, change: { kind: 'correction' } },
      ],
    })
  })

  it('differ field by field', async () => {
    const { changes } = await askFixture()(
      `{ changes(${FIGURE}, from: 1, to: 2) { path change before after } }`,
    )
    expect(changes).toEqual(
      expect.arrayContaining([
        { path: ['value'], change: 'changed', before: '71.16', after: '77.16' },
        { path: ['text'], change: 'changed', before: '71.16 %', after: '77.16 %' },
      ]),
    )
    expect(changes).toHaveLength(2)
  })

  it('cannot be compared where one does not exist', async () => {
    await expect(askFixture()(`{ changes(${FIGURE}, from: 1, to: 9) { path } }`)).rejects.toThrow(
      expect.objectContaining({ extensions: { code: 'INVALID_INPUT' } }),
    )
  })
})

describe('corrections', () => {
  const CORRECTIONS =
    'nodes { meta { kind slug version } previousVersion fieldsChanged } totalCount'

  it('are listed latest first, retractions among them', async () => {
    const { corrections } = await askFixture()(`{ corrections { ${CORRECTIONS} } }`)
    expect(corrections).toEqual({
      totalCount: 2,
      nodes: [
        {
          meta: { kind: 'event', slug: retracted?.slug, version: 2 },
          previousVersion: 1,
          fieldsChanged: [],
        },
        {
          meta: { kind: 'measurement', slug: 'baseline-774m', version: 2 },
          previousVersion: 1,
          fieldsChanged: ['value', 'text'],
        },
      ],
    })
  })

  it('belong to their family', async () => {
    const { corrections } = await askFixture()('{ corrections(family: "second") { totalCount } }')
    expect(corrections.totalCount).toBe(0)
  })
})

describe('a figure that was corrected after a text had cited it', () => {
  const FIGURES =
    'figures { slug version text measurement { value } correctedSince { text meta { version change { note } } } }'
  const cited = async (when: string) => {
    const { findings } = await askFixture()(
      `{ findings(family: "gpt-2"${when}) { nodes { ${FIGURES} } } }`,
    )
    return findings.nodes
      .flatMap((node: { figures: { slug: string }[] }) => node.figures)
      .find(({ slug }: { slug: string }) => slug === 'baseline-774m')
  }

  it('keeps what was printed and says what it reads now', async () => {
    expect(await cited('')).toEqual({
      slug: 'baseline-774m',
      version: 1,
      text: '71.16 %',
      measurement: { value: '71.16' },
      correctedSince: {
        text: '77.16 %',
        meta: { version: 2, change: { note: 'A digit was mistyped.' } },
      },
    })
  })

  it('stood uncorrected as of the day before', async () => {
    expect((await cited(', asOf: "2026-11-24"')).correctedSince).toBeNull()
  })
})

it('a name without its family is refused, and a family where there is none', async () => {
  const bad = expect.objectContaining({ extensions: { code: 'INVALID_INPUT' } })
  const ask = askFixture()
  await expect(ask('{ record(kind: event, slug: "a") { slug } }')).rejects.toThrow(bad)
  await expect(
    ask('{ record(kind: family, family: "gpt-2", slug: "gpt-2") { slug } }'),
  ).rejects.toThrow(bad)
})
