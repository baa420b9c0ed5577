import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Socket } from 'node:net'
import { once } from 'node:events'
import type { KeystoneContext } from '@keystone-6/core/types'
import express from 'express'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mountGuards } from '../../../../schema/platform/http/guards.ts'
import { deskSessions } from '../../../../schema/platform/session/strategy.ts'

/** Headers of the CMS's paths, of a desk that is reached by HTTPS or not. */
async function headersOf(secure: boolean): Promise<Headers> {
  const app = express()
  mountGuards(app, { secure, adminPages: '/nowhere' })
  const server = app.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}/api/graphql`)).headers
}

/** The session cookie as it is set, here to nothing: its attributes are the same. */
async function cookieOf(secure: boolean): Promise<string> {
  const req = new http.IncomingMessage(new Socket())
  const res = new http.ServerResponse(req)
  const sessions = deskSessions({ secret: 'x'.repeat(32), secure })
  await sessions.end?.({ context: { req, res } as unknown as KeystoneContext })
  return String(res.getHeader('set-cookie'))
}

// Planted: `secure` left out of the session's options (session/strategy.ts); HSTS never sent (http/guards.ts).
// Each seen to fail on 2026-11-25.
describe('a desk that is reached by HTTPS', () => {
  test('has its cookie sent by HTTPS alone, to no script, and by no form of another site', async () => {
    const cookie = await cookieOf(true)
    for (const attribute of [/; *Secure/i, /; *HttpOnly/i, /; *SameSite=Lax/i]) {
      expect(cookie).toMatch(attribute)
    }
    expect(await cookieOf(false)).not.toMatch(/secure/i)
  })

  test('tells browsers to come by HTTPS alone, and no other desk does', async () => {
    expect((await headersOf(true)).get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    expect((await headersOf(false)).get('strict-transport-security')).toBeNull()
  })
})
