import http from 'node:http'
import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromium } from '../support/browser.ts'
import { buildFixtureSite, fileOf, type BuiltSite } from '../support/built-site.ts'
import { publishedFixture } from '../support/published-fixture/index.ts'
import { redactedAmong } from '../support/published-fixture/redacted.ts'

/** Each place that looks different where something was redacted. */
const PAGES = [
  '/',
  '/gpt-2/findings/detection/',
  '/gpt-2/figures/baseline-774m/v/1/',
  '/gpt-2/figures/baseline-774m/v/2/changes/',
  '/gpt-2/findings/',
  '/gpt-2/corrections/',
]
const WIDTHS = [390, 1440]
const THEMES = ['light', 'dark'] as const

let site: BuiltSite
let server: http.Server
let browser: Browser
let origin = ''
beforeAll(async () => {
  site = await buildFixtureSite({ redact: redactedAmong(publishedFixture) })
  const types: Record<string, string> = { '.css': 'text/css', '.svg': 'image/svg+xml' }
  server = http.createServer((request, response) => {
    const file = fileOf(site.dir, new URL(request.url ?? '/', 'http://desk').pathname)
    if (!fs.existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/html' })
    return response.end(fs.readFileSync(file))
  })
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

test.each(WIDTHS)(
  'pages with a notice pass axe in both themes and fit at %i px',
  { timeout: 120_000 },
  async width => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    for (const address of PAGES) {
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme })
        await page.goto(origin + address)
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
        expect(found, `${address}, ${colorScheme}`).toEqual([])
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(excess, `${address} is wider than the screen`).toBe(0)
      }
    }
    await context.close()
  },
)
