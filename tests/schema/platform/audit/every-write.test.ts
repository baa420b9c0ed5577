import { beforeAll, describe, expect, test } from 'vitest'
import { lists } from '../../../../schema/index.ts'
import { TRIGGER_RULES } from '../../../../schema/platform/triggers/index.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { run } from '../../records/ask.ts'
import { LEAST, SINGLE, type Known } from './every-list.ts'
import { KEPT } from './strike/kept.ts'
import { BY_CONTENT, problemsOf } from './strike/soundness.ts'
import { readTables } from './strike/state.ts'

const SYSTEM = TRIGGER_RULES.map(({ table }) => table)

describe('the lists that are written to here', () => {
  test('are all there are', () => {
    const tried = [...Object.keys(LEAST), ...Object.keys(SINGLE), ...SYSTEM]
    expect(tried.toSorted()).toEqual(Object.keys(lists).toSorted())
  })

  // Planted: a table left out of KEPT; seen to fail on 2026-11-25.
  test('are each held against the log, those of the desk itself too', () => {
    expect([...Object.keys(KEPT), ...BY_CONTENT].toSorted()).toEqual(SYSTEM.toSorted())
  })
})

// Planted: `auditHooks` left out of listHooks for one list; the event written twice; the refusal left
// out of defineSystemList; seen to fail on 2026-11-24.
describeOnBoth('every write to every list leaves one event a record', desk => {
  const known: Record<string, string> = {}
  const names = (listKey: string) => desk().context.__internal.lists[listKey]?.graphql.names
  const tables = () => readTables(desk().place)

  const seen = new Set<string>()
  /** What was logged since this was last asked. */
  async function newEvents(): Promise<string[]> {
    // WARNING: raw database access, to read the log as it is.
    const rows: EventRow[] = await desk().context.sudo().prisma.auditEvent.findMany({ select })
    const fresh = rows.filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    return fresh.map(({ operation, listKey, itemId }) => `${operation} ${listKey} ${itemId}`)
  }

  /** Writes as the desk itself, whom no access rule stops, and gives the ids and what was logged. */
  async function write(listKey: string, mutation: Mutation, args: Args): Promise<Written> {
    const name = names(listKey)?.[`${mutation}MutationName`] ?? ''
    const types = Object.keys(args).map(
      key => `$${key}: ${TYPES[mutation][key]?.replace('LIST', listKey)}`,
    )
    const given = Object.keys(args).map(key => `${key}: $${key}`)
    const query = `mutation (${types.join(', ')}) { done: ${name}(${given.join(', ')}) { id } }`
    const done = await run<{ id: string } | { id: string }[]>(
      desk().context,
      'the desk',
      query,
      args,
    )
    return { ids: [done].flat().map(({ id }) => id), events: await newEvents() }
  }

  beforeAll(async () => {
    for (const [listKey, least] of Object.entries(LEAST)) {
      const { ids } = await write(listKey, 'create', { data: least(known as Known) })
      known[listKey] = ids[0] ?? ''
    }
  })

  test.each(Object.keys(LEAST))('%s', async listKey => {
    const least = () => LEAST[listKey]?.(known) ?? {}
    const one = await write(listKey, 'create', { data: least() })
    const two = await write(listKey, 'createMany', { data: [least(), least()] })
    const archived = { archivedAt: '2019-08-20T00:00:00.000Z' }
    const [first = ''] = one.ids
    const changed = await write(listKey, 'update', { where: { id: first }, data: archived })
    const changes = two.ids.map(id => ({ where: { id }, data: archived }))
    const bothChanged = await write(listKey, 'updateMany', { data: changes })
    const gone = await write(listKey, 'delete', { where: { id: first } })
    const bothGone = await write(listKey, 'deleteMany', { where: two.ids.map(id => ({ id })) })

    const logged = (operation: string, ids: readonly string[]) =>
      ids.map(id => `record.${operation} ${listKey} ${id}`)
    expect(one.events).toEqual(logged('create', one.ids))
    expect(two.events.toSorted()).toEqual(logged('create', two.ids).toSorted())
    expect(changed.events).toEqual(logged('update', one.ids))
    expect(bothChanged.events.toSorted()).toEqual(logged('update', two.ids).toSorted())
    expect(gone.events).toEqual(logged('delete', one.ids))
    expect(bothGone.events.toSorted()).toEqual(logged('delete', two.ids).toSorted())
  })

  test.each(Object.entries(SINGLE))('%s, of which there is one', async (listKey, data) => {
    const made = await write(listKey, 'create', { data })
    expect(made.events).toEqual([`record.create ${listKey} ${made.ids[0]}`])
  })

  test.each(SYSTEM)(
    '%s takes no row through the API, not even from the desk itself',
    async list => {
      const create = `mutation ($data: ${list}CreateInput!) { done: create${list}(data: $data) { id } }`
      const before = await tables()
      await expect(run(desk().context, 'the desk', create, { data: {} })).rejects.toThrow(
        /History is written by the desk/,
      )
      expect(await tables()).toEqual(before)
    },
  )

  test('and the log explains everything that is there', async () => {
    expect(problemsOf(await tables())).toEqual([])
  })
})

interface EventRow {
  readonly id: string
  readonly operation: string
  readonly listKey: string
  readonly itemId: string
}
const select = { id: true, operation: true, listKey: true, itemId: true }

type Mutation = 'create' | 'createMany' | 'update' | 'updateMany' | 'delete' | 'deleteMany'
type Args = Readonly<Record<string, unknown>>
interface Written {
  readonly ids: readonly string[]
  readonly events: readonly string[]
}

const TYPES: Record<Mutation, Readonly<Record<string, string>>> = {
  create: { data: 'LISTCreateInput!' },
  createMany: { data: '[LISTCreateInput!]!' },
  update: { where: 'LISTWhereUniqueInput!', data: 'LISTUpdateInput!' },
  updateMany: { data: '[LISTUpdateArgs!]!' },
  delete: { where: 'LISTWhereUniqueInput!' },
  deleteMany: { where: '[LISTWhereUniqueInput!]!' },
}
