import type { KeystoneContext } from '@keystone-6/core/types'
import { z } from 'zod'
import { sha256Hex } from '../../../evidence/index.ts'
import { APPROVAL_STATE } from '../../../vocabulary/index.ts'
import type { Session } from '../../session/actor.ts'

const QUERY = `query PartnerPage($me: ID!, $organization: ID!) {
  user(where: { id: $me }) { name }
  organization(where: { id: $organization }) { name }
  partnerStatements(take: 100, where: { approval: { notIn: ["not_needed"] } }) {
    id words approval decidedAt reason report { summary }
  }
}`

const answer = z.object({
  user: z.object({ name: z.string() }),
  organization: z.object({ name: z.string() }),
  partnerStatements: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      approval: z.enum(APPROVAL_STATE.values),
      decidedAt: z.coerce.date().nullable(),
      reason: z.string().nullable(),
      report: z.object({ summary: z.string().nullable() }).nullable(),
    }),
  ),
})

/** One statement as its partner sees it. */
export interface Statement {
  readonly id: string
  readonly words: string
  /** Digest of the words, so that what is decided is what was on the page. */
  readonly digest: string
  readonly approval: (typeof APPROVAL_STATE.values)[number]
  readonly decidedAt: string | null
  readonly reason: string | null
  readonly reportSummary: string | null
}

/** A person of a partner, with the words about their organisation. */
export interface Partner {
  readonly name: string
  readonly organization: string
  readonly statements: readonly Statement[]
}

/** Reads what a partner may see, through that person's own session. */
export async function readPartner(context: KeystoneContext): Promise<Partner> {
  const { actor } = context.session as Session
  const data = answer.parse(
    await context.graphql.run({
      query: QUERY,
      variables: { me: actor.id, organization: actor.organizationId },
    }),
  )
  return {
    name: data.user.name,
    organization: data.organization.name,
    statements: data.partnerStatements.map(({ report, decidedAt, ...rest }) => ({
      ...rest,
      digest: digestOfWords(rest.words),
      decidedAt: decidedAt?.toISOString() ?? null,
      reportSummary: report?.summary || null,
    })),
  }
}

const digestOfWords = (words: string): string => sha256Hex(words)
