import type { Door } from '../harness/api.ts'

/** What the written records hang on. */
export interface Ground {
  readonly familyId: string
  readonly sourceId: string
}

/** One kind of write, and the records that it needs to have been made before. */
export interface Write {
  readonly name: string
  readonly list: 'MisuseObservation' | 'TimelineEvent'
  readonly operation: 'create' | 'update'
  data(ground: Ground, index: number): Readonly<Record<string, unknown>>
}

const to = (id: string) => ({ connect: { id } })

const observation: Write['data'] = (_ground, index) => ({
  title: `Demonstration: observation ${index}`,
  kind: 'hazard',
  narrative: 'Demonstration. Something was seen that could lead to harm. '.repeat(6),
  observedOn: '2019-11-05',
  severity: 'minor',
  confidence: 'low',
})

const event: Write['data'] = ({ familyId, sourceId }, index) => ({
  family: to(familyId),
  slug: `demonstration-${index}`,
  title: `Demonstration: event ${index}`,
  summary: 'Demonstration. Something happened and was seen by many.',
  category: 'release',
  listedMonth: '2019-11',
  order: index + 1,
  eventDate: '2019-11-05',
  sources: { connect: [{ id: sourceId }] },
})

/** Observations have an audit event; what is published has a revision besides. */
export const WRITES: readonly Write[] = [
  {
    name: 'createMisuseObservation',
    list: 'MisuseObservation',
    operation: 'create',
    data: observation,
  },
  {
    name: 'updateMisuseObservation',
    list: 'MisuseObservation',
    operation: 'update',
    data: (_ground, index) => ({ title: `Demonstration: seen again ${index}` }),
  },
  { name: 'createTimelineEvent', list: 'TimelineEvent', operation: 'create', data: event },
  {
    name: 'updateTimelineEvent',
    list: 'TimelineEvent',
    operation: 'update',
    data: (_ground, index) => ({ summary: `Demonstration. It happened ${index} times.` }),
  },
]

/** Makes the records that the others hang on. */
export async function makeGround(door: Door): Promise<Ground> {
  const make = async (list: string, data: object): Promise<string> =>
    (
      await door(
        `mutation ($data: ${list}CreateInput!) { done: create${list}(data: $data) { id } }`,
        {
          data,
        },
      )
    ).id
  return {
    familyId: await make('ModelFamily', { slug: 'demonstration', name: 'Demonstration' }),
    sourceId: await make('Source', {
      slug: 'demonstration',
      title: 'Demonstration',
      kind: 'post',
      confidence: 'verified',
    }),
  }
}

/** Makes the write once: a new record, or a change of the one that is named. */
export async function put(
  door: Door,
  { list, operation, data }: Write,
  [ground, index, id]: readonly [ground: Ground, index: number, id: string | null],
): Promise<string> {
  const written = { data: data(ground, index) }
  const made =
    operation === 'create'
      ? await door(
          `mutation ($data: ${list}CreateInput!) { done: create${list}(data: $data) { id } }`,
          written,
        )
      : await door(
          `mutation ($id: ID!, $data: ${list}UpdateInput!) {
            done: update${list}(where: { id: $id }, data: $data) { id }
          }`,
          { ...written, id },
        )
  return made.id
}
