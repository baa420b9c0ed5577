import fc from 'fast-check'
import { expect } from 'vitest'
import { to } from '../../../records/ask.ts'
import { people } from '../../newsroom.ts'
import type { court } from '../court.ts'
import { CAST, type Name } from '../jury.ts'
import { applyTo, isPossible, reasonsAgainst } from './expect.ts'
import { games, type Move } from './moves.ts'
import { NAMES, OPEN, outcomeNow, WEIGHED, type Account, type Rules } from './rules.ts'

type Court = ReturnType<typeof court>
/** How often each move ended how. */
export type Tally = Map<string, number>

interface Playing {
  readonly runs: number
  readonly seed: number
  readonly minutes: number
}
const MINUTE = 60_000
const MOST = 12
const NO_DIGEST = '0'.repeat(64)

/**
 * Plays games on a desk, each on a fresh decision, and compares every answer with plain rules: what must
 * be refused is refused by one of the codes that the rules allow, and what need not is done.
 */
export async function play(room: Court, { runs, seed, minutes }: Playing): Promise<Tally> {
  const tally: Tally = new Map()
  const start = room.clock().now()
  const stages = { true: await room.stageAt('downloadable'), false: await room.stageAt('api') }
  let count = 0
  const property = fc.asyncProperty(games(MOST), async ({ forGood, begins, moves }) => {
    // Each game has its own minute: the latest decision of a stage is the one that its room shows.
    room.clock().forward(start + ++count * MINUTE - room.clock().now())
    const game = await begin(room, forGood, begins, stages[`${forGood}`])
    for (const move of moves) await go(room, game, move, tally)
  })
  await fc.assert(property, {
    numRuns: runs,
    seed,
    interruptAfterTimeLimit: minutes * MINUTE,
    markInterruptAsFailure: true,
  })
  return tally
}

interface Game {
  readonly rules: Rules
  readonly id: string
  readonly release: string
  readonly waivers: string[]
  readonly evidence: { readonly id: string; readonly envelope: unknown }[]
}

async function begin(
  room: Court,
  forGood: boolean,
  begins: 'preparing' | 'proposed',
  stage: string,
): Promise<Game> {
  for (const name of NAMES) await restore(room, name)
  const data = { summary: 'One.' }
  const ready =
    begins === 'proposed' ? await room.waived(data, stage) : await room.prepared(data, stage)
  if (begins === 'proposed') await room.propose(ready.id)
  const now = room.clock().now()
  const month = 30 * 24 * 60 * MINUTE
  const waivers = 'waivers' in ready ? (ready.waivers as string[]) : []
  const account = (name: Name): Account => ({ role: CAST[name], active: true, signedInAt: now })
  return {
    id: ready.id,
    release: ready.release,
    waivers: [...waivers],
    evidence: [],
    rules: {
      now,
      phase: begins,
      proposer: begins === 'proposed' ? 'sue' : null,
      forGood,
      words: 'One.',
      answers: Object.fromEntries(WEIGHED.map(each => [each, 'met'])) as Rules['answers'],
      given: Object.fromEntries(WEIGHED.map(each => [each, 'sue'])) as Rules['given'],
      evidence: [],
      waivers: waivers.map((_, n) => ({
        question: OPEN[n] ?? 'E1',
        by: 'sue',
        role: 'staff',
        ends: now + month,
        accepted: true,
      })),
      signatures: [],
      accounts: Object.fromEntries(NAMES.map(name => [name, account(name)])) as Rules['accounts'],
    },
  }
}

async function restore(room: Court, name: Name): Promise<void> {
  const id = room.jury().ids[name]
  const { role, status } = await room.row('User', id)
  if (role !== CAST[name] || status !== 'active') {
    await room.edit('User', id, { role: CAST[name], status: 'active' }, people.admin)
  }
}

async function go(room: Court, game: Game, move: Move, tally: Tally): Promise<void> {
  const { rules } = game
  room.clock().forward(move.do === 'wait' ? move.minutes * MINUTE : 1_000)
  rules.now = room.clock().now()
  if (!isPossible(rules, move)) return
  const reasons = reasonsAgainst(rules, move)
  const outcome = move.do === 'decide' ? outcomeNow(rules) : null
  const code = await carryOut(room, game, move).then(
    () => 'done',
    (error: { extensions?: { code?: string } }) => String(error.extensions?.code ?? error),
  )
  const allowed = reasons.length > 0 ? reasons : ['done']
  expect(allowed, `${JSON.stringify(move)} was ${code}`).toContain(code)
  tally.set(`${move.do}: ${code}`, (tally.get(`${move.do}: ${code}`) ?? 0) + 1)
  if (code !== 'done') return
  applyTo(rules, move)
  if (move.do === 'decide') {
    expect(await room.row('ReleaseDecision', game.id)).toMatchObject({ phase: 'decided', outcome })
    tally.set(`outcome: ${outcome}`, (tally.get(`outcome: ${outcome}`) ?? 0) + 1)
  }
}

async function carryOut(room: Court, game: Game, move: Move): Promise<unknown> {
  const { id, rules } = game
  const since = (who: Name) => (rules.now - rules.accounts[who].signedInAt) / MINUTE
  const as = (who: Name) => room.jury().session(who, since(who))
  const digest = async (looks: boolean) =>
    looks ? (await room.room(game.release, people.reviewer)).digest : NO_DIGEST
  switch (move.do) {
    case 'edit':
      return room.edit('ReleaseDecision', id, { summary: move.words })
    case 'answer': {
      const { question, value } = move
      const answer = { decision: to(id), question, value, note: 'It was looked at.' }
      return room.make('ChecklistAnswer', answer, await as(move.by))
    }
    case 'attach':
      return game.evidence.push(await room.attach(id, people.writer))
    case 'withdraw': {
      const evidence = game.evidence[move.which % game.evidence.length]
      return evidence && room.withdraw(evidence, people.reviewer)
    }
    case 'waive': {
      const expiresAt = new Date(rules.now + move.minutes * MINUTE)
      const made = await room.waive(id, move.question, { expiresAt }, await as(move.by))
      return game.waivers.push(made.id)
    }
    case 'accept':
      return room.accept(game.waivers.at(move.which % game.waivers.length) ?? '', await as(move.by))
    case 'propose':
      return room.propose(id, await as(move.by))
    case 'sign': {
      const more = { choice: move.choice, reason: 'As I see it.' }
      return room.sign(id, await digest(move.looks), await as(move.by), more)
    }
    case 'decide':
      return room.decide(id, await digest(move.looks), await as(move.by))
    case 'role':
      return room.edit('User', room.jury().ids[move.of], { role: move.role }, people.admin)
    case 'active': {
      const status = move.active ? 'active' : 'deactivated'
      return room.edit('User', room.jury().ids[move.of], { status }, people.admin)
    }
    default:
      return null
  }
}
