import { expect } from 'vitest'
import { LIST } from '../data.ts'
import { face, hindered, RECORDS, type Name, type Rules, type Who } from '../rules.ts'
import { drawn, request, step, type By, type Draw, type Real, type Step } from './step.ts'

const SUBMITTED_FROM = ['draft', 'changes_requested', 'published', 'corrected']
export const inReview = (rules: Rules) => (name: Name) => rules.items[name].state === 'in_review'
/** Whether all that a record names is public, so that it has a chance. */
export const isReady = (rules: Rules, name: Name) =>
  SUBMITTED_FROM.includes(rules.items[name].state) && !hindered(rules, name, rules.now)

export const submit = (by: By, which: Draw): Step =>
  step('submit', async (rules, real) => {
    const name = drawn(RECORDS, which, each => isReady(rules, each))
    return `${await handIn(rules, real, by, name)} ${name}`
  })

export async function handIn(rules: Rules, real: Real, by: By, name: Name): Promise<Who> {
  const item = rules.items[name]
  const { who, answer } = await request(rules, real, {
    name: 'submit',
    by,
    right: 'submit',
    against: () => (SUBMITTED_FROM.includes(item.state) ? [] : ['WRONG_STATE']),
    ask: ask => ask.step(`submit${LIST[name]}`, { id: real.world.ids[name] }),
  })
  if (answer) item.state = 'in_review'
  return who
}

/** Looks at a record as it would be in public. The same digest, the same face; and the other way. */
export const look = (by: By, which: Draw): Step =>
  step('look', async (rules, real) => {
    const name = drawn(RECORDS, which, inReview(rules))
    return `${await lookAt(rules, real, by, name, () => true)} at ${name}`
  })

export async function lookAt(
  rules: Rules,
  real: Real,
  by: By,
  name: Name,
  suits: (who: Who) => boolean,
) {
  const { who, answer } = await request(rules, real, {
    name: 'look',
    by,
    right: 'look',
    suits,
    ask: ask => ask.preview(LIST[name], real.world.ids[name]),
  })
  if (answer) {
    const seen = { face: face(rules, name), digest: answer.digest ?? '', json: answer.json }
    for (const [key, earlier] of rules.seen) {
      if (!key.startsWith(`${name} `)) continue
      expect(earlier.digest === seen.digest, `${name}: digest and face`).toBe(
        earlier.face === seen.face,
      )
    }
    rules.seen.set(`${name} ${who}`, seen)
    expect(answer.problems.length > 0, `${name} has problems`).toBe(
      hindered(rules, name, rules.now),
    )
  }
  return who
}

export const requestChanges = (by: By, which: Draw, note: string): Step =>
  step('request changes', async (rules, real) => {
    const states = ['in_review', 'scheduled']
    const name = drawn(RECORDS, which, each => states.includes(rules.items[each].state))
    const { who, answer } = await request(rules, real, {
      name: 'request changes',
      by,
      right: 'publish',
      against: () => [
        ...(states.includes(rules.items[name].state) ? [] : ['WRONG_STATE']),
        ...(note.trim() === '' ? ['INVALID_INPUT'] : []),
      ],
      ask: ask => ask.say(`requestChanges${LIST[name]}`, 'note', real.world.ids[name], note),
    })
    if (answer) Object.assign(rules.items[name], { state: 'changes_requested', plan: null })
    return `${who} ${name}`
  })

/** Takes a version back, in whatever state the next one is; it needs no second person. */
export const retract = (by: By, which: Draw, reason: string): Step =>
  step('retract', async (rules, real) => {
    const isOut = (each: Name) => rules.items[each].versions.at(-1)?.face != null
    const name = drawn(RECORDS, which, isOut)
    const { who, answer } = await request(rules, real, {
      name: 'retract',
      by,
      right: 'publish',
      against: () => [
        ...(isOut(name) ? [] : ['WRONG_STATE']),
        ...(reason.trim() === '' ? ['INVALID_INPUT'] : []),
      ],
      ask: ask => ask.say(`retract${LIST[name]}`, 'reason', real.world.ids[name], reason),
    })
    if (answer) {
      const item = rules.items[name]
      const contains = item.versions.at(-1)?.contains ?? new Map<string, number>()
      item.versions.push({ contains, face: null, by: who, at: rules.now, shown: null })
      Object.assign(item, { state: 'retracted', plan: null })
    }
    return `${who} ${name}`
  })
