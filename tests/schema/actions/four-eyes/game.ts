import type { KeystoneContext } from '@keystone-6/core/types'
import fc from 'fast-check'
import { takeClock, type TestClock } from '../../../support/index.ts'
import { compareLedger } from './ledger.ts'
import { courses } from './moves.ts'
import type { Tally } from './outcome.ts'
import {
  PEOPLE,
  RECORDS,
  type Account,
  type Content,
  type Item,
  type Name,
  type Rules,
  type Who,
} from './rules.ts'
import type { Real } from './steps/step.ts'
import { beginGame, makeCast, STARTING, type Cast } from './world.ts'

const MINUTE = 60_000
const LONGEST_GAME = 40

const only = (content: Partial<Content>): Content => ({
  title: 'One',
  sources: ['source'],
  footnotes: [],
  figures: [],
  findings: [],
  ...content,
})
/** What is written when a game begins: each record names what comes before it. */
const contents = () => ({
  figure: only({}),
  embargoed: only({ sources: ['second'] }),
  finding: only({ figures: ['figure'], footnotes: ['footnote'] }),
  event: only({ sources: ['source', 'second'] }),
  report: only({ figures: ['figure', 'embargoed'], findings: ['finding'] }),
})
const texts = () => ({ source: 'One', second: 'One', footnote: 'One' })

function firstRules(now: number): Rules {
  const drafts = contents()
  const item = (name: Name): Item => ({
    state: 'draft',
    content: drafts[name],
    versions: [],
    plan: null,
  })
  const account = (who: Who): Account => ({
    role: who === 'robot' ? 'program' : STARTING[who],
    active: true,
    signedIn: true,
  })
  return {
    now,
    embargoEnds: now + 60 * MINUTE,
    accounts: Object.fromEntries(PEOPLE.map(who => [who, account(who)])) as Rules['accounts'],
    items: Object.fromEntries(RECORDS.map(name => [name, item(name)])) as Rules['items'],
    texts: texts(),
    authors: Object.fromEntries(
      [...RECORDS, 'source', 'second', 'footnote'].map(name => [name, ['writer']]),
    ) as Rules['authors'],
    seen: new Map(),
  }
}

interface Playing {
  readonly games: number
  readonly seed: number
  /** All games, and the shortening of one that went wrong, must end within so many minutes. */
  readonly minutes: number
}

/**
 * Plays games on a desk, each from its own drawn course, and compares every answer and every row
 * with the rules. A game that differs is made as short as it can be and told step by step.
 *
 * @returns how often each step ended how.
 */
export async function play(
  context: KeystoneContext,
  { games, seed, minutes }: Playing,
): Promise<Tally> {
  const clock = takeClock(new Date('2030-01-01T00:00:00.000Z'))
  const tally: Tally = new Map()
  try {
    const cast = await makeCast(context)
    const property = fc.asyncProperty(courses(LONGEST_GAME), async course => {
      const game = await begin(context, cast, clock, tally)
      await fc.asyncModelRun(async () => game, course)
      await compareLedger(game.model, game.real.world)
    })
    await fc.assert(property, {
      numRuns: games,
      seed,
      interruptAfterTimeLimit: minutes * MINUTE,
      markInterruptAsFailure: true,
    })
  } finally {
    clock.release()
  }
  return tally
}

async function begin(
  context: KeystoneContext,
  cast: Cast,
  clock: TestClock,
  tally: Tally,
): Promise<{ model: Rules; real: Real }> {
  const rules = firstRules(clock.now())
  const world = await beginGame(context, cast, contents(), texts(), new Date(rules.embargoEnds))
  return { model: rules, real: { world, clock, tally } }
}
