import { fieldsOf, TABLE } from '../table.ts'
import type { Answer } from './door.ts'
import type { FieldFacts } from './facts.ts'
import { denialsOf, factsIn, type Ground } from './ground.ts'
import { signIn, type Visitor } from './people.ts'
import { asInput } from './values.ts'

type Values = Readonly<Record<string, unknown>>

/** A write that is to be tried field by field. */
export interface Attempt {
  readonly listKey: string
  readonly visitor: Visitor
  readonly operation: 'create' | 'update'
  /** The record that is changed. */
  readonly id?: string
  /** What is sent for a field. */
  readonly valueOf: (field: FieldFacts) => unknown
}

/**
 * The fields that somebody may send, or null where the write is denied whatever is sent. Fields are
 * sent in groups; where some of a group are denied and the desk does not name them all, in halves.
 */
export async function sendable(
  ground: Ground,
  attempt: Attempt,
): Promise<ReadonlySet<string> | null> {
  const { fields } = factsIn(ground, attempt.listKey)
  const groups = Map.groupBy(fieldsOf(TABLE, attempt.listKey), ([, kind]) => kind)
  const allowed = new Set<string>()
  for (const group of groups.values()) {
    const sent = fields.filter(
      ({ name, inputs }) => inputs[attempt.operation] && group.some(([field]) => field === name),
    )
    const may = await allowedOf(ground, attempt, sent)
    if (!may) return null
    for (const name of may) allowed.add(name)
  }
  return allowed
}

async function allowedOf(
  ground: Ground,
  attempt: Attempt,
  fields: readonly FieldFacts[],
): Promise<string[] | null> {
  if (fields.length === 0) return []
  const data = Object.fromEntries(fields.map(field => [field.name, probe(field, attempt)]))
  const denied = await send(ground, attempt, data)
  if (denied === 'all of it') return null
  const names = fields.map(({ name }) => name)
  if (denied.named.length + denied.others === names.length) return []
  if (denied.others === 0) return names.filter(name => !denied.named.includes(name))
  const half = Math.ceil(fields.length / 2)
  const parts = [fields.slice(0, half), fields.slice(half)]
  const [first, second] = [
    await allowedOf(ground, attempt, parts[0] ?? []),
    await allowedOf(ground, attempt, parts[1] ?? []),
  ]
  return first && second && [...first, ...second]
}

/** Rights come before links are looked up, so that nothing need stand behind one here. */
const probe = (field: FieldFacts, { valueOf }: Attempt): unknown =>
  field.kind === 'link' || field.kind === 'links' ? null : asInput(valueOf(field))

interface Denied {
  readonly named: readonly string[]
  /** How many more there are: the desk names three at most. */
  readonly others: number
}

async function send(ground: Ground, attempt: Attempt, data: Values): Promise<Denied | 'all of it'> {
  const [denial] = denialsOf(await write(ground, attempt, data))
  if (!denial) return { named: [], others: 0 }
  const [, named, others] =
    /you cannot \w+ the fields (.*?)(?: and (\d+) others\.\.\.)?$/.exec(denial.message) ?? []
  return named ? { named: named.split(', '), others: Number(others ?? 0) } : 'all of it'
}

/** Sends one write as it is. What people change on their own account ends their session: they come back. */
export async function write(ground: Ground, attempt: Attempt, data: Values): Promise<Answer> {
  const { listKey, operation, id, visitor } = attempt
  const mutation = factsIn(ground, listKey).names[`${operation}MutationName`]
  const input = `${listKey}${operation === 'create' ? 'Create' : 'Update'}Input!`
  const [which, where] = operation === 'update' ? ['$id: ID!, ', 'where: { id: $id }, '] : ['', '']
  const query = `mutation (${which}$data: ${input}) { done: ${mutation}(${where}data: $data) { id } }`
  const answer = await ground.door.ask(visitor.credentials, query, { id, data })
  if (id === visitor.userId && answer.errors.length === 0) await signIn(ground.door, visitor)
  return answer
}
