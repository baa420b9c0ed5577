import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { layout, partsOf } from '../../../../schema/publication/generation/layout.ts'
import { dataFolder, putGeneration, serve } from './public-door.ts'

const served = async () => {
  const dataDir = dataFolder()
  putGeneration(dataDir, 1)
  return { dataDir, ...(await serve(dataDir)) }
}

describe('the public site', () => {
  it('is served at the root, and folders by their index', async () => {
    const { get } = await served()
    expect((await get('/')).body).toBe('<h1>Generation 1</h1>')
    expect((await get('/gpt-2/')).body).toBe('<h1>GPT-2</h1>')
    expect(await get('/gpt-2')).toMatchObject({ status: 301, headers: { location: '/gpt-2/' } })
  })

  it('asks caches to check each page, and answers 304 while it is the same', async () => {
    const { get } = await served()
    const { headers } = await get('/')
    expect(headers['cache-control']).toBe('public, no-cache')
    const again = await get('/', { headers: { 'if-none-match': headers.etag } })
    expect(again).toMatchObject({ status: 304, body: '' })
  })

  it('lets what has a digest in its name be kept for a year', async () => {
    const { get } = await served()
    const { headers } = await get('/assets/style.abc123.css')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('allows no script and no style within a page, and no frame around it', async () => {
    const { get } = await served()
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
  })

  it.each(['/none', '/none/', '/.hidden', '/../pointer.json', '/%2e%2e/pointer.json', '/%00'])(
    'has no page %s',
    async name => {
      const { get } = await served()
      const { status, body } = await get(name)
      expect([400, 404]).toContain(status)
      expect(body).not.toContain('generation"')
      expect(body).not.toContain('not for you')
    },
  )

  // Planted: a generation that failed once passed over for good, as before 2026-11-25; seen to fail.
  it('turns to a generation that could not be opened at first as soon as it can be', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const { dataDir, get } = await served()
    expect((await get('/')).body).toBe('<h1>Generation 1</h1>')
    putGeneration(dataDir, 2)
    const { store } = partsOf(layout(path.join(dataDir, 'public')).generation(2))
    fs.renameSync(store, `${store}-away`)
    expect((await get('/')).body).toBe('<h1>Generation 1</h1>')
    fs.renameSync(`${store}-away`, store)
    expect((await get('/')).body).toBe('<h1>Generation 1</h1>')
    vi.advanceTimersByTime(1_000)
    expect((await get('/')).body).toBe('<h1>Generation 2</h1>')
  })

  it('shows its own page where there is none', async () => {
    const { get } = await served()
    expect(await get('/none')).toMatchObject({
      status: 404,
      body: '<h1>No such page</h1>',
      headers: { 'cache-control': 'no-store' },
    })
  })

  it.each(['/admin', '/admin/users', '/api/graphql', '/partner'])(
    'leaves %s to others',
    async name => {
      const { get } = await served()
      const { status, body } = await get(name)
      expect(status).toBe(404)
      expect(body).toContain('Cannot GET')
    },
  )

  it('says that there is nothing yet where there is nothing yet', async () => {
    const { get, query } = await serve(dataFolder())
    expect(await get('/')).toMatchObject({ status: 503, body: 'There is nothing to show yet.' })
    expect(JSON.parse((await query('{ desk { name } }')).body)).toEqual({
      errors: [{ message: 'There is nothing to show yet.', extensions: { code: 'NOT_FOUND' } }],
    })
  })
})

// Planted: the pointer read outside the try; seen to fail on 2026-11-25.
describe('a pointer that cannot be read', () => {
  const pointerOf = (dataDir: string) => path.join(dataDir, 'public', 'pointer.json')
  const rot = (dataDir: string) => fs.writeFileSync(pointerOf(dataDir), '{ "generation"')

  it('leaves up what is open, in both, until there is one again', async () => {
    const { dataDir, get, query } = await served()
    await get('/')
    rot(dataDir)
    expect(await get('/')).toMatchObject({ status: 200, body: '<h1>Generation 1</h1>' })
    expect(await query('{ desk { name } }')).toMatchObject({ status: 200 })
    putGeneration(dataDir, 2)
    expect((await get('/')).body).toBe('<h1>Generation 2</h1>')
  })

  it('is nothing yet to a server that has just started', async () => {
    const { dataDir, get, query } = await served()
    rot(dataDir)
    expect(await get('/')).toMatchObject({ status: 503, body: 'There is nothing to show yet.' })
    expect(await query('{ desk { name } }')).toMatchObject({ status: 503 })
  })
})

describe('a new generation', () => {
  const STORE = '{ store { publications } }'

  it('changes the site and the GraphQL together', async () => {
    const { dataDir, get, query } = await served()
    const publications = async () => JSON.parse((await query(STORE)).body).data.store.publications
    expect([(await get('/')).body, await publications()]).toEqual([
      '<h1>Generation 1</h1>',
      publishedFixture.length,
    ])
    putGeneration(dataDir, 2, [])
    expect([(await get('/')).body, await publications()]).toEqual(['<h1>Generation 2</h1>', 0])
  })

  it('that cannot be opened leaves the one before up, in both', async () => {
    const { dataDir, get, query } = await served()
    await get('/')
    putGeneration(dataDir, 2)
    fs.rmSync(path.join(dataDir, 'public', 'generations', '2', 'store', 'index.json'))
    expect((await get('/')).body).toBe('<h1>Generation 1</h1>')
    expect(JSON.parse((await query(STORE)).body).data.store.publications).toBe(
      publishedFixture.length,
    )
  })
})
