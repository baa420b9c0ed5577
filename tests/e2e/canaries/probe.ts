import fs from 'node:fs'
import type { KeystoneContext } from '@keystone-6/core/types'
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql'
import type { Newsdesk, Reply, Somebody } from './newsdesk.ts'

/** An answer with where it came from. */
export interface Heard {
  readonly from: string
  readonly reply: Reply
}

/** Everything that somebody outside can get to hear, each answer once. */
export async function listen(
  context: KeystoneContext,
  desk: Newsdesk,
  siteDir: string,
  ids: readonly string[],
): Promise<Heard[]> {
  return [
    ...(await pages(desk, siteDir)),
    ...(await publicAnswers(desk)),
    ...(await cmsAnswers(context, desk, 'nobody', ids)),
    ...(await cmsAnswers(context, desk, 'partner', ids)),
    ...(await odd(desk)),
  ]
}

async function hear(desk: Newsdesk, path: string, ...rest: [object?]): Promise<Heard> {
  return { from: path, reply: await desk.send(path, ...rest) }
}

/** Each page and file of the site, each page of the desk to strangers and to a partner. */
async function pages(desk: Newsdesk, siteDir: string): Promise<Heard[]> {
  const files = fs
    .globSync('**/*', { cwd: siteDir })
    .map(file => `/${file.replace(/index\.html$/, '')}`)
  const doors = [
    '/partner',
    '/partner/statements',
    '/admin',
    '/admin/reports',
    '/admin/misuse-observations',
    '/healthz',
    '/readyz',
  ]
  const heard: Heard[] = []
  for (const file of files) heard.push(await hear(desk, encodeURI(file)))
  for (const door of doors) {
    heard.push(await hear(desk, door))
    heard.push(await hear(desk, door, { headers: { cookie: desk.cookieOf('partner') } }))
  }
  return heard
}

/** Every query of the public schema with every field, in their first levels; and its introspection. */
async function publicAnswers(desk: Newsdesk): Promise<Heard[]> {
  const ask = (query: string) =>
    hear(desk, '/public/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
  const introspection = await ask(getIntrospectionQuery())
  const schema = buildClientSchema(JSON.parse(introspection.reply.body.toString('utf8')).data)
  const heard = [introspection]
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    for (const slug of SLUGS) heard.push(await ask(`{ ${questionFor(field, slug)} }`))
  }
  return [
    ...heard,
    await ask('{ nothing }'),
    await ask('{ family }'),
    await ask('{ family(slug: 7) { name } }'),
    await ask('{ release(family: "a-family", slug: "none") { name } }'),
    await ask('mutation { publish }'),
    await ask('{'),
  ]
}

/** Public names, and one that is nobody's. */
const SLUGS = ['a-family', 'a-release', 'plain-slug-of-report-published', 'no-such-name']

function questionFor(field: GraphQLField<unknown, unknown>, slug: string): string {
  return `${field.name}${argumentsFor(field.args, slug)}${selectionOf(field, 0)}`
}

function argumentsFor(args: readonly GraphQLArgument[], slug: string): string {
  const given = args
    .filter(({ type }) => isNonNullType(type))
    .map(arg => {
      const values: Readonly<Record<string, string>> = { family: '"a-family"', day: '"2026-01-01"' }
      const named = getNamedType(arg.type)
      const first = 'getValues' in named ? named.getValues()[0]?.name : undefined
      return `${arg.name}: ${values[arg.name] ?? first ?? VALUES[named.name] ?? `"${slug}"`}`
    })
  return given.length > 0 ? `(${given.join(', ')})` : ''
}
const VALUES: Readonly<Record<string, string>> = { Int: '1', Boolean: 'true', Date: '"2026-01-01"' }

/** Everything of a type without needed arguments, two levels down: lists of lists cost too much. */
function selectionOf(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return 'getTypes' in type ? ' { __typename }' : ''
  return ` { __typename ${inside(type, depth).join(' ')} }`
}

const inside = (type: GraphQLObjectType, depth: number): string[] =>
  Object.values(type.getFields())
    .filter(({ args }) => !args.some(({ type: needed }) => isNonNullType(needed)))
    .filter(field => depth < 2 || !isObjectType(getNamedType(field.type)))
    .filter(field => depth < 1 || field.name === 'nodes' || !isListOf(field))
    .map(field => `${field.name}${selectionOf(field, depth + 1)}`)

const isListOf = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type) && isObjectType(getNamedType(type))

/** Every field of every list, asked for by somebody who should hear none of it, and hidden ids. */
async function cmsAnswers(
  context: KeystoneContext,
  desk: Newsdesk,
  who: Somebody,
  ids: readonly string[],
): Promise<Heard[]> {
  const heard: Heard[] = []
  const ask = async (query: string) =>
    heard.push({ from: `${who}: ${query}`, reply: await desk.reply(who, query) })
  await ask(getIntrospectionQuery())
  for (const list of Object.values(context.__internal.lists)) {
    const { listQueryName, listQueryCountName, itemQueryName } = list.graphql.names
    await ask(`{ ${listQueryCountName} }`)
    for (const [key, field] of Object.entries(list.fields)) {
      const kind = field.__ksTelemetryFieldTypeName ?? ''
      const part = kind.endsWith('/document')
        ? ' { document }'
        : kind.endsWith('/relationship')
          ? ' { id }'
          : ''
      await ask(`{ ${listQueryName}(take: 100) { id ${key}${part} } }`)
      await ask(`{ ${listQueryName}(orderBy: { ${key}: asc }, take: 1) { id } }`)
    }
    for (const id of ids.slice(0, 3))
      await ask(`{ ${itemQueryName}(where: { id: "${id}" }) { id } }`)
  }
  return heard
}

/** What nobody should send, and what is answered to it. */
async function odd(desk: Newsdesk): Promise<Heard[]> {
  const paths = [
    '/none',
    '/%00',
    '/../desk.db',
    '/a-family/none/',
    '/public/graphql?query=%7B',
    '/api/graphql',
  ]
  const bodies = ['{', '', '[]', '{"query":"{ users { email } }"}', '{"query":7}']
  const heard: Heard[] = []
  for (const path of paths) heard.push(await hear(desk, path))
  for (const cookie of ['', desk.cookieOf('partner')]) {
    for (const body of bodies) {
      const headers = { 'content-type': 'application/json', cookie }
      for (const path of ['/api/graphql', '/public/graphql', '/partner/sign-in', '/']) {
        heard.push(await hear(desk, path, { method: 'POST', headers, body }))
      }
    }
  }
  return heard
}
