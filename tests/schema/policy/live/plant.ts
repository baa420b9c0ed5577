import type { KeystoneContext } from '@keystone-6/core/types'
import { TRIGGER_RULES } from '../../../../schema/platform/triggers/rules.ts'
import { casesOf, type RecordCase } from '../cases.ts'
import { fieldsOf, LIST_KEYS, TABLE } from '../table.ts'
import { factsOf, type FieldFacts, type ListFacts } from './facts.ts'
import type { Organizations } from './people.ts'
import { SINGLE, valueOf } from './values.ts'

type Data = Record<string, unknown>

/** A record in the database, with what its columns and links hold. */
export interface PlantedRow {
  readonly id: string
  readonly values: Readonly<Data>
  /** Name of a link → the ids behind it. */
  links: Readonly<Record<string, readonly string[]>>
}
/** List → case → the record that is planted for it. The case “one’s own” is everybody’s own account. */
export type Planted = ReadonlyMap<string, ReadonlyMap<string, PlantedRow>>

/** The list that a link to an organization of the record goes to. */
const ORGANIZATION = 'Organization'

/**
 * Puts a record for every case of every list into the database, with something in every column and
 * behind every link, so that a field that shows nothing is one that is kept from whoever asks.
 */
export async function plant(
  context: KeystoneContext,
  facts: ReadonlyMap<string, ListFacts>,
  organizations: Organizations,
): Promise<Planted> {
  const planted = new Map<string, Map<string, PlantedRow>>()
  const sown = (listKey: string, name?: string): PlantedRow | undefined => {
    const rows = planted.get(listKey)
    return name ? rows?.get(name) : rows?.values().next().value
  }
  const linksOf = (list: ListFacts, record: RecordCase): Record<string, readonly string[]> =>
    Object.fromEntries(
      list.fields
        .filter(({ isOwning }) => isOwning)
        .map(field => [field.name, idsBehind(list.listKey, field, record, organizations, sown)]),
    )

  for (const listKey of [...LIST_KEYS].toSorted(unlockedFirst(facts))) {
    const list = facts.get(listKey)
    if (!list) throw new Error(`The live schema has no list ${listKey}.`)
    const rows = new Map<string, PlantedRow>()
    planted.set(listKey, rows)
    for (const record of casesOf(listKey).filter(({ own }) => !own)) {
      const links = isLocked(listKey) ? linksOf(list, record) : {}
      rows.set(record.name, await sow(context, list, record, links, organizations))
    }
  }
  for (const [listKey, rows] of planted) {
    const list = facts.get(listKey)
    if (!list || isLocked(listKey)) continue
    for (const record of casesOf(listKey)) {
      const row = rows.get(record.name)
      if (!row) continue
      row.links = linksOf(list, record)
      await model(context, listKey).update({
        where: { id: row.id },
        data: connecting(list, row.links),
      })
    }
  }
  return planted
}

/** Rows that the database keeps as they are get their links when they are made, so they come last. */
const unlockedFirst = (facts: ReadonlyMap<string, ListFacts>) => {
  const rank = (listKey: string) =>
    isLocked(listKey) ? 1 + owning(facts.get(listKey)).length : listKey === ORGANIZATION ? -1 : 0
  return (one: string, other: string) => rank(one) - rank(other)
}
const owning = (list: ListFacts | undefined) => (list?.fields ?? []).filter(f => f.isOwning)
const isLocked = (listKey: string): boolean => TRIGGER_RULES.some(({ table }) => table === listKey)

async function sow(
  context: KeystoneContext,
  { listKey, fields }: ListFacts,
  record: RecordCase,
  links: PlantedRow['links'],
  organizations: Organizations,
): Promise<PlantedRow> {
  const { underEmbargo: _, ...columns } = record.columns
  const values: Data = Object.fromEntries(
    fields.flatMap(field => {
      const single = isPlain(listKey, record) ? SINGLE[`${listKey}.${field.name}`] : undefined
      const isLeft = field.name === 'id' || field.name === 'archivedAt'
      const value = isLeft ? undefined : (single ?? valueOf(field))
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
  Object.assign(values, columns)
  // The organization of the column “partner” is itself the plain record of its list.
  if (listKey === ORGANIZATION && !record.archived) {
    const { slug, ...rest } = values
    await model(context, listKey).update({ where: { id: organizations.A }, data: rest })
    return { id: organizations.A, values: { ...values, slug }, links: {} }
  }
  const list = { listKey, fields } as ListFacts
  const { atFirst, later } = bornAs(listKey, values)
  const row = await model(context, listKey).create({
    data: { ...atFirst, ...connecting(list, links) },
  })
  if (later) await model(context, listKey).update({ where: { id: row.id }, data: later })
  await sealed(context, listKey, row.id, values)
  return { id: row.id, values, links }
}

const isPlain = (listKey: string, record: RecordCase): boolean =>
  casesOf(listKey)[0]?.name === record.name

/** Where the database has a row begin without some columns, they are filled by its one change. */
function bornAs(listKey: string, values: Data): { atFirst: Data; later?: Data } {
  const rule = TRIGGER_RULES.find(({ table }) => table === listKey)
  if (rule?.kind !== 'once' || !rule.born) return { atFirst: values }
  const columns = Object.keys(rule.becomes)
  return {
    atFirst: Object.fromEntries(Object.entries(values).filter(([name]) => !columns.includes(name))),
    later: Object.fromEntries(columns.map(name => [name, values[name]])),
  }
}

/** What is encrypted at rest has to be written through its list. */
async function sealed(
  context: KeystoneContext,
  listKey: string,
  id: string,
  values: Data,
): Promise<void> {
  const secret = fieldsOf(TABLE, listKey).filter(([, kind]) => kind === 'sealed')
  if (secret.length === 0) return
  const data = Object.fromEntries(secret.map(([field]) => [field, values[field]]))
  await context.sudo().db[listKey]?.updateOne({ where: { id }, data })
}

function idsBehind(
  listKey: string,
  { name, kind, target }: FieldFacts,
  record: RecordCase,
  organizations: Organizations,
  sown: (listKey: string, name?: string) => PlantedRow | undefined,
): readonly string[] {
  const all = (() => {
    if (target === ORGANIZATION) return record.organizations.map(of => organizations[of])
    if (target === 'Embargo') {
      const isRunning = record.columns.underEmbargo === true
      return [sown(target, isRunning ? 'state active' : 'state ended')?.id ?? '']
    }
    // Nothing may be a duplicate of itself.
    return [sown(target, target === listKey ? 'archived' : undefined)?.id ?? '']
  })()
  if (all.includes('')) throw new Error(`${listKey}.${name} has nothing to link to.`)
  return kind === 'link' ? all.slice(0, 1) : all
}

/** Links as the database client takes them. */
export const connecting = (list: ListFacts, links: PlantedRow['links']): Data =>
  Object.fromEntries(
    Object.entries(links).flatMap(([name, ids]) => {
      if (ids.length === 0) return []
      const isOne = list.fields.find(field => field.name === name)?.kind === 'link'
      return [[name, { connect: isOne ? { id: ids[0] } : ids.map(id => ({ id })) }]]
    }),
  )

/** A table, with what is planted in it. */
interface Model {
  findMany(query: { select: { id: true } }): Promise<{ id: string }[]>
  create(query: { data: Data }): Promise<{ id: string }>
  update(query: { where: { id: string }; data: Data }): Promise<{ id: string }>
}
export const model = (context: KeystoneContext, listKey: string): Model =>
  (context.prisma as Readonly<Record<string, Model>>)[listKey] as Model

/** The facts of all lists of the table. */
export async function allFacts(context: KeystoneContext): Promise<Map<string, ListFacts>> {
  const facts = new Map<string, ListFacts>()
  for (const listKey of LIST_KEYS) facts.set(listKey, await factsOf(context, listKey))
  return facts
}
