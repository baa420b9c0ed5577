import { POLICY } from '../../../../schema/policy.ts'

/** A document about lists that are there, and what it is. */
interface Document {
  readonly name: string
  readonly text: string
}

const around = (open: string, inner: string, close: string, times: number): string =>
  `${open.repeat(times)}${inner}${close.repeat(times)}`
const many = (times: number, unit: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => unit(n)).join(' ')

const relations = (times: number): string =>
  `{ timelineEvents ${around('{ family { timelineEvents ', '{ id }', ' } }', times)} }`
const filter = (inner: string): string => `{ timelineEvents(where: ${inner}) { id } }`
const page = (args: string): string => `{ timelineEvents(${args}) { id } }`
const create = (data: string): string => `createTimelineEvent(data: ${data}) { id }`
const GOOD = '{ slug: "a-bad-document", title: "Written by a bad document" }'

const QUERIES: Readonly<Record<string, string>> = {
  'relations 3 deep': relations(1),
  'relations 7 deep': relations(3),
  'relations 41 deep': relations(20),
  'relations 4,001 deep': relations(2_000),
  'lists in lists in lists': '{ modelFamilies { timelineEvents { releases { id } } } }',
  'every list at once': `{ ${Object.keys(POLICY)
    .map(key => `${key[0]?.toLowerCase()}${key.slice(1)}s { id }`)
    .join(' ')} }`,
  '8 lists at once': `{ ${many(8, n => `a${n}: timelineEvents { id title releases { id } }`)} }`,
  '30 aliases of a list': `{ ${many(30, n => `a${n}: timelineEvents { id }`)} }`,
  '300 times a list': `{ ${many(300, () => 'timelineEvents { id }')} }`,
  '1,000 aliases of a field': `{ timelineEvents { ${many(1_000, n => `a${n}: title`)} } }`,
  'a fragment on itself': '{ timelineEvents { ...f } } fragment f on TimelineEvent { id ...f }',
  'a fragment on itself through a relation':
    '{ timelineEvents { ...f } } fragment f on TimelineEvent { releases { ...g } } fragment g on Release { timelineEvents { ...f } }',
  '40 fragments that double': `{ timelineEvents { ...f0 } } ${many(
    40,
    n => `fragment f${n} on TimelineEvent { ...f${n + 1} ...f${n + 1} }`,
  )} fragment f40 on TimelineEvent { id }`,
  'a fragment of another type': '{ timelineEvents { ... on User { email } } }',
  'a filter 40 deep': filter(around('{ AND: [', '{}', '] }', 40)),
  'a filter 500 wide': filter(`{ OR: [${many(500, n => `{ id: { equals: "${n}" } }`)}] }`),
  'a filter through relations': filter(
    '{ family: { timelineEvents: { some: { id: { equals: "a" } } } } }',
  ),
  'a filter of an unknown field': filter('{ password: { equals: "a" } }'),
  'a filter of a number': filter('7'),
  'a filter of null': filter('null'),
  'more than there can be': page('take: 100000'),
  'all from the end': page('take: -2147483648'),
  'past the end': page('take: 1, skip: 2147483647'),
  'before the beginning': page('take: 1, skip: -1'),
  'one and a half': page('take: 1.5'),
  'a text for a number': page('take: "5"'),
  'a number beyond 32 bits': page('take: 4294967296'),
  'an order by nothing': page('orderBy: [{}]'),
  'an order by two in one': page('orderBy: [{ title: asc, slug: asc }]'),
  'an unknown direction': page('orderBy: [{ title: sideways }]'),
  'an order of 300': page(`orderBy: [${many(300, () => '{ title: asc }')}]`),
  'a cursor of nothing': page('take: 1, cursor: {}'),
  'a cursor of nobody': page('take: 1, cursor: { id: "none" }'),
  'a mutation in a query': `{ ... on Mutation { ${create(GOOD)} } }`,
  'no selection': '{ timelineEvents }',
  'a selection of a text': '{ timelineEvents { title { id } } }',
  'a variable that is needed and not there':
    'query ($id: ID!) { timelineEvent(where: { id: $id }) { id } }',
  'a variable of another type': 'query ($id: Int) { timelineEvent(where: { id: $id }) { id } }',
}

/** None of them may write anything: each is wrong somewhere. */
const MUTATIONS: Readonly<Record<string, string>> = {
  'two creates': `{ a: ${create(GOOD)} b: ${create(GOOD)} }`,
  'a create and one in a fragment': `{ ${create(GOOD)} ...f } fragment f on Mutation { b: ${create(GOOD)} }`,
  'a create of an unknown field': `{ ${create('{ title: "x", isPublic: true }')} }`,
  'a create of what the desk writes': `{ ${create('{ title: "x", state: "published" }')} }`,
  'a create of nothing': `{ ${create('null')} }`,
  'a create of a list': `{ ${create(`[${GOOD}, ${GOOD}]`)} }`,
  'a create with a link to nobody': `{ ${create('{ title: "x", family: { connect: { id: "none" } } }')} }`,
  'a create that asks too deep': `{ createTimelineEvent(data: ${GOOD}) ${around('{ family { timelineEvents ', '{ id }', ' } }', 6)} }`,
  'a create of 101 records': `{ createTimelineEvents(data: [${many(101, () => GOOD)}]) { id } }`,
  'an update of nobody': '{ updateTimelineEvent(where: {}, data: { title: "x" }) { id } }',
  'an update of two names':
    '{ updateTimelineEvent(where: { id: "a", slug: "b" }, data: { title: "x" }) { id } }',
  'an update of everybody':
    '{ updateTimelineEvents(data: [{ where: {}, data: { title: "x" } }]) { id } }',
  'a step of nobody': '{ submitTimelineEvent(where: {}) { id } }',
  'a link to nobody': `{ ${create('{ title: "x", family: { connect: {} } }')} }`,
  'a delete of nobody': '{ deleteTimelineEvent(where: {}) { id } }',
  'a delete': '{ deleteTimelineEvent(where: { id: "none" }) { id } }',
  'a delete of many': '{ deleteTimelineEvents(where: [{ id: "none" }, { id: "none" }]) { id } }',
  'a step that there is not': '{ approveTimelineEvent(where: { id: "none" }) { id } }',
  'a publish of nothing': '{ publishTimelineEvent(where: { id: "none" }, digest: "") { id } }',
}

/** Documents that ask something of the CMS's own lists: deep, wide, in circles, and wrong. */
export const DOCUMENTS_ON_LISTS: readonly Document[] = [
  ...Object.entries(QUERIES).map(([name, text]) => ({ name, text })),
  ...Object.entries(MUTATIONS).map(([name, text]) => ({ name, text: `mutation ${text}` })),
]
