import type { BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { openDesk } from '../../schema/platform/open-desk.ts'
import type { Role } from '../../schema/vocabulary/index.ts'
import { ensureBuild } from '../../scripts/build/index.ts'
import { newsroom, people } from '../schema/actions/newsroom.ts'
import { create, run, to } from '../schema/records/ask.ts'
import { chromium, emptyPlace, startServer } from '../support/index.ts'

/** For one thing to appear, on a machine that is busy with other tests. */
const PATIENCE_MS = 20_000
const PASSWORD = 'a password of the tests only'
const ROLES = ['staff', 'reviewer', 'leadership', 'admin', 'partner'] as const
type Signed = Exclude<Role, 'service'>

/** A served desk with one person for each role and a small record, and a browser to look at it. */
export interface AdminDesk {
  /** Event → id; each is a whole draft. */
  readonly events: Readonly<Record<EventSlug, string>>
  /**
   * A page of somebody who has signed in through the sign-in page, the first page unless another is
   * named. It is closed when the test ends.
   */
  as(role: Signed, path?: string): Promise<Page>
  /** What browsers complained about so far, on all pages. */
  readonly complaints: readonly string[]
  address(path: string): string
  close(): Promise<void>
}

const EVENTS = ['first', 'whole', 'moving', 'poor', 'hasty', 'late'] as const
type EventSlug = (typeof EVENTS)[number]

export async function adminDesk(): Promise<AdminDesk> {
  const place = await emptyPlace('sqlite')
  await ensureBuild(place.settings, 'interface')
  const desk = await openDesk({ ...place, purpose: 'a test' })
  const events = await fill(desk.context)
  await desk.close()
  const server = await startServer(place)
  const browser = await chromium()
  const complaints: string[] = []
  const address = (path: string) => new URL(path, server.address).href
  const open = async (context: BrowserContext) => {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    return page
  }
  const signIn = async (role: Signed) => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' })
    const page = await open(context)
    await page.goto(address('/admin/signin'))
    await page.getByLabel('Email').fill(`${role}@desk.example`)
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(url => !url.pathname.endsWith('/signin'))
    await page.close()
    return context
  }
  /** A browser profile for each role: it has signed in once, and has the scripts already. */
  const contexts: Partial<Record<Signed, Promise<BrowserContext>>> = {}
  return {
    events,
    complaints,
    address,
    async as(role, path = '/admin') {
      const opening = (contexts[role] ??= signIn(role))
      const page = await open(await opening)
      onTestFinished(() => page.close())
      await page.goto(address(path))
      return page
    },
    async close() {
      await browser.close()
      await server.stop()
      await place.remove()
    },
  }
}

type Context = Parameters<typeof create>[0]

async function fill(context: Context): Promise<Record<EventSlug, string>> {
  const organization = await create(context, people.admin, 'Organization', {
    slug: 'a-partner',
    name: 'A partner',
    kind: 'university',
  })
  for (const role of ROLES) {
    await create(context, people.admin, 'User', {
      name: `The ${role}`,
      email: `${role}@desk.example`,
      password: PASSWORD,
      role,
      ...(role === 'partner' ? { organization: to(organization) } : {}),
    })
  }
  const room = newsroom(() => context)
  const family = await room.family()
  const source = await room.source()
  await proposedDecision(context, family)
  const made = {} as Record<EventSlug, string>
  for (const slug of EVENTS) {
    const dates = { listedMonth: '2019-05', eventDate: '2019-05' }
    made[slug] = await room.event(family, source, { slug, title: `The ${slug} event`, ...dates })
  }
  return made
}

/** A stage with a decision that somebody stands for and that much stands against. */
async function proposedDecision(context: Context, family: string): Promise<void> {
  const room = newsroom(() => context)
  const release = await room.make('Release', {
    family: to(family),
    slug: 'a-stage',
    name: 'A stage to decide',
    stageOrder: 1,
    parametersNamed: '1M',
    accessLevel: 'hosted',
  })
  const decision = await room.make('ReleaseDecision', {
    family: to(family),
    release: to(release),
    slug: 'its-decision',
    title: 'Release of a stage',
  })
  await room.make('ReopenCondition', { decision: to(decision) })
  const propose = 'mutation ($id: ID!) { done: proposeDecision(id: $id) { id } }'
  await run(context, people.writer, propose, { id: decision })
}
