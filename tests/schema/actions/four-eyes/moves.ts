import fc from 'fast-check'
import { ROLES, type Content } from './rules.ts'
import { changeRole, comeBack, setActive } from './steps/accounts.ts'
import { publish, schedule } from './steps/approving.ts'
import { look, requestChanges, retract, submit } from './steps/review.ts'
import type { By, Draw, Step } from './steps/step.ts'
import { sendOut, timerLooks, wait, waitForIt } from './steps/time.ts'
import { moveEmbargo, write, writePart } from './steps/writing.ts'

/** The first in three of five cases, else one of the others. */
const mostly = <T>(first: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(first) },
    { weight: 2, arbitrary: fc.constantFrom(first, ...others) },
  )

const draw: fc.Arbitrary<Draw> = fc.record({
  n: fc.nat({ max: 11 }),
  fit: mostly('well', 'barely', 'not'),
})
const by: fc.Arbitrary<By> = fc.record({ who: draw, door: fc.constantFrom('cookie', 'token') })
/** Few words, so that what was changed is often changed back: then the bytes are the same again. */
const word = fc.constantFrom('One', 'Two', 'Three')

/** What is written in a record at once. A text's figures and footnotes are one field. */
const content: fc.Arbitrary<Partial<Content>> = fc.oneof(
  fc.record({ title: word }),
  fc.record({ sources: fc.subarray(['source', 'second'] as const, { minLength: 1 }) }),
  fc.record({
    figures: fc.subarray(['figure', 'embargoed'] as const),
    footnotes: fc.subarray(['footnote'] as const),
  }),
  fc.record({ findings: fc.subarray(['finding'] as const) }),
) as fc.Arbitrary<Partial<Content>>

const approval = fc.record({
  looks: mostly(true, false),
  sawn: draw,
  kind: fc.constantFrom(null, 'update', 'correction', 'first'),
  note: mostly('It was made better.', ' '),
})
const note = mostly('It needs more.', '  ')
/** Printed in public, so that it says nothing that a note within the desk says: that is refused. */
const reason = mostly('It is withdrawn.', '  ')
const minutes = mostly(10, -5, 0, 1, 30, 90)

const move = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary })

/** All that can happen in a game; the weights let about a third of the games reach a second version. */
const moves: fc.Arbitrary<Step> = fc.oneof(
  move(
    6,
    fc.tuple(by, draw, content).map(args => write(...args)),
  ),
  move(
    3,
    fc.tuple(by, draw, word).map(args => writePart(...args)),
  ),
  move(
    1,
    fc.tuple(by, minutes).map(args => moveEmbargo(...args)),
  ),
  move(
    9,
    fc.tuple(by, draw).map(args => submit(...args)),
  ),
  move(
    3,
    fc.tuple(by, draw).map(args => look(...args)),
  ),
  move(
    12,
    fc.tuple(by, draw, approval).map(args => publish(...args)),
  ),
  move(
    6,
    fc.tuple(by, draw, approval, minutes).map(args => schedule(...args)),
  ),
  move(
    2,
    fc.tuple(by, draw, note).map(args => requestChanges(...args)),
  ),
  move(
    1,
    fc.tuple(by, draw, reason).map(args => retract(...args)),
  ),
  move(
    4,
    fc.tuple(by, draw, fc.constantFrom(...ROLES)).map(args => changeRole(...args)),
  ),
  move(
    2,
    fc.tuple(by, draw, fc.boolean()).map(args => setActive(...args)),
  ),
  move(2, draw.map(comeBack)),
  move(1, fc.constantFrom(1, 10, 30, 90).map(wait)),
  move(4, fc.constantFrom(-2, -1, 0, 30).map(waitForIt)),
  move(4, fc.constant(null).map(timerLooks)),
  move(1, by.map(sendOut)),
)

/** The course of a game: up to so many steps. */
export const courses = (most: number) => fc.commands([moves], { maxCommands: most, size: 'max' })
