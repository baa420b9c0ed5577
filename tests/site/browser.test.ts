import http from 'node:http'
import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromium } from '../support/browser.ts'
import { buildFixtureSite, fileOf, type BuiltSite } from '../support/built-site.ts'

/** A page of each type, and each state that looks different. */
const PAGES = [
  '/',
  '/gpt-2/',
  '/gpt-2/timeline/',
  '/gpt-2/timeline/governance/',
  '/gpt-2/reports/six-month-follow-up/v/1/',
  '/gpt-2/reports/six-month-follow-up/v/2/changes/',
  '/gpt-2/releases/',
  '/gpt-2/releases/1558m/v/1/',
  '/gpt-2/findings/detection/',
  '/gpt-2/partners/cornell/',
  '/gpt-2/figures/',
  '/gpt-2/figures/baseline-774m/',
  '/gpt-2/events/working-paper/',
  '/gpt-2/events/mistaken/',
  '/gpt-2/notices/one-finding/',
  '/gpt-2/corrections/',
  '/gpt-2/decisions/',
  '/gpt-2/decisions/release-of-774m/',
  '/gpt-2/decisions/release-of-1558m/',
  '/404.html',
]
const WIDTHS = [390, 820, 1440]
/** A width at which nothing is laid out that is not so at one of the others: axe need not look again. */
const BETWEEN = 820
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

let site: BuiltSite
let browser: Browser
let server: http.Server
let origin: string

/** Serves the site as a plain web host would: the policy is the pages' own. */
function serve(dir: string): http.Server {
  const types: Record<string, string> = { '.css': 'text/css', '.svg': 'image/svg+xml' }
  return http.createServer((request, response) => {
    const file = fileOf(dir, new URL(request.url ?? '/', 'http://desk').pathname)
    if (!fs.existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/html' })
    return response.end(fs.readFileSync(file))
  })
}

beforeAll(async () => {
  site = await buildFixtureSite()
  server = serve(site.dir)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  browser = await chromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  site?.remove()
})

interface Look {
  readonly width: number
  readonly colorScheme?: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
}

/** Looks at pages in a browser of that kind, and closes it afterwards. */
async function look({ width, ...kind }: Look, at: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...kind })
  try {
    await at(await context.newPage())
  } finally {
    await context.close()
  }
}

/** No page has a frame, so axe need not open another page to gather what each frame has. */
const violationsOf = async (axe: AxeBuilder): Promise<string[]> =>
  (await axe.setLegacyMode().analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
  )

describe.each(WIDTHS)('at %i px', width => {
  test(
    'every type of page fits and, where it is laid out in another way, passes axe in both themes',
    { timeout: 300_000 },
    () =>
      look({ width, colorScheme: 'light' }, async page => {
        const refused: string[] = []
        page.on('console', message => refused.push(message.text()))
        for (const address of PAGES) {
          await page.emulateMedia({ colorScheme: 'light' })
          await page.goto(origin + address)
          const excess = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(excess, `${address} is wider than the screen`).toBe(0)
          if (width === BETWEEN) continue
          expect(await violationsOf(new AxeBuilder({ page }).withTags(STANDARDS)), address).toEqual(
            [],
          )
          // The themes differ in their colours alone.
          await page.emulateMedia({ colorScheme: 'dark' })
          const dark = await violationsOf(new AxeBuilder({ page }).withRules(COLOUR_RULES))
          expect(dark, `${address}, dark`).toEqual([])
        }
        // The policy lets everything through that the pages ask for.
        expect(refused).toEqual([])
      }),
  )
})

test('the keyboard reaches the content past the navigation, and focus is seen', () =>
  look({ width: 1440 }, async page => {
    await page.goto(`${origin}/`)
    await page.keyboard.press('Tab')
    const skip = page.locator('.skip')
    expect(await skip.evaluate(link => link === document.activeElement)).toBe(true)
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
    expect(inMain).toBe(true)
    const outline = await page.evaluate(() => {
      const focused = document.activeElement
      return focused && getComputedStyle(focused).outlineStyle
    })
    expect(outline).toBe('solid')
  }))

test('a footnote leads back to the place that refers to it', () =>
  look({ width: 820 }, async page => {
    await page.goto(`${origin}/`)
    await page.getByRole('link', { name: 'Footnote 1', exact: true }).click()
    expect(new URL(page.url()).hash).toBe('#note-1')
    await page.getByRole('link', { name: 'Back to reference 1 of footnote 1' }).click()
    expect(new URL(page.url()).hash).toBe('#note-1-reference-1')
  }))

test('a figure leads to its measurement, its sources and its history', () =>
  look({ width: 390, colorScheme: 'dark' }, async page => {
    await page.goto(`${origin}/`)
    await page.getByRole('link', { name: '83 %' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/gpt-2/figures/credible-real/')
    for (const name of ['Source', 'History', 'Cite']) {
      expect(await page.getByRole('heading', { name, exact: true }).isVisible()).toBe(true)
    }
  }))

test('widths of the stages grow with their sizes, without script', () =>
  look({ width: 1440, javaScriptEnabled: false }, async page => {
    await page.goto(`${origin}/`)
    const stages = await page.locator('.stages > li').all()
    const boxes = await Promise.all(stages.map(stage => stage.boundingBox()))
    const widths = boxes.map(box => box?.width ?? 0)
    expect(widths).toHaveLength(4)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    // Shares of 17 and 10: see site/lib/stages.ts.
    expect((widths[3] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(1.7, 1)
  }))

test('on paper the navigation is gone and the text stays', () =>
  look({ width: 820, colorScheme: 'dark' }, async page => {
    await page.goto(`${origin}/`)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    )
    expect(paper).toBe('rgb(255, 255, 255)')
  }))
