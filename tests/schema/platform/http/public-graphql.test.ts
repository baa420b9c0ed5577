import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { dataFolder, putGeneration, serve, type Answer } from './public-door.ts'

const served = async () => {
  const dataDir = dataFolder()
  putGeneration(dataDir, 1)
  return { dataDir, ...(await serve(dataDir)) }
}
const DESK = '{ desk { name } }'
const NAME = { data: { desk: { name: 'Staged release record' } } }

/** The errors of an answer, whose shape is the same whatever went wrong. */
const codesOf = ({ body }: Answer) =>
  (JSON.parse(body).errors as { message: string; extensions: { code: string } }[]).map(error => {
    expect(error.message).toMatch(/\S/)
    expect(Object.keys(error)).toEqual(expect.arrayContaining(['message', 'extensions']))
    return error.extensions.code
  })

describe('the public GraphQL', () => {
  it('answers GET and POST alike', async () => {
    const { query, post } = await served()
    expect(JSON.parse((await query(DESK)).body)).toEqual(NAME)
    expect(JSON.parse((await post({ query: DESK })).body)).toEqual(NAME)
  })

  it('can be read by every other site', async () => {
    const { headers } = await (await served()).query(DESK)
    expect(headers['access-control-allow-origin']).toBe('*')
  })

  it('describes itself', async () => {
    const { post } = await served()
    const { data, errors } = JSON.parse((await post({ query: getIntrospectionQuery() })).body)
    expect(errors).toBeUndefined()
    expect(data.__schema.mutationType).toBeNull()
  })

  it('may be kept by caches until the next generation', async () => {
    const { dataDir, query } = await served()
    const { headers } = await query(DESK)
    expect(headers['cache-control']).toBe('public, no-cache')
    const again = () => query(DESK, { headers: { 'if-none-match': headers.etag } })
    expect(await again()).toMatchObject({ status: 304, body: '' })
    putGeneration(dataDir, 2)
    expect((await again()).status).toBe(200)
  })

  it.each([
    ['a page that is too long', '{ events(family: "gpt-2", first: 101) { totalCount } }'],
    ['a question that does not fit the schema', '{ users { email } }'],
  ])('lets no cache keep the refusal of %s', async (_, source) => {
    const { headers } = await (await served()).query(source)
    expect(headers['cache-control']).toBe('no-store')
  })
})

describe('a request that asks for too much', () => {
  const repeat = (n: number, write: (n: number) => string) =>
    Array.from({ length: n }, (_, at) => write(at)).join(' ')
  const doubling = (n: number) =>
    repeat(n, at => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)

  it.each([
    ['aliases', `{ ${repeat(31, n => `a${n}: __typename`)} }`],
    ['root fields', `{ ${repeat(11, n => `a${n}: __typename`)} }`],
    [
      'lists in lists',
      '{ reports(family: "a", first: 100) { nodes { events { sources { title } } findings { figures { measurement { sources { title url locator } } } } } } }',
    ],
    ['doubling fragments', `{ ...f0 } ${doubling(40)} fragment f40 on Query { desk { name } }`],
  ])('is refused: %s', async (_, source) => {
    const { post } = await served()
    expect(codesOf(await post({ query: source }))).toContain('LIMIT_EXCEEDED')
  })

  it('is refused: values in variables', async () => {
    const { post } = await served()
    const variables = { a: Array.from({ length: 200 }, (_, n) => n) }
    expect(codesOf(await post({ query: DESK, variables }))).toEqual(['LIMIT_EXCEEDED'])
  })

  it('is refused: a page length in a variable', async () => {
    const { post } = await served()
    const query =
      'query ($n: Int!) { reports(family: "a", first: $n) { nodes { events { sources { title url } } partners { sources { title url locator kind } } } } }'
    expect(codesOf(await post({ query, variables: { n: 100 } }))).toEqual(['LIMIT_EXCEEDED'])
    expect(JSON.parse((await post({ query, variables: { n: 10 } })).body).errors).toBeUndefined()
  })

  it('is refused: words', async () => {
    const { post } = await served()
    expect(codesOf(await post({ query: `{ ${'__typename '.repeat(3000)} }` }))).toHaveLength(1)
  })

  it('is refused: bytes', async () => {
    const { post } = await served()
    const answer = await post({ query: `${DESK} #${'x'.repeat(70_000)}` })
    expect(answer.status).toBe(413)
    expect(codesOf(answer)).toEqual(['LIMIT_EXCEEDED'])
  })
})

describe('what is no GraphQL request', () => {
  it.each<[string, number, Parameters<Awaited<ReturnType<typeof serve>>['get']>[1]]>([
    ['nothing', 400, {}],
    ['another method', 405, { method: 'PUT' }],
    [
      'broken JSON',
      400,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
    ],
    [
      'another type',
      415,
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: DESK },
    ],
    ['another accepted type', 406, { headers: { accept: 'image/png' } }],
  ])('is refused in the same shape: %s', async (_, status, options) => {
    const { get } = await served()
    const answer = await get('/public/graphql', options)
    expect(answer.status).toBe(status)
    expect(codesOf(answer)).toEqual(['BAD_REQUEST'])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('a mutation, for there is none', async () => {
    const { post } = await served()
    expect(codesOf(await post({ query: 'mutation { publish }' }))).toHaveLength(1)
  })
})
