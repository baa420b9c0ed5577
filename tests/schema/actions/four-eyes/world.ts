import type { KeystoneContext } from '@keystone-6/core/types'
import { accountMark } from '../../../../schema/platform/session/account-mark.ts'
import {
  sessionForCookie,
  sessionForToken,
  type SessionCookie,
} from '../../../../schema/platform/session/resolve.ts'
import { person } from '../../../support/index.ts'
import { create, fresh, run, to, update } from '../../records/ask.ts'
import { newsroom, people } from '../newsroom.ts'
import { askAs, type Ask } from './ask-as.ts'
import { dataOf, FIXED, LIST } from './data.ts'
import type { Content, Name, Part, Role, Who } from './rules.ts'

/** How somebody's request proves who it comes from. */
export type Door = 'cookie' | 'token'

export const STARTING: Readonly<Record<Exclude<Who, 'robot'>, Role>> = {
  writer: 'staff',
  colleague: 'staff',
  reviewer: 'reviewer',
  leader: 'leadership',
  chief: 'admin',
}

interface Account {
  readonly id: string
  readonly token: string
}
/** The people of one database, with their real accounts and tokens, and a family to write about. */
export interface Cast {
  /** The program gets a new token for each game: a revoked one stays so. */
  readonly accounts: Record<Who, Account>
  readonly keeper: ReturnType<typeof person>
  readonly family: string
}

const OWN_TOKEN = 'mutation { done: issueOwnToken(name: "own") { token } }'
const PROGRAM_TOKEN = `mutation {
  done: issueServiceToken(name: "program", scopes: [read, write, publish]) { id token }
}`

/** Makes the cast once for a database: hashing passwords takes longer than a whole game. */
export async function makeCast(context: KeystoneContext): Promise<Cast> {
  const user = (role: Role) =>
    create(context, people.admin, 'User', {
      name: role,
      email: `${fresh(role)}@desk.example`,
      password: 'correct horse battery staple',
      role,
    })
  const keeper = person('admin', { id: await user('admin') })
  const accounts: Partial<Record<Who, Account>> = {}
  for (const [who, role] of Object.entries(STARTING) as [Exclude<Who, 'robot'>, Role][]) {
    const id = await user(role)
    const { token } = await run<{ token: string }>(context, person(role, { id }), OWN_TOKEN)
    accounts[who] = { id, token }
  }
  const family = await newsroom(() => context).family()
  return { accounts: accounts as Record<Who, Account>, keeper, family }
}

/** The real desk of one game. */
export interface World {
  readonly cast: Cast
  readonly context: KeystoneContext
  readonly ids: Readonly<Record<Name | Part, string>>
  readonly embargo: string
  readonly cookies: Map<Who, SessionCookie>
}

/** What somebody asks of the desk, with the session that a request of theirs would have now. */
export async function as({ context, cast, cookies }: World, who: Who, door: Door): Promise<Ask> {
  const { token } = cast.accounts[who]
  const cookie = cookies.get(who)
  const session =
    door === 'token' || cookie === undefined
      ? await sessionForToken(context, token)
      : await sessionForCookie(context, cookie)
  return askAs(context.withSession(session))
}

/** What a cookie holds that somebody gets who signs in now. */
export async function signIn({ context, cast, cookies }: World, who: Who): Promise<void> {
  const { id } = cast.accounts[who]
  const user = await context.sudo().prisma.user.findUnique({ where: { id } })
  cookies.set(who, {
    userId: id,
    version: user.sessionVersion,
    mark: accountMark(user),
    signedInAt: '2030-01-01T00:00:00.000Z',
  })
}

/** Lets everybody begin with the role and the rights that the game gives them. */
async function reset(world: World): Promise<void> {
  const { context, cast } = world
  for (const [who, role] of Object.entries(STARTING) as [Exclude<Who, 'robot'>, Role][]) {
    const { id } = cast.accounts[who]
    const user = await context.sudo().db.User?.findOne({ where: { id } })
    if (user?.role !== role || user.status !== 'active') {
      await update(context, cast.keeper, 'User', id, { role, status: 'active' })
    }
    await signIn(world, who)
  }
  cast.accounts.robot = await run<Account>(context, cast.keeper, PROGRAM_TOKEN)
}

/** Begins a game: fresh records by the writer, none of them public yet. */
export async function beginGame(
  context: KeystoneContext,
  cast: Cast,
  contents: Record<Name, Content>,
  texts: Record<Part, string>,
  embargoEnds: Date,
): Promise<World> {
  const { family } = cast
  const room = newsroom(() => context)
  const writer = person('staff', { id: cast.accounts.writer.id })
  const make = (listKey: string, data: Record<string, unknown>) => room.make(listKey, data, writer)
  const sourceOf = (title: string) =>
    make('Source', { slug: fresh('source'), title, kind: 'post', confidence: 'verified' })
  const source = await sourceOf(texts.source)
  const second = await sourceOf(texts.second)
  const footnote = await make('Footnote', { key: fresh('note'), text: texts.footnote })
  const embargo = await make('Embargo', {
    title: fresh('embargo'),
    state: 'active',
    endsAt: embargoEnds,
    zone: 'UTC',
  })
  const ids: Partial<Record<Name | Part, string>> = { source, second, footnote }
  const world = {
    cast,
    context,
    ids: ids as Record<Name | Part, string>,
    embargo,
    cookies: new Map(),
  }
  for (const [name, content] of Object.entries(contents) as [Name, Content][]) {
    const data = {
      ...FIXED[name],
      ...dataOf(world, name, content, 'connect'),
      family: to(family),
      slug: fresh(name),
    }
    ids[name] = await make(
      LIST[name],
      name === 'embargoed' ? { ...data, embargo: to(embargo) } : data,
    )
  }
  await reset(world)
  return world
}
