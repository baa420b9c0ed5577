import type { FieldFacts } from './facts.ts'
import { factsIn, type Ground } from './ground.ts'
import type { PlantedRow } from './tables.ts'
import { write, type Attempt } from './writes.ts'
import { asInput } from './values.ts'

/**
 * Carries out one write with all that somebody may send, links included: that nothing was denied is
 * not yet that it works.
 *
 * A token that reads nothing cannot name a record to link to, and is asked without links; the list
 * may then object that one is missing.
 *
 * @throws Error where the write does not go through.
 */
export async function prove(
  ground: Ground,
  attempt: Attempt,
  allowed: ReadonlySet<string>,
  row: PlantedRow,
): Promise<void> {
  const { listKey, operation, visitor } = attempt
  const reads = visitor.actor.grantee !== 'service:write'
  const fields = factsIn(ground, listKey).fields.filter(({ name }) => allowed.has(name))
  const data = Object.fromEntries(
    fields.flatMap(field => {
      const isLink = field.kind === 'link' || field.kind === 'links'
      if (!isLink) return [[field.name, asInput(attempt.valueOf(field))]]
      return reads ? [[field.name, linked(field, row)]] : []
    }),
  )
  const { errors } = await write(ground, attempt, data)
  const excuse = excuseOf(attempt)
  if (errors.every(({ code }) => code === excuse)) return
  const who = `${visitor.actor.name} may ${operation} ${listKey} and cannot`
  throw new Error(`${who}: ${JSON.stringify(errors)}`)
}

/** What a list objects to where nobody could do it, however much they may: code of the objection. */
function excuseOf({ listKey, operation, visitor: { actor } }: Attempt): string | undefined {
  // There is one desk already.
  if (listKey === 'Desk' && operation === 'create') return 'CONFLICT'
  if (actor.grantee === 'service:write') return 'KS_VALIDATION_FAILURE'
  // What is planted there is locked.
  if (listKey === 'ThresholdSet' && operation === 'update') return 'KS_VALIDATION_FAILURE'
  // The list would not let a partner be without an organization.
  if (listKey === 'User' && actor.grantee === 'partner' && !actor.organization)
    return 'KS_VALIDATION_FAILURE'
  return undefined
}

function linked({ name, kind }: FieldFacts, row: PlantedRow): unknown {
  const ids = row.links[name] ?? []
  if (ids.length === 0) return null
  return { connect: kind === 'link' ? { id: ids[0] } : ids.map(id => ({ id })) }
}
