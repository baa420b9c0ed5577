import { expect } from 'vitest'
import { publishDue } from '../../../../../schema/actions/due/publish-due.ts'
import { against, may, putOut, RECORDS, type Name, type Rules } from '../rules.ts'
import type { World } from '../world.ts'
import { request, step, type By, type Step } from './step.ts'

const MINUTE = 60_000

export const wait = (minutes: number): Step =>
  step('wait', async (_rules, { clock }) => {
    clock.forward(minutes * MINUTE)
    return `${minutes} minutes`
  })

/** Until just before, at or after what is planned next: a publication, or the end of the embargo. */
export const waitForIt = (seconds: number): Step =>
  step('wait', async (rules, { clock }) => {
    const planned = RECORDS.map(name => rules.items[name].plan?.at ?? Infinity)
    const next = Math.min(...[...planned, rules.embargoEnds].filter(at => at > rules.now))
    const until = next + seconds * 1_000
    if (until > rules.now && Number.isFinite(until)) clock.forward(until - rules.now)
    return `until ${seconds} s after what is planned next`
  })

/** What becomes of each record that is due: what others rest on first, each judged when its turn comes. */
function whenDue(rules: Rules): Map<Name, boolean> {
  const outcomes = new Map<Name, boolean>()
  const due = RECORDS.filter(name => (rules.items[name].plan?.at ?? Infinity) <= rules.now)
  const kind = (name: Name) => (name === 'embargoed' ? 'figure' : name)
  const rank = (name: Name) => RECORDS.indexOf(kind(name))
  const at = (name: Name) => rules.items[name].plan?.at ?? 0
  for (const name of due.sort((a, b) => rank(a) - rank(b) || at(a) - at(b))) {
    const item = rules.items[name]
    if (!item.plan) continue
    const { by, seen, correction } = item.plan
    const fine = may(rules, by, 'publish') && against(rules, name, by, seen, rules.now).length === 0
    if (fine) putOut(rules, name, by, seen, correction)
    else Object.assign(item, { state: 'changes_requested', plan: null })
    outcomes.set(name, fine)
  }
  return outcomes
}

const told = (outcomes: ReadonlyMap<string, boolean>): string =>
  [...outcomes].map(([name, out]) => `${name} ${out ? 'goes out' : 'is sent back'}`).join(', ')

/** The desk's own timer looks. */
export const timerLooks = (): Step =>
  step('timer', async (rules, { world, tally }) => {
    const outcomes = await publishDue(world.context)
    const expected = whenDue(rules)
    for (const [, out] of expected) count(tally, `timer: ${out ? 'out' : 'back'}`)
    expect(byId(outcomes, world)).toEqual(byName(expected, world.ids))
    return told(expected)
  })

/** Somebody sends out by hand what is due. */
export const sendOut = (by: By): Step =>
  step('send out', async (rules, real) => {
    const { who, answer } = await request(rules, real, {
      name: 'send out',
      by,
      right: 'sendOut',
      ask: ask => ask.sendOut(),
    })
    if (!answer) return `${who} is refused`
    const expected = whenDue(rules)
    expect(byId(answer, real.world)).toEqual(byName(expected, real.world.ids))
    return `${who}: ${told(expected)}`
  })

const count = (tally: Map<string, number>, what: string) =>
  tally.set(what, (tally.get(what) ?? 0) + 1)

/** What happened to the records of this game; those of an earlier one may have come due as well. */
const byId = (outcomes: readonly { id: string; published: boolean }[], { ids }: World) =>
  Object.fromEntries(
    outcomes
      .filter(({ id }) => Object.values(ids).includes(id))
      .map(({ id, published }) => [id, published]),
  )
const byName = (outcomes: ReadonlyMap<Name, boolean>, ids: Readonly<Record<string, string>>) =>
  Object.fromEntries([...outcomes].map(([name, out]) => [ids[name], out]))
