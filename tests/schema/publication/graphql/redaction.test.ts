import { describe, expect, it } from 'vitest'
import type { PublishedObject } from '../../../../schema/publication/contract/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import {
  redactedAmong,
  redactedEntry,
  REDACTION,
} from '../../../support/published-fixture/redacted.ts'
import { askOf } from './ask.ts'

const gone = redactedAmong(publishedFixture)
const ask = () =>
  askOf(
    publishedFixture.filter(object => !gone.includes(object)),
    gone.map(redactedEntry),
  )
const FIGURE = 'family: "gpt-2", slug: "baseline-774m"'
const ONLY_VERSION = 'family: "gpt-2", slug: "credible-generated"'
const META = 'version redaction { instant reason } digest change { kind note } latestVersion'

// Planted: seeRecord that falls back on another version; a name taken from the redacted version; the
// comparison that takes a redacted body for an empty one; figures printed as pinned. Each seen to fail on
// 2026-11-25, in a test of its own.
describe('a redacted version', () => {
  it('is still told of, with the notice, its digest and nothing that it said', async () => {
    const { record, measurement } = await ask()(
      `{ record(kind: measurement, ${ONLY_VERSION}) { title ${META} }
         measurement(${ONLY_VERSION}) { text } }`,
    )
    expect(measurement).toBeNull()
    const [object] = gone.filter(({ slug }) => slug === 'credible-generated')
    expect(record).toEqual({
      title: 'credible-generated',
      version: 1,
      latestVersion: 1,
      redaction: REDACTION,
      digest: redactedEntry(object as PublishedObject).digest,
      change: { kind: 'first', note: '' },
    })
  })

  it('stands in its place as of a day on which it was the latest, by either clock', async () => {
    for (const when of ['asOf: "2026-11-24"', 'knownAt: "2026-11-24T12:00:00.000Z"']) {
      const { record, measurement } = await ask()(
        `{ record(kind: measurement, ${FIGURE}, ${when}) { ${META} }
           measurement(${FIGURE}, ${when}) { text } }`,
      )
      expect(measurement).toBeNull()
      expect(record).toMatchObject({ version: 1, redaction: REDACTION })
    }
  })

  it('leaves the versions around it readable', async () => {
    const { measurement, versions } = await ask()(
      `{ measurement(${FIGURE}) { text meta { version redaction { reason } } }
         versions(kind: measurement, ${FIGURE}) { nodes { version redaction { reason } } } }`,
    )
    expect(measurement).toEqual({ text: '77.16 %', meta: { version: 2, redaction: null } })
    expect(versions.nodes).toEqual([
      { version: 1, redaction: { reason: REDACTION.reason } },
      { version: 2, redaction: null },
    ])
  })

  it('cannot be read out of a comparison with another', async () => {
    const asked = ask()(
      `{ changes(kind: measurement, ${FIGURE}, from: 1, to: 2) { path before after } }`,
    )
    await expect(asked).rejects.toThrow(
      expect.objectContaining({ extensions: { code: 'INVALID_INPUT' } }),
    )
    const { corrections } = await ask()(
      `{ corrections(family: "gpt-2") { nodes { meta { slug } previousVersion fieldsChanged } } }`,
    )
    expect(corrections.nodes).toContainEqual({
      meta: { slug: 'baseline-774m' },
      previousVersion: 1,
      fieldsChanged: [],
    })
  })

  it('is in no list, and in the list of what was redacted', async () => {
    const { findings, redactions } = await ask()(
      `{ findings(family: "gpt-2") { nodes { meta { slug } } }
         redactions(family: "gpt-2", first: 100) { totalCount nodes { kind slug version } } }`,
    )
    const slugs = findings.nodes.map(({ meta }: { meta: { slug: string } }) => meta.slug)
    expect(slugs).not.toContain('detection')
    expect(redactions.totalCount).toBe(gone.length)
    expect(redactions.nodes).toContainEqual({ kind: 'finding', slug: 'detection', version: 1 })
  })
})

describe('what cites a redacted version', () => {
  it('prints a notice in the place of the figure, in its document and beside it', async () => {
    const { findings } = await ask()(
      `{ findings(family: "gpt-2") { nodes { meta { slug } body
           figures { slug text qualifier measurement { text } } } } }`,
    )
    const citing = findings.nodes.find(
      ({ meta }: { meta: { slug: string } }) => meta.slug === 'credibility',
    )
    expect(citing.figures).toContainEqual({
      slug: 'credible-generated',
      text: 'figure redacted',
      qualifier: null,
      measurement: null,
    })
    expect(JSON.stringify(citing)).not.toContain('72 %')
    expect(JSON.stringify(citing)).toContain('83 %')
  })

  it('names the parts that are missing', async () => {
    const { report } = await ask()(
      `{ report(family: "gpt-2", slug: "six-month-follow-up") {
           findings { meta { slug } } redacted { kind slug redaction { reason } } } }`,
    )
    expect(report.findings.map((f: { meta: { slug: string } }) => f.meta.slug)).not.toContain(
      'detection',
    )
    expect(report.redacted).toContainEqual({
      kind: 'finding',
      slug: 'detection',
      redaction: { reason: REDACTION.reason },
    })
  })
})
