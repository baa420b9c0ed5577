import path from 'node:path'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPointer } from '../../../schema/publication/generation/index.ts'
import { publicSchema } from '../../../schema/publication/graphql/index.ts'
import { openStore } from '../../../schema/publication/store/index.ts'
import { loadSeed } from '../../../scripts/seed/load/load.ts'
import { isIdle, type Tally } from '../../../scripts/seed/load/tally.ts'
import type { SeedClients } from '../../../scripts/seed/desk/client.ts'
import { freshDesk, type TestDesk } from '../../support/index.ts'
import { dyingAt, seedClients } from './clients.ts'
import { DEMONSTRATION_DESK, demonstrationFiles, planOf } from './demonstration.ts'
import expected from './expected-gpt-2.json' with { type: 'json' }

const LONG = 300_000
/** Somewhere in the middle of the August edition: some records published, some only made. */
const DEATH = 500

const plan = planOf([
  ...demonstrationFiles('gpt-2'),
  ...demonstrationFiles('grover'),
  DEMONSTRATION_DESK,
])

let desk: TestDesk
let clients: SeedClients
let stopped: unknown
let first: Tally

beforeAll(async () => {
  desk = await freshDesk('sqlite')
  clients = await seedClients(desk.context)
  stopped = await loadSeed(plan, dyingAt(clients, DEATH)).catch((error: Error) => error.message)
  first = await loadSeed(plan, clients)
}, LONG)
afterAll(() => desk?.close())

interface Listed {
  readonly slug: string
  readonly status: string
  readonly meta: { readonly slug: string }
}
type Answer = Record<string, Record<string, unknown> & { readonly nodes: Listed[] }>

/** Asks the public schema of what was delivered. */
async function ask(source: string): Promise<Answer> {
  const generation = readPointer(path.join(desk.place.dataDir, 'public'))
  const store = openStore(generation?.storeDir ?? '')
  const { data, errors } = await graphql({
    schema: publicSchema,
    source,
    contextValue: { store },
  })
  if (errors?.[0]) throw errors[0]
  return JSON.parse(JSON.stringify(data))
}

const nodesOf = (page: Answer[string] | undefined): Listed[] => page?.nodes ?? []

describe('loading the demonstration record', () => {
  test('a run that was stopped is repeated, and goes on where it was', () => {
    expect(stopped).toMatch(/killed/)
    const stages = plan.stages.flatMap(stage => stage.records).length
    expect(first.unchanged).toBeGreaterThan(0)
    expect(first.published).toBeLessThan(stages)
    expect(first.kept).toEqual([])
  })

  test('nothing typed into running text looks like a figure', () => {
    expect([...first.warnings]).toEqual([])
  })

  test('a second run changes nothing and builds nothing', async () => {
    const before = readPointer(path.join(desk.place.dataDir, 'public'))?.number
    const again = await loadSeed(plan, clients)
    expect(isIdle(again)).toBe(true)
    expect(readPointer(path.join(desk.place.dataDir, 'public'))?.number).toBe(before)
  })

  test('with --check nothing is written and nothing is said to be missing', async () => {
    expect(isIdle(await loadSeed(plan, clients, { dry: true }))).toBe(true)
  })

  test('what somebody has changed on the desk since is left as it is', async () => {
    const observation = await desk.context.sudo().db.MisuseObservation?.findMany({
      where: { title: { contains: 'homework' } },
    })
    const [{ id } = { id: '' }] = observation ?? []
    const person = desk.context.sudo()
    await person.db.MisuseObservation?.updateOne({
      where: { id: String(id) },
      data: { triageState: 'confirmed' },
    })
    const again = await loadSeed(plan, clients)
    expect(again.kept).toEqual(['MisuseObservation school-essay'])
    expect(isIdle(again)).toBe(true)
  })
})

describe('as of 21 August 2019', () => {
  const asOf = 'asOf: "2019-08-21"'

  test('the record of GPT-2 is that of the August report, no more and no less', async () => {
    const kinds = { event: 21, release: 4, partner: 4, finding: 3, report: 1, family: 1 }
    for (const [kind, totalCount] of Object.entries(kinds)) {
      const family = kind === 'family' ? '' : 'family: "gpt-2"'
      const { records } = await ask(
        `{ records(kind: ${kind} ${family} ${asOf} first: 100) { totalCount nodes { slug version historicalInstant recorded } } }`,
      )
      const own = nodesOf(records).filter(node => kind !== 'family' || node.slug === 'gpt-2')
      expect(own).toHaveLength(totalCount)
      for (const node of own) {
        expect(node).toMatchObject({
          version: 1,
          historicalInstant: '2019-08-20T16:00:59.000Z',
          recorded: true,
        })
      }
    }
  })

  test('the largest size is planned, with what could change the plan', async () => {
    const { release } = await ask(
      `{ release(family: "gpt-2", slug: "1558m" ${asOf}) { status statusRecorded releasedOn { edtf } planConditions } }`,
    )
    expect(release).toMatchObject({ status: 'planned', releasedOn: null })
    expect(release?.planConditions).toHaveLength(3)
  })

  test('the report lists its timeline in order, and cites figures that are pinned', async () => {
    const { report } = await ask(
      `{ report(family: "gpt-2", slug: "six-month-follow-up" ${asOf}) { title authors events { meta { slug } } findings { number } } }`,
    )
    expect(report?.title).toBe('GPT-2: 6-Month Follow-Up')
    expect(report?.authors).toEqual(expected.authors)
    expect(report?.events).toEqual(expected.events.map(event => ({ meta: { slug: event.id } })))
    expect(report?.findings).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  test('of Grover only two sizes are out', async () => {
    const { releases } = await ask(
      `{ releases(family: "grover" ${asOf}) { nodes { meta { slug } status } } }`,
    )
    expect(nodesOf(releases).map(node => node.status)).toEqual([
      'released',
      'released',
      'partner_only',
    ])
  })
})

describe('now', () => {
  test('both families are public, and their last sizes released', async () => {
    const { families, gpt, grover } = await ask(`{
      families { nodes { meta { slug } } }
      gpt: release(family: "gpt-2", slug: "1558m") { status releasedOn { edtf } plan }
      grover: release(family: "grover", slug: "mega") { status releasedOn { edtf } }
    }`)
    expect(nodesOf(families).map(node => node.meta.slug)).toEqual(['gpt-2', 'grover'])
    expect(gpt).toEqual({ status: 'released', releasedOn: { edtf: '2019-11-05' }, plan: null })
    expect(grover).toEqual({ status: 'released', releasedOn: { edtf: '2019-09-17' } })
  })

  test('nothing that was made up for demonstration is public', async () => {
    const { notice, desk: own } = await ask(
      '{ notice(family: "gpt-2", slug: "demonstration-withheld") { title } desk { featuredFamily } }',
    )
    expect(notice).toBeNull()
    expect(own?.featuredFamily).toBe('gpt-2')
  })
})

describe('the decisions of 2019', () => {
  const DECISIONS = `{ decisions(family: "gpt-2") { nodes {
    meta { slug historicalInstant } kind outcome decidedAt waivers { question }
    signOffs { approving } checklist { at answers { question value figure figures { slug } } }
  } } }`

  // Planted: a run without the figures that the seed names. Seen to fail on 2026-11-25.
  test('are recorded, each with detection not met, and with no waiver or signature', async () => {
    const { decisions } = await ask(DECISIONS)
    const told = (decisions?.nodes ?? []) as unknown as {
      meta: { slug: string }
      outcome: string
      decidedAt: string
      checklist: {
        at: string
        answers: {
          question: string
          value: string
          figure: string
          figures: { slug: string }[] | null
        }[]
      }
    }[]
    const detection = told.map(({ meta, outcome, decidedAt, checklist }) => [
      meta.slug,
      outcome,
      decidedAt === checklist.at,
      ...['D1', 'D4'].map(id => {
        const answer = checklist.answers.find(({ question }) => question === id)
        return `${answer?.value} ${answer?.figure}`
      }),
      ...['E1', 'E3', 'E4'].map(id => checklist.answers.find(a => a.question === id)?.value),
    ])
    const unknown = ['insufficient', 'insufficient', 'insufficient']
    expect(detection.toSorted()).toEqual([
      ['release-of-124m', 'staged', true, 'not_met 0.8829', 'not_met 0.702', ...unknown],
      ['release-of-1558m', 'staged', true, 'not_met 0.7431', 'not_met 0.702', ...unknown],
      ['release-of-355m', 'staged', true, 'not_met 0.8894', 'not_met 0.702', ...unknown],
      ['release-of-774m', 'staged', true, 'not_met 0.7716', 'not_met 0.702', ...unknown],
    ])
    const answers = told.find(({ meta }) => meta.slug === 'release-of-774m')?.checklist.answers
    const rests = answers?.filter(({ question }) => question === 'D1' || question === 'D4')
    expect(rests?.map(({ figures }) => figures?.map(({ slug }) => slug))).toEqual([
      ['baseline-774m-t1', 'baseline-774m-k40'],
      ['baseline-fine-tuned-after'],
    ])
    for (const each of told) {
      expect(each).toMatchObject({ kind: 'recorded', waivers: [], signOffs: { approving: 0 } })
    }
  })

  test('have 1558M planned in August, with its conditions, and nothing decided', async () => {
    const { decision } = await ask(`{
      decision(family: "gpt-2", slug: "release-of-1558m" asOf: "2019-08-21") {
        kind outcome decidedAt reviewDueAt conditions { text firedAt } checklist { at }
      }
    }`)
    expect(decision).toMatchObject({
      kind: 'recorded',
      outcome: null,
      decidedAt: null,
      reviewDueAt: null,
      checklist: { at: '2019-08-20T16:00:59.000Z' },
    })
    expect(decision?.conditions).toEqual([
      { text: expect.stringMatching(/confirmed/), firedAt: null },
      { text: expect.stringMatching(/advise/), firedAt: null },
    ])
  })
})
