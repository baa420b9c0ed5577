import type { KeystoneContext } from '@keystone-6/core/types'
import { POLICY, type ListKey, type ListPolicy } from '../../policy.ts'
import { rowId, table } from '../tables.ts'

/** Fields that say where a record stands, not what it says; the workflow writes them. */
const STANDING_FIELDS: ReadonlySet<string> = new Set([
  'state',
  'reviewNote',
  'submittedAt',
  'scheduledFor',
  'scheduledDigest',
  'scheduledChangeNote',
  'scheduledChangeKind',
  'scheduledBy',
  'publishedVersion',
  'publishedSeenDigest',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
])

type Row = Readonly<Record<string, unknown>>

/** All that a record says, as plain JSON: its own fields, and the sorted ids of what it links to. */
export async function contentOf(
  context: KeystoneContext,
  listKey: string,
  id: string,
): Promise<Row> {
  const fields = contentFields(context, listKey)
  const select = Object.fromEntries(
    fields.map(({ key, links }) => [key, links ? { select: { id: true } } : true]),
  )
  const where = { id: rowId(context, listKey, id) }
  const row = await table<Row>(context, listKey).findUnique({ where, select })
  if (!row) throw new Error(`${listKey} ${id} is gone before its revision was written`)
  return Object.fromEntries(
    fields.map(({ key, links }) => [key, links ? linkedIds(row[key]) : plain(row[key])]),
  )
}

function contentFields(context: KeystoneContext, listKey: string) {
  const mirrors = new Set(mirrorsOf(listKey))
  return Object.entries(context.__internal.lists[listKey]?.fields ?? {})
    .filter(([key]) => key !== 'id' && !STANDING_FIELDS.has(key) && !mirrors.has(key))
    .filter(([, { dbField }]) => dbField.kind !== 'none')
    .map(([key, { dbField }]) => ({ key, links: dbField.kind === 'relation' }))
}

/** The far sides of relations say nothing of their own: the record that owns the link has it. */
function mirrorsOf(listKey: string): readonly string[] {
  const { mirror }: ListPolicy['fields'] = POLICY[listKey as ListKey].fields
  return mirror?.split(' ') ?? []
}

/** One id or none for a link, a sorted list for many. */
function linkedIds(linked: unknown): unknown {
  if (!Array.isArray(linked)) return (linked as { id: unknown } | null)?.id ?? null
  return linked.map(({ id }: { id: unknown }) => String(id)).sort()
}

/** JSON has no dates and no undefined. */
function plain(value: unknown): unknown {
  if (value === undefined) return null
  return value instanceof Date ? value.toISOString() : value
}
