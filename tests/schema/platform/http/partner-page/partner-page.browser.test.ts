import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromium } from '../../../../support/index.ts'
import { PASSWORD, withPartnerPage } from './partner-desk.ts'

describe('the partner page in a browser', () => {
  const desk = withPartnerPage()
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium()
  })
  afterAll(() => browser.close())

  test('a partner signs in, approves, refuses and signs out, without script', async () => {
    await desk.words('The words to approve.')
    await desk.words('The words to refuse.')
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${desk.address()}/partner`)
    await signIn(page)

    await item(page, 'The words to approve.').getByRole('button', { name: 'Approve' }).click()
    await expectStatus(page, 'The desk may now publish these words.')

    const refused = item(page, 'The words to refuse.')
    await refused.getByLabel('Reason, if you refuse').fill('We did not say this.')
    await refused.getByRole('button', { name: 'Refuse' }).click()
    await expectStatus(page, 'These words will not be published.')
    expect(await page.getByText('Nothing awaits your approval.').count()).toBe(1)

    await page.getByRole('button', { name: 'Sign out' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in')
    await context.close()
  })

  test.each([
    ['light', 390],
    ['dark', 390],
    ['light', 1440],
    ['dark', 1440],
  ] as const)('is accessible and fits in %s at %i px', async (colorScheme, width) => {
    await desk.words('Words that await approval.')
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', message => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await page.goto(`${desk.address()}/partner`)
    await expectFine(page, width)
    await signIn(page)
    await expectFine(page, width)
    expect(refused).toEqual([])
    await context.close()
  })
})

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('partner@uni.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Words that await your approval' }).waitFor()
}

const item = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

async function expectStatus(page: Page, words: string): Promise<void> {
  expect(await page.getByRole('status').textContent()).toContain(words)
}

/** No finding of axe, and nothing to scroll sideways for. */
async function expectFine(page: Page, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(scroll).toBeLessThanOrEqual(width)
}
