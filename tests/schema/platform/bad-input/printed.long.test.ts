import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { textProblem } from '../../../../schema/platform/text.ts'
import { buildSite } from '../../../../schema/publication/generation/site-build.ts'
import { openStore, writeStore } from '../../../../schema/publication/store/index.ts'
import { chromium } from '../../../support/index.ts'
import { family, followUp } from '../../../support/published-fixture/family.ts'
import { published } from '../../../support/published-fixture/object.ts'
import { date } from '../../../support/published-fixture/values.ts'
import { STRINGS } from './corpus.ts'

/** What a title of one line can be: the desk takes these, as `strings.test.ts` shows. */
const TITLES = STRINGS.map(({ text }) => text.trim()).filter(
  (text, at, all) =>
    text !== '' &&
    text.length <= 300 &&
    !/[\r\n]/.test(text) &&
    textProblem(text) === null &&
    all.indexOf(text) === at,
)

const events = TITLES.map((title, at) =>
  published('event', family.slug, `event-${at + 1}`, {
    title,
    summary: title,
    category: 'release',
    actors: [],
    releases: [],
    listedMonth: '2019-08',
    order: at + 1,
    eventDate: date('2019-08-20'),
    sourceDate: null,
    dateNote: null,
    sources: [followUp],
  }),
)

const root = fs.mkdtempSync(path.join(process.cwd(), '.data-printed-'))
const store = path.join(root, 'store')
const site = path.join(root, 'site')
let browser: Browser

beforeAll(async () => {
  writeStore(store, [family, ...events])
  await buildSite({
    root,
    projectRoot: process.cwd(),
    storeDir: store,
    storeDigest: openStore(store).digest,
    target: site,
    like: null,
    origin: null,
  })
  browser = await chromium()
}, 600_000)
afterAll(async () => {
  await browser?.close()
  fs.rmSync(root, { recursive: true, force: true })
})

test('a browser reads every title as it was typed, and nothing in it runs', async () => {
  const page = await browser.newPage()
  const opened: string[] = []
  page.on('dialog', dialog => {
    opened.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(pathToFileURL(path.join(site, family.slug, 'timeline', 'index.html')).href)
  const { texts, scripts } = await page.evaluate(() => ({
    texts: [...document.querySelectorAll('*')].map(element => element.textContent?.trim() ?? ''),
    scripts: document.querySelectorAll('main script, iframe, object, embed').length,
  }))
  const read = new Set(texts)
  expect(TITLES.length).toBeGreaterThan(250)
  expect(TITLES.filter(title => !read.has(title))).toEqual([])
  expect({ opened, scripts }).toEqual({ opened: [], scripts: 0 })
}, 120_000)
