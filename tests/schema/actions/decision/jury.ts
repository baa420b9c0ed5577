import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../../../schema/platform/clock.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import type { Role } from '../../../../schema/vocabulary/index.ts'
import { person } from '../../../support/index.ts'
import { create, fresh, run, to } from '../../records/ask.ts'
import { people } from '../newsroom.ts'

/** Who takes part, in which role. `ann` and `lab` build the stage; everybody else is outside of its team. */
export const CAST = {
  sue: 'staff',
  tom: 'staff',
  ann: 'leadership',
  lea: 'leadership',
  rob: 'reviewer',
  kim: 'reviewer',
  lab: 'reviewer',
} as const satisfies Record<string, Role>
export type Name = keyof typeof CAST

/** Real accounts, whose sessions are what a request of theirs would carry now. */
export interface Jury {
  readonly ids: Readonly<Record<Name, string>>
  /** The organisation that builds the stage, to which `lab` belongs. */
  readonly builder: string
  /** @param minutesAgo since when they gave their password. */
  session(name: Name, minutesAgo?: number): Promise<Session>
}

/** Makes the accounts, once for a desk. */
export async function makeJury(context: KeystoneContext): Promise<Jury> {
  const builder = await create(context, people.writer, 'Organization', {
    slug: fresh('builder'),
    name: 'A developer',
    kind: 'lab',
  })
  const ids: Partial<Record<Name, string>> = {}
  for (const [name, role] of Object.entries(CAST) as [Name, Role][]) {
    ids[name] = await create(context, people.admin, 'User', {
      name,
      email: `${fresh(name)}@desk.example`,
      password: 'of the tests only',
      role,
      ...(name === 'lab' && { organization: to(builder) }),
    })
  }
  const known = ids as Record<Name, string>
  return {
    ids: known,
    builder,
    async session(name, minutesAgo = 0) {
      const id = known[name]
      const user = await context.sudo().prisma.user.findUnique({ where: { id } })
      const session = person(user.role, { id, organizationId: user.organizationId })
      const signedInAt = new Date(clock.now().getTime() - minutesAgo * 60_000).toISOString()
      return {
        ...session,
        actor: { ...session.actor, signedInAt },
        basis: { sessionVersion: user.sessionVersion, tokenId: null },
      }
    },
  }
}

/** What people ask of a decision, each through the API and as themselves. */
export function steps(context: () => KeystoneContext, jury: () => Jury) {
  const ask = async <T = { id: string }>(
    who: Name | Session,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) =>
    run<T>(context(), typeof who === 'string' ? await jury().session(who) : who, query, variables)
  const room = (release: string, who: Name | Session = 'sue') => ask<Room>(who, ROOM, { release })
  return {
    ask,
    room,
    propose: (id: string, who: Name | Session = 'sue') =>
      ask(who, 'mutation ($id: ID!) { done: proposeDecision(id: $id) { id phase } }', { id }),
    waive: (decision: string, question: string, more: object = {}, who: Name | Session = 'sue') =>
      ask(who, WAIVE, {
        decision,
        question,
        reason: 'It is known.',
        controls: 'People look.',
        expiresAt: new Date(clock.now().getTime() + 30 * 86_400_000),
        ...more,
      }),
    accept: (id: string, who: Name | Session = 'rob') =>
      ask(who, 'mutation ($id: ID!) { done: acceptWaiver(id: $id) { id } }', { id }),
    sign: (id: string, digest: string, who: Name | Session, more: object = {}) =>
      ask(who, SIGN, { id, digest, choice: 'approve', ...more }),
    decide: (id: string, digest: string, who: Name | Session = 'lea') =>
      ask<{ phase: string; outcome: string }>(who, DECIDE, { id, digest }),
    lock: (id: string, who: Name | Session = 'sue') =>
      ask(who, 'mutation ($id: ID!) { done: lockThresholds(id: $id) { id digest } }', { id }),
  }
}

export interface Room {
  readonly outcome: string
  readonly phase: string | null
  readonly digest: string
  readonly refusals: readonly string[]
  readonly approving: number
  readonly lacks: readonly string[]
  readonly points: readonly { readonly point: string; readonly state: string }[]
  readonly answers: readonly {
    readonly question: string
    readonly value: string
    readonly because: string
    readonly blocking: boolean
    readonly isWaived: boolean
  }[]
  readonly voidSignOffs: readonly { readonly subject: string; readonly problem: string }[]
  readonly signOffs: readonly { readonly isOutside: boolean; readonly changed: readonly string[] }[]
  readonly waivers: readonly { readonly question: string; readonly problem: string | null }[]
  readonly comparison: {
    readonly previous: string
    readonly differences: readonly { readonly question: string }[]
    readonly uplift: { readonly times: string; readonly from: string; readonly to: string } | null
  } | null
}

const ROOM = `query ($release: ID!) {
  done: decisionRoom(release: $release) {
    outcome phase digest refusals approving lacks points { point state }
    answers { question value because blocking isWaived }
    voidSignOffs { subject problem }
    signOffs { isOutside changed }
    waivers { question problem }
    comparison { previous differences { question } uplift { times from to } }
  }
}`
const WAIVE = `mutation (
  $decision: ID!, $question: String!, $reason: String!, $controls: String!, $expiresAt: DateTime!
) {
  done: proposeWaiver(
    decision: $decision, question: $question, reason: $reason, controls: $controls, expiresAt: $expiresAt
  ) { id }
}`
const SIGN = `mutation (
  $id: ID!, $digest: String!, $choice: DecisionChoice!, $reason: String, $isPublic: Boolean
) {
  done: signDecision(id: $id, digest: $digest, choice: $choice, reason: $reason, isPublic: $isPublic) { id }
}`
const DECIDE = `mutation ($id: ID!, $digest: String!) {
  done: decide(id: $id, digest: $digest) { phase outcome }
}`
