import { expect, test } from 'vitest'
import { VALUES, type Sample } from './corpus.ts'
import { describeUnderTest, type DeskUnderTest } from './desk-under-test.ts'
import { inTime, judge } from './sane.ts'

const update = (list: string) =>
  `mutation ($id: ID!, $data: ${list}UpdateInput!) { update${list}(where: { id: $id }, data: $data) { id } }`

interface Place {
  readonly query: string
  readonly variables: (desk: DeskUnderTest, json: string) => string
  /** Reads the value back where it was taken; absent where nothing is kept. */
  readonly read?: {
    readonly query: (desk: DeskUnderTest) => string
    readonly path: readonly string[]
  }
}

/** Where a client can send any JSON at all. */
const PLACES: Readonly<Record<string, Place>> = {
  'as a running text': {
    query: update('Finding'),
    variables: ({ records }, json) => `{"id":"${records.Finding}","data":{"body":${json}}}`,
    read: {
      query: ({ records }) =>
        `{ read: finding(where: { id: "${records.Finding}" }) { body { document } } }`,
      path: ['read', 'body', 'document'],
    },
  },
  'as several terms': {
    query: update('MisuseObservation'),
    variables: ({ records }, json) =>
      `{"id":"${records.MisuseObservation}","data":{"harms":${json}}}`,
    read: {
      query: ({ records }) =>
        `{ read: misuseObservation(where: { id: "${records.MisuseObservation}" }) { harms } }`,
      path: ['read', 'harms'],
    },
  },
  'as the data of a record': {
    query: update('TimelineEvent'),
    variables: ({ records }, json) => `{"id":"${records.TimelineEvent}","data":${json}}`,
  },
  'as a link': {
    query: update('TimelineEvent'),
    variables: ({ records }, json) =>
      `{"id":"${records.TimelineEvent}","data":{"sources":${json}}}`,
  },
  'as a filter': {
    query:
      'query ($where: TimelineEventWhereInput!) { timelineEvents(where: $where, take: 1) { id } }',
    variables: (_, json) => `{"where":${json}}`,
  },
  'as an id': {
    query: 'query ($id: ID!) { timelineEvent(where: { id: $id }) { id } }',
    variables: (_, json) => `{"id":${json}}`,
  },
  'as what would re-open a decision': {
    query: update('ReopenCondition'),
    variables: ({ records }, json) =>
      `{"id":"${records.ReopenCondition}","data":{"query":${json}}}`,
  },
  'as the values of thresholds': {
    query: update('ThresholdSet'),
    variables: ({ records }, json) => `{"id":"${records.ThresholdSet}","data":{"values":${json}}}`,
  },
  'as all variables': { query: '{ __typename }', variables: (_, json) => json },
}

// Seen to fail on 2026-11-24, while variables beyond the limits were answered with status 500 and texts
// of another form than the editor's as a fault.
/** Sends values to every place: to all but the first, one of `every`. */
export const describeAnyValue = (every: number): void =>
  describeUnderTest('any JSON value', desk => {
    const some = (place: string): readonly Sample[] => {
      const from = Object.keys(PLACES).indexOf(place)
      return from === 0 ? VALUES : VALUES.filter((_, at) => (at + from) % every === 0)
    }

    test.each(Object.entries(PLACES))(
      'is refused with a reason or kept as it is %s',
      async (name, place) => {
        const before = await desk().counts()
        const found: string[] = []
        let taken = 0
        for (const sample of some(name)) {
          const { wrong, events } = await tried(desk(), place, sample)
          found.push(...wrong.map(each => `${sample.name}: ${each}`))
          taken += events
        }
        expect(found).toEqual([])
        const after = await desk().counts()
        const isWrite = place.query.startsWith('mutation')
        expect(after.AuditEvent).toBe((before.AuditEvent ?? 0) + (isWrite ? taken : 0))
      },
      300_000,
    )
  })

async function tried(desk: DeskUnderTest, place: Place, { text }: Sample) {
  let asked = 0
  const ask = () => {
    asked++
    return desk.ask(place.query, place.variables(desk, text))
  }
  const answer = await ask()
  const { said, wrong } = judge(answer)
  const found = [...wrong]
  const isTaken = said !== null && said.errors === undefined
  if (!(await inTime(answer, ask))) found.push(`took ${Math.round(answer.milliseconds)} ms`)
  if (isTaken && place.read) {
    const { said: back } = judge(await desk.ask(place.read.query(desk), '{}'))
    const value = place.read.path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | null)?.[key],
      back?.data,
    )
    // What JSON itself cannot tell apart (-0, two equal keys) is settled before the desk sees it.
    if (JSON.stringify(sayings(value)) !== JSON.stringify(sayings(JSON.parse(text)))) {
      found.push(`reads ${JSON.stringify(value)?.slice(0, 100)}`)
    }
  }
  return { wrong: found, events: isTaken ? asked : 0 }
}

/** What the editor adds by itself: empty texts, and paragraphs around and after what stands there. */
const PADDING: readonly unknown[] = ['', 'paragraph', 'list-item', 'list-item-content']

/** All texts, numbers and truths in a value, by key; the editor orders keys its own way. */
const sayings = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value)
        .sort()
        .flatMap(key => sayings((value as Record<string, unknown>)[key]))
    : [value].filter(each => !PADDING.includes(each))
