import { describe, expect, test } from 'vitest'
import { update } from '../../../records/ask.ts'
import { person } from '../../../../support/index.ts'
import { PASSWORD, withPartnerPage } from './partner-desk.ts'

describe('the partner page', () => {
  const page = withPartnerPage()
  const partner = { email: 'partner@uni.example', password: PASSWORD }

  const get = async (path = '/partner', cookie = '') => {
    const response = await fetch(page.address() + path, { headers: { cookie }, redirect: 'manual' })
    return { response, text: await response.text() }
  }
  const post = async (
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(page.address() + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(form),
    })
    return { response, text: await response.text() }
  }
  const signIn = async (form: Record<string, string> = partner) => {
    const { response } = await post('/partner/sign-in', form)
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  /** The digest of the words as the page shows them, from the form that holds the statement's id. */
  const seenOn = (text: string, id: string) =>
    new RegExp(`value="${id}"[^>]*>\\s*<input[^>]*name="seen" value="([0-9a-f]{64})"`).exec(
      text,
    )?.[1] ?? ''

  test('asks a stranger to sign in, and says nothing of any words', async () => {
    await page.words('Words for one partner only')
    const { response, text } = await get()
    expect(response.status).toBe(200)
    expect(text).toContain('<h1>Sign in</h1>')
    expect(text).not.toContain('Words for one partner only')
  })

  test('has no script and forbids every source but its own stylesheet', async () => {
    const { response, text } = await get()
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).not.toContain('script-src')
    expect(policy).not.toContain('unsafe')
    expect(text).not.toMatch(/<script|<style| style=| on\w+=/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await get('/partner/style.css')).response.headers.get('content-type')).toContain('css')
  })

  test('refuses a wrong password in words and keeps the address that was typed', async () => {
    const { response, text } = await post('/partner/sign-in', { ...partner, password: 'wrong' })
    expect(response.status).toBe(401)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(text).toContain('E-mail address or password is wrong.')
    expect(text).toContain('value="partner@uni.example"')
  })

  test('shows a partner the words about it, escaped, and nobody else’s', async () => {
    await page.words('A <b>bold</b> "claim" & more')
    const others = await page.othersWords()
    const { text } = await get('/partner', await signIn())
    expect(text).toContain('A &lt;b&gt;bold&lt;/b&gt; &quot;claim&quot; &amp; more')
    expect(text).toContain('Uni &lt;of&gt;')
    expect(text).not.toContain(others)
  })

  test('approves the words that were on the page', async () => {
    const id = await page.words()
    const cookie = await signIn()
    const seen = seenOn((await get('/partner', cookie)).text, id)
    const { response } = await post('/partner/approve', { id, seen }, { cookie })
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/partner?done=approved',
    ])
    const after = await get('/partner?done=approved', cookie)
    expect(after.text).toContain('The desk may now publish these words.')
    expect(await approvalOf(id)).toBe('approved')
  })

  test('refuses words with a reason, and not without one', async () => {
    const id = await page.words()
    const cookie = await signIn()
    const seen = seenOn((await get('/partner', cookie)).text, id)
    const without = await post('/partner/refuse', { id, seen, reason: ' ' }, { cookie })
    expect(without.response.status).toBe(400)
    expect(without.text).toContain('Say why you refuse these words.')
    const withReason = { id, seen, reason: 'We did not say this.' }
    expect((await post('/partner/refuse', withReason, { cookie })).response.status).toBe(303)
    expect((await get('/partner', cookie)).text).toContain('Reason: We did not say this.')
    expect(await approvalOf(id)).toBe('refused')
  })

  test('lets a partner think again', async () => {
    const id = await page.words()
    const cookie = await signIn()
    const seen = seenOn((await get('/partner', cookie)).text, id)
    await post('/partner/refuse', { id, seen, reason: 'Not yet.' }, { cookie })
    expect((await get('/partner', cookie)).text).toContain('Approve these words after all')
    await post('/partner/approve', { id, seen, decided: 'refused' }, { cookie })
    expect(await approvalOf(id)).toBe('approved')
  })

  test('takes no decision on words that changed after they were read, and keeps the reason', async () => {
    const id = await page.words()
    const cookie = await signIn()
    const seen = seenOn((await get('/partner', cookie)).text, id)
    await update(page.context(), person('staff'), 'PartnerStatement', id, { words: 'Other words' })
    const { response, text } = await post(
      '/partner/refuse',
      { id, seen, reason: 'A long reason.' },
      { cookie },
    )
    expect(response.status).toBe(409)
    expect(text).toContain('These words have changed since you read them.')
    expect(text).toContain('A long reason.')
    expect(await approvalOf(id)).toBe('awaiting')
  })

  test('lets nobody decide on words about somebody else', async () => {
    const id = await page.othersWords()
    const cookie = await signIn()
    const form = { id, seen: '0'.repeat(64) }
    expect((await post('/partner/approve', form, { cookie })).response.status).toBe(404)
    expect(await approvalOf(id)).toBe('awaiting')
  })

  test('sends people of the desk to the desk', async () => {
    const cookie = await signIn({ email: 'staff@desk.example', password: PASSWORD })
    const { text } = await get('/partner', cookie)
    expect(text).toContain('This page is for partners')
    const id = await page.words()
    const form = { id, seen: '0'.repeat(64) }
    expect((await post('/partner/approve', form, { cookie })).response.status).toBe(403)
  })

  test('takes no form that another site sent', async () => {
    const id = await page.words()
    const cookie = await signIn()
    const seen = seenOn((await get('/partner', cookie)).text, id)
    const origin = page.address()
    const from = (headers: Record<string, string>) =>
      post('/partner/approve', { id, seen }, { cookie, ...headers })
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await from({ 'sec-fetch-site': site, origin })).response.status).toBe(403)
    }
    // Browsers that do not send Sec-Fetch-Site.
    const older = (value?: string) =>
      from({ 'sec-fetch-site': '', ...(value && { origin: value }) })
    expect((await older('https://elsewhere.example')).response.status).toBe(403)
    expect((await older('null')).response.status).toBe(403)
    expect((await older()).response.status).toBe(403)
    expect(await approvalOf(id)).toBe('awaiting')
    expect((await older(origin)).response.status).toBe(303)
  })

  test('puts no words of an address on the page', async () => {
    const { text } = await get('/partner?done=%3Cb%3Eyou+won%3C/b%3E')
    expect(text).not.toContain('you won')
  })

  test('ends the session at sign-out', async () => {
    const cookie = await signIn()
    const { response } = await post('/partner/sign-out', {}, { cookie })
    expect(response.headers.get('location')).toBe('/partner?done=signed-out')
    expect((await get('/partner', cookie)).text).toContain('<h1>Sign in</h1>')
  })

  const approvalOf = async (id: string) =>
    (await page.context().sudo().db.PartnerStatement?.findOne({ where: { id } }))?.approval
})
