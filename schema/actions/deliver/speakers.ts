import type { KeystoneContext } from '@keystone-6/core/types'
import { log } from '../../platform/log.ts'
import { POLICY, type ListKey, type ListPolicy } from '../../policy.ts'
import { referenceKey } from '../../publication/projection/index.ts'
import { table } from '../tables.ts'
import type { Saying, Speaker } from './hidden.ts'
import { sayingsOfField, secretFields } from './secret-fields.ts'

/** So many rows at a time: a list may have a hundred thousand, and others wait for the database. */
const PAGE = 2_000

/** Of a row that holds words for the desk and words for the public: the field with the latter. */
const TOLD: Readonly<Record<string, string>> = { Redaction: 'publicReason' }

/** What a decision is put together from: its page says parts of them, and then they are public. */
const PARTS_OF_DECISION: ReadonlySet<string> = new Set([
  'ReopenCondition',
  'ThreatScenario',
  'Safeguard',
  'ChecklistAnswer',
  'Evidence',
  'Waiver',
  'SignOff',
  'ChecklistRun',
  'GateResult',
] satisfies ListKey[])

/**
 * Every row of every list as somebody who says things.
 *
 * @param publicTexts what each record says in public, by `List:id`.
 */
export async function loadSpeakers(
  context: KeystoneContext,
  publicTexts: ReadonlyMap<string, string>,
): Promise<Speaker[]> {
  const speakers: Speaker[] = []
  for (const listKey of Object.keys(context.__internal.lists)) {
    const fields = secretFields(context, listKey)
    const told = TOLD[listKey]
    const isPart = PARTS_OF_DECISION.has(listKey)
    const read = [...fields, ...(told ? [told] : []), ...(isPart ? ['decisionId'] : [])]
    for await (const row of rowsOf(context, listKey, read)) {
      const id = String(row.id)
      const sayings = fields.flatMap((field): Saying[] =>
        sayingsOfField(context, listKey, field, opened(context, listKey, field, row)).map(
          words => ({ field, words }),
        ),
      )
      const speaks = isPart
        ? referenceKey('ReleaseDecision', String(row['decisionId']))
        : referenceKey(listKey, id)
      const published = publicTexts.get(speaks) ?? ''
      const publicText = told ? `${published}\n${row[told]}` : published
      speakers.push({ listKey, id, sayings, publicText })
    }
  }
  return speakers
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

async function* rowsOf(
  context: KeystoneContext,
  listKey: string,
  fields: readonly string[],
): AsyncGenerator<Row> {
  const select = Object.fromEntries(['id', ...fields].map(field => [field, true]))
  const query = { select, orderBy: { id: 'asc' }, take: PAGE }
  for (let after: unknown = null; ;) {
    const where = after === null ? {} : { id: { gt: after } }
    const rows = await table<Row>(context, listKey).findMany({ ...query, where })
    yield* rows
    if (rows.length < PAGE) return
    after = rows.at(-1)?.id
  }
}
