import type { KeystoneContext } from '@keystone-6/core/types'
import { log } from '../../platform/log.ts'
import { POLICY, type ListKey, type ListPolicy } from '../../policy.ts'
import type { GenerationRequest } from '../../publication/generation/index.ts'
import { referenceKey } from '../../publication/projection/index.ts'
import { table } from '../tables.ts'
import type { Candidate } from './candidates.ts'
import { hiddenSayings, type Speaker } from './hidden.ts'
import { ownTexts } from './own-texts.ts'
import { sayingsOf, secretFields } from './secret-fields.ts'

/** Their content is digests and ids; what they hold of records is in the records themselves. */
const SYSTEM_LISTS = new Set([
  'Revision',
  'Payload',
  'Publication',
  'Delivery',
  'Correction',
  'WordsAllowance',
  'AuditEvent',
])

/**
 * What the leak scan looks for: the id of every row, and all that stands in some record and in no
 * publication of that record.
 */
export async function loadSecrets(
  context: KeystoneContext,
  candidates: readonly Candidate[],
): Promise<GenerationRequest['secrets']> {
  const ids: string[] = []
  const speakers: Speaker[] = []
  const texts = ownTexts(candidates)
  for (const listKey of Object.keys(context.__internal.lists)) {
    const fields = SYSTEM_LISTS.has(listKey) ? [] : secretFields(context, listKey)
    for (const row of await rowsOf(context, listKey, fields)) {
      ids.push(String(row.id))
      const sayings = fields.flatMap(field => sayingsOf(opened(context, listKey, field, row)))
      const publicText = texts.get(referenceKey(listKey, String(row.id))) ?? ''
      speakers.push({ listKey, sayings, publicText })
    }
  }
  return { ids, canaries: [], values: hiddenSayings(speakers) }
}

type Row = Readonly<Record<string, unknown>>

/**
 * What a field says. The database holds who reported something encrypted, and in public it would
 * stand in plain words. Where the key is lost nobody can read it, and nothing can be looked for.
 */
function opened(context: KeystoneContext, listKey: string, field: string, row: Row): unknown {
  const { sealed }: ListPolicy['fields'] = POLICY[listKey as ListKey].fields
  if (!sealed?.split(' ').includes(field)) return row[field]
  const { output } = context.__internal.lists[listKey]?.fields[field] ?? {}
  try {
    return output?.resolve?.({ value: row[field], item: row } as never, {}, context, {} as never)
  } catch (error) {
    log.warn({ err: error, listKey, field }, 'a sealed value cannot be opened for the leak scan')
    return null
  }
}

function rowsOf(
  context: KeystoneContext,
  listKey: string,
  fields: readonly string[],
): Promise<Row[]> {
  const select = Object.fromEntries(['id', ...fields].map(field => [field, true]))
  return table<Row>(context, listKey).findMany({ select })
}
