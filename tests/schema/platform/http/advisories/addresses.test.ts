import { describe, expect, test } from 'vitest'
import { json, withServer } from './server.ts'

/**
 * Advisories about addresses that a router, a guard and a file server read differently, tried at a
 * real server: docs/advisories.md.
 *
 * Planted on 2026-11-24 and seen to fail: a count among the fields that need no session.
 */
describe('a stranger with an odd address', () => {
  const { ask } = withServer()

  // Routers, guards and file servers that decode an address differently let a stranger in between them.
  test.each([
    '/ADMIN',
    '/admin/',
    '//admin',
    '/%61dmin',
    '/%2561dmin',
    '/admin%2f',
    '/admin/.',
    '/./admin',
    '/public/../admin',
    '/admin;/',
    '/admin/organizations.json',
    '/admin/_next/data/development/index.json',
    '/admin?__nextDataReq=1',
    '/admin/signin/../organizations',
    '/admin%00',
    '/admin/organizations/',
  ])('a stranger sees nothing of the Admin UI at %s', async path => {
    for (const headers of [
      {},
      { 'x-middleware-subrequest': 'middleware:middleware' },
      { rsc: '1' },
    ]) {
      const answer = await ask(path, { headers })
      if (answer.status === 302 || answer.status === 307 || answer.status === 308) {
        expect(answer.headers.location).toMatch(/^(?:\/admin|https?:\/\/127\.0\.0\.1:\d+\/admin)/)
        continue
      }
      // Next's own error page says its number and nothing else.
      expect(answer.body.replace('"pageProps":{"statusCode":404}', '')).not.toMatch(
        /organization|pageProps/i,
      )
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
  })

  test.each([
    '/api/graphql',
    '/api/graphql/',
    '/API/GRAPHQL',
    '//api/graphql',
    '/%61pi/graphql',
    '/api/graphql/x',
  ])('a stranger is answered no question at %s', async path => {
    for (const headers of [
      {},
      { authorization: 'Bearer null' },
      { 'x-http-method-override': 'GET' },
    ]) {
      const { body } = await ask(path, json('{ organizationsCount usersCount }', headers))
      expect(body).not.toMatch(/"organizationsCount":\s*\d/)
    }
  })

  test.each([
    '/../secrets/session.secret',
    '/..%2fsecrets/session.secret',
    '/%2e%2e/secrets/session.secret',
    '/..%5csecrets%5csession.secret',
    '/%2e%2e%2fdesk.db',
    '/.data/desk.db',
    '/desk.db',
    '/desk.lock',
    '/admin/_next/static/../../../../package.json',
    '/admin/_next/static/..%2f..%2f..%2fpackage.json',
    '/admin/_next/image?url=%2F..%2F..%2Fpackage.json&w=64&q=75',
    '/package.json',
    '/.git/config',
  ])('no file of the desk is served at %s', async path => {
    const answer = await ask(path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body).not.toMatch(/release-desk"|SQLite format|"dependencies"|\[core\]/)
  })
})
