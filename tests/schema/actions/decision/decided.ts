import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../../../schema/platform/clock.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import type { Role } from '../../../../schema/vocabulary/index.ts'
import { person } from '../../../support/sessions.ts'
import { create, fresh, run, to } from '../../records/ask.ts'
import { newsroom, people } from '../newsroom.ts'

const DAY_MS = 86_400_000

interface Room {
  readonly digest: string
  readonly answers: readonly {
    readonly question: string
    readonly value: string
    readonly blocking: boolean
  }[]
}

/** Somebody with an account, who has just signed in. */
export async function signedIn(context: KeystoneContext, role: Role): Promise<Session> {
  const email = `${fresh(role)}@desk.example`
  const data = { name: role, email, password: 'of the tests only', role }
  const id = await create(context, people.admin, 'User', data)
  const session = person(role, { id })
  return { ...session, actor: { ...session.actor, signedInAt: clock.now().toISOString() } }
}

/** A decision in preparation on a stage of its own. */
export async function preparedDecision(
  context: KeystoneContext,
): Promise<{ readonly id: string; readonly release: string }> {
  const room = newsroom(() => context)
  const family = await room.make('ModelFamily', { slug: fresh('family'), name: 'Stand-in' })
  const release = await room.make('Release', {
    family: to(family),
    slug: fresh('stage'),
    name: '1B',
    stageOrder: 1,
    parametersExact: '1000000000',
    parametersNamed: '1B',
  })
  const id = await room.make('ReleaseDecision', {
    family: to(family),
    release: to(release),
    slug: fresh('release'),
    title: 'Release of the 1B model',
  })
  return { id, release }
}

/**
 * Decides: everything that is not met is waived, two people sign, and leadership decides. Through the
 * API, each with the rights of their person.
 */
export async function decideWithWaivers(
  context: KeystoneContext,
  decision: { readonly id: string; readonly release: string },
): Promise<void> {
  const { leader, digest } = await signWithWaivers(context, decision)
  await run(context, leader, DECIDE, { id: decision.id, digest })
}

/** As far as two people's signatures; what is named in `except` is not waived and stands against it. */
export async function signWithWaivers(
  context: KeystoneContext,
  { id, release }: { readonly id: string; readonly release: string },
  except: readonly string[] = [],
): Promise<{ readonly leader: Session; readonly digest: string }> {
  const [staff, reviewer, leader] = [
    await signedIn(context, 'staff'),
    await signedIn(context, 'reviewer'),
    await signedIn(context, 'leadership'),
  ]
  const room = () => run<Room>(context, leader, ROOM, { release })
  await run(context, staff, 'mutation ($id: ID!) { done: proposeDecision(id: $id) { id } }', { id })
  const expiresAt = new Date(clock.now().getTime() + 30 * DAY_MS).toISOString()
  for (const { question, value, blocking } of (await room()).answers) {
    if (!blocking || question === 'G1' || value === 'met' || value === 'not_applicable') continue
    if (except.includes(question)) continue
    const waiver = await run(context, staff, WAIVE, { id, question, expiresAt })
    await run(context, reviewer, ACCEPT, waiver)
  }
  const { digest } = await room()
  for (const who of [reviewer, leader]) await run(context, who, SIGN, { id, digest })
  return { leader, digest }
}

const ROOM = `query ($release: ID!) {
  done: decisionRoom(release: $release) { digest answers { question value blocking } }
}`
const WAIVE = `mutation ($id: ID!, $question: String!, $expiresAt: DateTime!) {
  done: proposeWaiver(
    decision: $id, question: $question, reason: "A trial.", controls: "Watched.", expiresAt: $expiresAt
  ) { id }
}`
const ACCEPT = 'mutation ($id: ID!) { done: acceptWaiver(id: $id) { id } }'
const SIGN = `mutation ($id: ID!, $digest: String!) {
  done: signDecision(id: $id, digest: $digest, choice: approve) { id }
}`
const DECIDE =
  'mutation ($id: ID!, $digest: String!) { done: decide(id: $id, digest: $digest) { outcome } }'
