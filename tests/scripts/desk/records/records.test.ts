import { buildSchema } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { lists as cmsLists } from '../../../../schema/index.ts'
import { readSettings } from '../../../../schema/platform/settings.ts'
import { ensureBuild } from '../../../../scripts/build/index.ts'
import { COLUMNS } from '../../../../scripts/desk/records/columns.ts'
import {
  describeRecord,
  findList,
  listsOf,
  readCmsSchema,
  readWhere,
  selectColumns,
  type ListInfo,
} from '../../../../scripts/desk/records/index.ts'

describe('the lists of the CMS', () => {
  const settings = { ...readSettings(), provider: 'sqlite' as const }
  let lists: ReadonlyMap<string, ListInfo>
  beforeAll(async () => {
    await ensureBuild(settings, 'client')
    lists = listsOf(readCmsSchema(settings))
  })

  test('are all found in its schema', () => {
    expect([...lists.keys()].toSorted()).toEqual(Object.keys(cmsLists).toSorted())
  })

  test('have columns of their own, each a field that is there', () => {
    expect(Object.keys(COLUMNS).toSorted()).toEqual([...lists.keys()].toSorted())
    const missing = Object.entries(COLUMNS).flatMap(([key, columns]) =>
      columns.filter(column => !isField(lists, key, column)).map(column => `${key}.${column}`),
    )
    expect(missing).toEqual([])
  })

  test.each(['TimelineEvent', 'timeline-events', 'timelineevent', 'Timeline Events'])(
    'are found by the name that people write: %s',
    name => {
      expect(findList(lists, name).key).toBe('TimelineEvent')
    },
  )
})

function isField(lists: ReadonlyMap<string, ListInfo>, key: string, column: string): boolean {
  const [field = '', of] = column.split('.')
  const type = lists.get(key)?.type.getFields()[field]?.type
  if (!type || !of) return Boolean(type)
  return of in (lists.get(String(type).replace(/\W/g, ''))?.type.getFields() ?? {})
}

describe('a condition', () => {
  const schema = buildSchema(`
    enum Kind { post paper }
    input TextFilter { equals: String }
    input NumberFilter { equals: Int }
    input KindFilter { equals: Kind }
    input TimeFilter { equals: String }
    input FamilyWhere { slug: TextFilter }
    input SourcesFilter { some: SourceWhere }
    input SourceWhere { id: TextFilter }
    input EventWhere {
      AND: [EventWhere!]
      title: TextFilter
      order: NumberFilter
      kind: KindFilter
      family: FamilyWhere
      sources: SourcesFilter
    }
    type Query { a: Int }
  `)
  const where = schema.getType('EventWhere') as Parameters<typeof readWhere>[0]

  test.each([
    ['title=a=b', { title: { equals: 'a=b' } }],
    ['title=', { title: { equals: '' } }],
    ['order=3', { order: { equals: 3 } }],
    ['order=', { order: { equals: null } }],
    ['kind=post', { kind: { equals: 'post' } }],
    ['family=gpt-2', { family: { slug: { equals: 'gpt-2' } } }],
    ['sources=x', { sources: { some: { id: { equals: 'x' } } } }],
  ])('%s is read by the type of its field', (text, read) => {
    expect(readWhere(where, [text])).toEqual({ AND: [read] })
  })

  test.each([
    ['title', 'write it as field=value'],
    ['=x', 'write it as field=value'],
    ['titel=x', 'Did you mean title?'],
    ['AND=x', 'There is no field “AND”'],
    ['order=many', 'order is a number'],
    ['kind=poem', 'kind is one of: post, paper'],
  ])('%s is refused in words', (text, words) => {
    expect(() => readWhere(where, [text])).toThrow(words)
  })
})

test('a selection asks for the id and for the one field of a related record', () => {
  expect(selectColumns(['id', 'slug', 'family.slug'])).toBe('id slug family { id slug }')
})

test('a record is described without what is empty, long texts below their name', () => {
  const document = [
    { type: 'paragraph', children: [{ text: 'One ' }, { text: 'line.' }] },
    { type: 'paragraph', children: [{ text: 'Another.' }] },
  ]
  expect(
    describeRecord({
      slug: 'x',
      empty: '',
      none: null,
      family: { id: '1', slug: 'gpt-2', name: 'GPT-2' },
      intro: { document },
    }),
  ).toMatchInlineSnapshot(`
    "slug    x
    family  gpt-2 · GPT-2
    intro
        One line.
        Another."
  `)
})
