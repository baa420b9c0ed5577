import type { AsyncCommand } from 'fast-check'
import type { TestClock } from '../../../../support/index.ts'
import { attempt, type Tally } from '../outcome.ts'
import { may, PEOPLE, type Right, type Rules, type Who } from '../rules.ts'
import type { Ask } from '../ask-as.ts'
import { as, type Door, type World } from '../world.ts'

/** The desk that the rules are compared with. */
export interface Real {
  readonly world: World
  readonly clock: TestClock
  readonly tally: Tally
}
export type Step = AsyncCommand<Rules, Real>

/** One of several, drawn: mostly one that will do, so that games get far, and sometimes any. */
export interface Draw {
  readonly n: number
  readonly fit: 'well' | 'barely' | 'not'
}
export function drawn<T>(
  all: readonly [T, ...T[]],
  { n, fit }: Draw,
  barely: (one: T) => boolean,
  well: (one: T) => boolean = barely,
): T {
  const fitting = fit === 'not' ? all : all.filter(one => (fit === 'well' ? well : barely)(one))
  const from = fitting.length > 0 ? fitting : all
  return from[n % from.length] ?? all[0]
}

/** Somebody, by a door. */
export interface By {
  readonly who: Draw
  readonly door: Door
}

const SECOND = 1_000

/**
 * One step of a game. It tells what it did once it has been done, and time passes before it, as it
 * does between any two requests.
 */
export function step(name: string, go: (rules: Rules, real: Real) => Promise<string>): Step {
  let told = name
  return {
    check: () => true,
    toString: () => told,
    run: async (rules, real) => {
      real.clock.forward(SECOND)
      rules.now = real.clock.now()
      told = `${name}…`
      told = `${name}: ${await go(rules, real)}`
    },
  }
}

/** A step that somebody takes, with a right and under further rules. */
export interface Request<T> {
  readonly name: string
  readonly by: By
  readonly right: Right
  /** Code by which the lack of that right is told. */
  readonly lacking?: 'NOT_ALLOWED' | 'KS_ACCESS_DENIED'
  /** Who it would suit; the right is asked for in any case. */
  readonly suits?: (who: Who) => boolean
  readonly against?: (who: Who) => readonly string[]
  readonly ask: (ask: Ask, who: Who) => Promise<T>
}
export interface Requested<T> {
  readonly who: Who
  /** Null where the desk refused, and rightly so. */
  readonly answer: T | null
}

/**
 * Asks for something as somebody. A missing session or right is told before anything else; any of
 * the other reasons may be told.
 */
export async function request<T>(
  rules: Rules,
  { world, tally }: Real,
  { name, by, right, lacking = 'NOT_ALLOWED', suits = () => true, against, ask }: Request<T>,
): Promise<Requested<T>> {
  const able = (each: Who) => may(rules, each, right)
  const who = drawn(PEOPLE, by.who, able, each => able(each) && suits(each))
  const { active, signedIn } = rules.accounts[who]
  const door = who === 'robot' ? 'token' : by.door
  const known = active && (door === 'token' || signedIn)
  const reasons = !known
    ? ['NOT_ALLOWED']
    : may(rules, who, right)
      ? (against?.(who) ?? [])
      : [lacking]
  const as_ = await as(world, who, door)
  return { who, answer: await attempt(world, tally, name, reasons, () => ask(as_, who)) }
}
