import type { KeystoneContext } from '@keystone-6/core/types'
import { z } from 'zod'
import { DeskError } from '../../errors.ts'
import { readPartner } from './statements.ts'

const target = { id: z.string().min(1), seen: z.string().min(1) }
const approval = z.object(target)
const refusal = z.object({
  ...target,
  reason: z.string().trim().min(1, 'Say why you refuse these words.').max(2000),
})

const APPROVE = 'mutation Approve($id: ID!) { approveWords(id: $id) { id } }'
const REFUSE = `mutation Refuse($id: ID!, $reason: String!) { refuseWords(id: $id, reason: $reason) { id } }`

/** Approves the words that were on the page. */
export async function approve(context: KeystoneContext, form: unknown): Promise<void> {
  const { id, seen } = parse(approval, form)
  await requireUnchanged(context, id, seen)
  await context.graphql.run({ query: APPROVE, variables: { id } })
}

/** Refuses the words that were on the page. */
export async function refuseWith(context: KeystoneContext, form: unknown): Promise<void> {
  const { id, seen, reason } = parse(refusal, form)
  await requireUnchanged(context, id, seen)
  await context.graphql.run({ query: REFUSE, variables: { id, reason } })
}

function parse<T>(schema: z.ZodType<T>, form: unknown): T {
  const parsed = schema.safeParse(form)
  if (parsed.success) return parsed.data
  throw new DeskError('INVALID_INPUT', parsed.error.issues[0]?.message ?? 'The form is incomplete.')
}

/** Words may be edited while a partner reads them; a decision holds for what was read. */
async function requireUnchanged(context: KeystoneContext, id: string, seen: string): Promise<void> {
  const { statements } = await readPartner(context)
  const statement = statements.find(s => s.id === id)
  if (!statement)
    throw new DeskError('NOT_FOUND', 'There is no such statement about your organisation.')
  if (statement.digest !== seen) {
    throw new DeskError(
      'REVISION_CHANGED',
      'These words have changed since you read them. Please read them again.',
    )
  }
}
