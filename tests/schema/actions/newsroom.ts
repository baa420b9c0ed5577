import type { KeystoneContext } from '@keystone-6/core/types'
import type { PublicationRow } from '../../../schema/actions/load/publications.ts'
import type { Session } from '../../../schema/platform/session/actor.ts'
import type { PublishedList } from '../../../schema/vocabulary/index.ts'
import { person, program } from '../../support/sessions.ts'
import { create, fresh, run, to, update } from '../records/ask.ts'

/** The people of a small desk. Each session is what a request of theirs would carry. */
export const people = {
  writer: person('staff', { id: 'writer' }),
  otherWriter: person('staff', { id: 'other-writer' }),
  reviewer: person('reviewer', { id: 'reviewer' }),
  admin: person('admin', { id: 'admin' }),
  loader: program(['read', 'write', 'history'], 'loader'),
  historian: program(['read', 'publish', 'history'], 'historian'),
} as const satisfies Record<string, Session>

type Data = Readonly<Record<string, unknown>>

/** Links to several records. */
export const toAll = (...ids: string[]) => ({ connect: ids.map(id => ({ id })) })

/** A document of one paragraph: texts, and inline relationships as `{ figure: id }`. */
export const paragraph = (...parts: (string | { figure: string } | { footnote: string })[]) => [
  {
    type: 'paragraph',
    children: parts.flatMap(part => {
      if (typeof part === 'string') return [{ text: part }]
      const [[relationship, id]] = Object.entries(part) as [[string, string]]
      const link = { type: 'relationship', relationship, data: { id }, children: [{ text: '' }] }
      return [{ text: '' }, link, { text: '' }]
    }),
  },
]

interface Preview {
  readonly digest: string | null
  readonly json: Record<string, unknown> | null
  readonly problems: readonly { field: string; message: string }[]
  readonly warnings: readonly { field: string; message: string }[]
}
interface Standing {
  readonly id: string
  readonly state: string
  readonly publishedVersion: number
}

const PREVIEW = `query ($list: String!, $id: ID!) {
  done: publicationPreview(list: $list, id: $id) {
    digest json problems { field message } warnings { field message }
  }
}`

/** Short ways to do what people do at a desk, each through the API and with the rights of its person. */
export function newsroom(context: () => KeystoneContext) {
  const make = (listKey: string, data: Data, as: Session = people.writer) =>
    create(context(), as, listKey, data)
  const edit = (listKey: string, id: string, data: Data, as: Session = people.writer) =>
    update(context(), as, listKey, id, data)
  const step = (as: Session, call: string, variables: Data, types: string) =>
    run<Standing>(
      context(),
      as,
      `mutation ($id: ID!${types}) { done: ${call} { id state publishedVersion } }`,
      variables,
    )
  const submit = (listKey: PublishedList, id: string, as: Session = people.writer) =>
    step(as, `submit${listKey}(where: { id: $id })`, { id }, '')
  const preview = (listKey: PublishedList, id: string, as: Session = people.reviewer) =>
    run<Preview>(context(), as, PREVIEW, { list: listKey, id })
  const publish = (
    listKey: PublishedList,
    id: string,
    input: Data,
    as: Session = people.reviewer,
  ) =>
    step(
      as,
      `publish${listKey}(where: { id: $id }, digest: $digest, changeKind: $kind,
        changeNote: $note, historicalInstant: $was)`,
      { id, ...input },
      ', $digest: String!, $kind: PublicationChangeKind, $note: String, $was: DateTime',
    )
  const schedule = (
    listKey: PublishedList,
    id: string,
    input: Data,
    as: Session = people.reviewer,
  ) =>
    step(
      as,
      `schedule${listKey}(where: { id: $id }, digest: $digest, at: $at, changeKind: $kind, changeNote: $note)`,
      { id, ...input },
      ', $digest: String!, $at: DateTime!, $kind: PublicationChangeKind, $note: String',
    )
  const requestChanges = (listKey: PublishedList, id: string, note: string, as = people.reviewer) =>
    step(
      as,
      `requestChanges${listKey}(where: { id: $id }, note: $note)`,
      { id, note },
      ', $note: String!',
    )
  const retract = (
    listKey: PublishedList,
    id: string,
    reason: string,
    as: Session = people.reviewer,
  ) =>
    step(
      as,
      `retract${listKey}(where: { id: $id }, reason: $reason)`,
      { id, reason },
      ', $reason: String!',
    )
  /** Hands a record in, looks at it and publishes what was seen. */
  const release = async (listKey: PublishedList, id: string, input: Data = {}, as?: Session) => {
    await submit(listKey, id)
    const { digest } = await preview(listKey, id)
    return publish(listKey, id, { digest, ...input }, as)
  }
  const row = async (listKey: string, id: string) =>
    (await context().sudo().db[listKey]?.findOne({ where: { id } })) as Record<string, unknown>
  /** Rows as the database has them, for what nobody may read through the API. */
  const rows = (listKey: string, where: Data = {}): Promise<Record<string, unknown>[]> =>
    context().sudo().prisma[listKey].findMany({ where })
  /** When a record's only version was published, and when it was public in the past. */
  const instantsOf = async (itemId: string) => {
    const [publication] = (await rows('Publication', { itemId })) as unknown as PublicationRow[]
    if (!publication) throw new Error('It has not been published.')
    return publication
  }
  const source = () =>
    make('Source', {
      slug: fresh('source'),
      title: 'A source',
      kind: 'post',
      confidence: 'verified',
    })
  /** A family that is public. */
  const family = async () => {
    const id = await make('ModelFamily', { slug: fresh('family'), name: 'A family' })
    await release('ModelFamily', id)
    return id
  }
  const event = async (familyId: string, sourceId: string, data: Data = {}) =>
    make('TimelineEvent', {
      family: to(familyId),
      slug: fresh('event'),
      title: 'Something happened',
      summary: 'It was seen by many.',
      category: 'release',
      listedMonth: '2019-08',
      order: 1,
      eventDate: '2019-08-20',
      sources: toAll(sourceId),
      ...data,
    })
  const figure = async (familyId: string, sourceId: string, data: Data = {}) =>
    make('Measurement', {
      family: to(familyId),
      slug: fresh('figure'),
      metric: 'Readers who believed it',
      value: '72',
      unit: 'percent',
      selection: 'not_stated',
      measuredBy: 'partner',
      sources: toAll(sourceId),
      ...data,
    })
  const finding = async (familyId: string, sourceId: string, data: Data = {}) =>
    make('Finding', {
      family: to(familyId),
      slug: fresh('finding'),
      number: 1,
      title: 'People believe it',
      summary: 'Many readers did.',
      body: paragraph('Many readers did.'),
      sources: toAll(sourceId),
      ...data,
    })
  return {
    make,
    edit,
    submit,
    preview,
    publish,
    schedule,
    requestChanges,
    retract,
    release,
    row,
    rows,
    instantsOf,
    source,
    family,
    event,
    figure,
    finding,
  }
}

/** The code of a refusal; fails where there was none. */
export async function codeOf(refused: Promise<unknown>): Promise<unknown> {
  try {
    await refused
  } catch (error) {
    return (error as { extensions?: { code?: unknown } }).extensions?.code ?? error
  }
  throw new Error('It was not refused.')
}
