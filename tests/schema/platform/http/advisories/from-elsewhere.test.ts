import { describe, expect, test } from 'vitest'
import { json, SIGN_IN, withServer, type Ask } from './server.ts'

/**
 * Advisories about requests from elsewhere, tried at a real server: docs/advisories.md.
 *
 * Planted on 2026-11-24 and seen to fail: CSRF prevention off; no `no-store`; no `frame-ancestors`.
 */
describe('somebody who is signed in', () => {
  const { ask, cookie } = withServer()
  const organizations = async () =>
    (await ask('/api/graphql', json('{ organizationsCount }', { cookie: cookie() }))).body

  describe('a page elsewhere cannot act for somebody who is signed in', () => {
    const mutation =
      'mutation { createOrganization(data: { slug: "x", name: "X", kind: "lab" }) { id } }'
    const body = JSON.stringify({ query: mutation })
    const form = new URLSearchParams({ query: mutation }).toString()
    const query = `?query=${encodeURIComponent(mutation)}`
    // What a browser sends without asking first (Fetch standard, CORS-safelisted requests).
    const simple: readonly [string, string, Ask][] = [
      ['text/plain', '', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }],
      ['no content type', '', { method: 'POST', body }],
      [
        'a form',
        '',
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: form,
        },
      ],
      ['a GET', query, {}],
      ['a GET that only asks', '?query={organizationsCount}', {}],
      ['a GET that names a type', query, { headers: { 'content-type': 'message/rfc822' } }],
      [
        'two types',
        '',
        { method: 'POST', headers: { 'content-type': 'text/plain, application/json' }, body },
      ],
    ]
    test.each(simple)('with %s', async (_name, search, request) => {
      const before = await organizations()
      const headers = { ...request.headers, cookie: cookie(), origin: 'https://elsewhere.example' }
      const answer = await ask(`/api/graphql${search}`, { ...request, headers })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(await organizations()).toBe(before)
    })

    test('nor read an answer', async () => {
      const headers = { cookie: cookie(), origin: 'https://elsewhere.example' }
      const answer = await ask('/api/graphql', json('{ __typename }', headers))
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    })
  })

  test('no answer sends a browser to an address that a request made up', async () => {
    const elsewhere = { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }
    for (const path of [
      '/admin',
      '/admin/organizations',
      '/partner',
      '/',
      '//elsewhere.example/',
      '/\\elsewhere.example',
    ]) {
      const answer = await ask(path, { headers: elsewhere })
      expect(answer.headers.location ?? '', path).not.toContain('elsewhere')
      expect(answer.body, path).not.toContain('elsewhere')
    }
    for (const from of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
    ]) {
      const answer = await ask(`/admin/signin?from=${encodeURIComponent(from)}`, {
        headers: { cookie: cookie() },
      })
      expect(answer.headers.location ?? '', from).not.toMatch(/^(?:https?:)?[/\\]{2}/)
    }
  })

  // Web cache deception: an address that looks like a file, answered with somebody's page.
  test.each([
    '/admin',
    '/admin/organizations',
    '/admin/style.css',
    '/partner',
    '/partner/wanted.css',
    '/api/graphql',
  ])('what a person gets at %s is kept by no cache and shown in no frame', async path => {
    const { headers } = await ask(path, { headers: { cookie: cookie() } })
    expect(headers['cache-control']).toMatch(/no-store/)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
  })

  test('a cookie cannot be read by script, sent from elsewhere, or chosen by a stranger', async () => {
    const chosen = await ask('/admin', {
      headers: { cookie: 'desk-session=chosen-by-a-stranger' },
    })
    expect(chosen.status).toBe(302)
    const answer = await ask(
      '/api/graphql',
      json(SIGN_IN, { cookie: 'desk-session=chosen-by-a-stranger' }),
    )
    const [set] = answer.headers['set-cookie'] ?? []
    expect(set).toMatch(/; *HttpOnly/i)
    expect(set).toMatch(/; *SameSite=(?:Lax|Strict)/i)
    expect(set).not.toContain('chosen-by-a-stranger')
  })
})
