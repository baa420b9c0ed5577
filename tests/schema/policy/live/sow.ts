import type { KeystoneContext } from '@keystone-6/core/types'
import { TRIGGER_RULES } from '../../../../schema/platform/triggers/rules.ts'
import { casesOf, type RecordCase } from '../cases.ts'
import { fieldsOf, TABLE } from '../table.ts'
import type { ListFacts } from './facts.ts'
import { connecting } from './links.ts'
import type { Organizations } from './people.ts'
import { model, ORGANIZATION, type Data, type PlantedRow } from './tables.ts'
import { SINGLE, valueOf } from './values.ts'

/** Makes the record of one case, with something in every column. */
export async function sow(
  context: KeystoneContext,
  list: ListFacts,
  record: RecordCase,
  links: PlantedRow['links'],
  organizations: Organizations,
): Promise<PlantedRow> {
  const { listKey } = list
  const values = valuesFor(list, record)
  // The organization of the column “partner” is itself the plain record of its list.
  if (listKey === ORGANIZATION && !record.archived) {
    const { slug: _, ...rest } = values
    await model(context, listKey).update({ where: { id: organizations.A }, data: rest })
    return { id: organizations.A, values, links: {} }
  }
  const { atFirst, later } = bornAs(listKey, values)
  const { id } = await model(context, listKey).create({
    data: { ...atFirst, ...connecting(list, links) },
  })
  if (later) await model(context, listKey).update({ where: { id }, data: later })
  await seal(context, listKey, id, values)
  return { id, values, links }
}

function valuesFor({ listKey, fields }: ListFacts, record: RecordCase): Data {
  // Which embargo it is under is a link, not a column.
  const { underEmbargo: _, ...columns } = record.columns
  const isPlain = casesOf(listKey)[0]?.name === record.name
  const filled = fields.flatMap(field => {
    if (field.name === 'id' || field.name === 'archivedAt') return []
    const single = isPlain ? SINGLE[`${listKey}.${field.name}`] : undefined
    const value = single ?? valueOf(field)
    return value === undefined ? [] : [[field.name, value]]
  })
  return { ...Object.fromEntries(filled), ...columns }
}

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
async function seal(
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
