import type { KeystoneContext } from '@keystone-6/core/types'
import { z } from 'zod'
import { DeskError } from '../../errors.ts'

const target = {
  id: z.string().min(1),
  seen: z.string().min(1),
  decided: z.string().optional(),
}
const approval = z.object(target)
const refusal = z.object({
  ...target,
  reason: z.string().trim().min(1, 'Say why you refuse these words.').max(2000),
})

const APPROVE = `mutation Approve($id: ID!, $seen: String!, $decided: String) {
  approveWords(id: $id, digest: $seen, decided: $decided) { id }
}`
const REFUSE = `mutation Refuse($id: ID!, $seen: String!, $decided: String, $reason: String!) {
  refuseWords(id: $id, digest: $seen, decided: $decided, reason: $reason) { id }
}`

/** Approves the words that were on the page. */
export async function approve(context: KeystoneContext, form: unknown): Promise<void> {
  await context.graphql.run({ query: APPROVE, variables: parse(approval, form) })
}

/** Refuses the words that were on the page. */
export async function refuseWith(context: KeystoneContext, form: unknown): Promise<void> {
  await context.graphql.run({ query: REFUSE, variables: parse(refusal, form) })
}

function parse<T>(schema: z.ZodType<T>, form: unknown): T {
  const parsed = schema.safeParse(form)
  if (parsed.success) return parsed.data
  throw new DeskError('INVALID_INPUT', parsed.error.issues[0]?.message ?? 'The form is incomplete.')
}
