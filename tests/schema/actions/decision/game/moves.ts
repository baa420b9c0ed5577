import fc from 'fast-check'
import type { Role } from '../../../../../schema/vocabulary/index.ts'
import type { Name } from '../jury.ts'
import { NAMES, OPEN, WEIGHED, type Asked, type Signature } from './rules.ts'

/** One thing that somebody does, or that befalls. */
export type Move =
  | { readonly do: 'edit'; readonly words: string }
  | {
      readonly do: 'answer'
      readonly by: Name
      readonly question: (typeof WEIGHED)[number]
      readonly value: 'met' | 'not_met' | 'insufficient'
    }
  | { readonly do: 'attach' }
  | { readonly do: 'withdraw'; readonly which: number }
  | { readonly do: 'waive'; readonly by: Name; readonly question: Asked; readonly minutes: number }
  | { readonly do: 'accept'; readonly by: Name; readonly which: number }
  | { readonly do: 'propose'; readonly by: Name }
  | {
      readonly do: 'sign'
      readonly by: Name
      readonly choice: Signature['choice']
      readonly looks: boolean
    }
  | { readonly do: 'decide'; readonly by: Name; readonly looks: boolean }
  | { readonly do: 'role'; readonly of: Name; readonly role: Role }
  | { readonly do: 'active'; readonly of: Name; readonly active: boolean }
  | { readonly do: 'sign in'; readonly who: Name }
  | { readonly do: 'wait'; readonly minutes: number }

const anybody = fc.constantFrom(...NAMES)
/** Mostly somebody who may, so that games get far. */
const mostly = <T>(...often: T[]) => fc.constantFrom(...often)
const judge = fc.oneof(
  { weight: 5, arbitrary: mostly<Name>('ann', 'lea', 'rob', 'kim', 'lab') },
  { weight: 1, arbitrary: anybody },
)
const clerk = fc.oneof(
  { weight: 5, arbitrary: mostly<Name>('sue', 'tom') },
  { weight: 1, arbitrary: anybody },
)
/** Waivers are mostly a clerk's; one of a judge is what that judge, and those of the same role, cannot accept. */
const asker = fc.oneof({ weight: 2, arbitrary: clerk }, { weight: 1, arbitrary: judge })
const leader = fc.oneof(
  { weight: 5, arbitrary: mostly<Name>('lea', 'ann') },
  { weight: 1, arbitrary: anybody },
)
const roles = fc.constantFrom<Role>('staff', 'reviewer', 'leadership')
const looks = fc.oneof(
  { weight: 6, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
)
const value = fc.oneof(
  { weight: 5, arbitrary: fc.constant('met' as const) },
  { weight: 2, arbitrary: fc.constantFrom('not_met' as const, 'insufficient' as const) },
)
const choice = fc.oneof(
  { weight: 6, arbitrary: fc.constant('approve' as const) },
  { weight: 1, arbitrary: fc.constantFrom('reject' as const, 'abstain' as const) },
)
const move = (weight: number, arbitrary: fc.Arbitrary<Move>) => ({ weight, arbitrary })
const kind = <K extends Move['do']>(it: K) => fc.constant(it)

/** All that can happen in a game. */
const moves: fc.Arbitrary<Move> = fc.oneof(
  move(2, fc.record({ do: kind('edit'), words: fc.constantFrom('One.', 'Two.') })),
  move(
    3,
    fc.record({ do: kind('answer'), by: clerk, question: fc.constantFrom(...WEIGHED), value }),
  ),
  move(2, fc.record({ do: kind('attach') })),
  move(1, fc.record({ do: kind('withdraw'), which: fc.nat(3) })),
  move(
    4,
    fc.record({
      do: kind('waive'),
      by: asker,
      question: fc.constantFrom(...OPEN, ...WEIGHED),
      minutes: fc.constantFrom(30, 600),
    }),
  ),
  move(4, fc.record({ do: kind('accept'), by: judge, which: fc.nat(3) })),
  move(4, fc.record({ do: kind('propose'), by: clerk })),
  move(16, fc.record({ do: kind('sign'), by: judge, choice, looks })),
  move(7, fc.record({ do: kind('decide'), by: leader, looks })),
  move(1, fc.record({ do: kind('role'), of: anybody, role: roles })),
  move(1, fc.record({ do: kind('active'), of: anybody, active: fc.boolean() })),
  move(2, fc.record({ do: kind('sign in'), who: anybody })),
  move(2, fc.record({ do: kind('wait'), minutes: fc.constantFrom(1, 4, 6, 40) })),
) as fc.Arbitrary<Move>

/** Who has proposed becomes a judge, and would sign. */
const TURNING: readonly Move[] = [
  { do: 'role', of: 'sue', role: 'reviewer' },
  { do: 'sign in', who: 'sue' },
  { do: 'sign', by: 'sue', choice: 'approve', looks: true },
]

/**
 * How most games end: an answer may be given and waived, what is there is proposed and signed, something
 * may come between, and somebody decides.
 */
const endings: fc.Arbitrary<Move[]> = fc
  .record({
    question: fc.constantFrom(...WEIGHED),
    value,
    waives: fc.constantFrom<readonly Move['do'][]>([], ['waive'], ['waive', 'accept']),
    between: fc.option(moves),
    signers: fc.subarray<Name>(['ann', 'lea', 'rob'], { minLength: 2 }),
    turns: fc.nat(7).map(n => n === 0),
  })
  .map(({ question, value, waives, between, signers, turns }) => {
    const waiving: Move[] = [
      { do: 'waive', by: 'tom', question, minutes: 600 },
      { do: 'accept', by: 'lea', which: -1 },
    ]
    return [
      ...(['ann', 'lea', 'rob'] as const).map((who): Move => ({ do: 'sign in', who })),
      { do: 'answer', by: 'sue', question, value },
      ...waiving.filter(each => waives.includes(each.do)),
      { do: 'propose', by: 'sue' },
      ...signers.map((by): Move => ({ do: 'sign', by, choice: 'approve', looks: true })),
      ...(turns ? TURNING : []),
      ...(between ? [between] : []),
      { do: 'decide', by: 'lea', looks: true },
    ]
  })

/** A game: how free the stage is, whether it begins with all answered, and what happens. */
export const games = (most: number) =>
  fc
    .record({
      forGood: fc.boolean(),
      begins: fc.oneof(
        { weight: 3, arbitrary: fc.constant('proposed' as const) },
        { weight: 1, arbitrary: fc.constant('preparing' as const) },
      ),
      moves: fc.array(moves, { minLength: 3, maxLength: most, size: 'max' }),
      ends: fc.oneof(
        { weight: 4, arbitrary: endings },
        { weight: 1, arbitrary: fc.constant<Move[]>([]) },
      ),
      // What is decided stays so, whoever asks for what.
      late: fc.array(moves, { maxLength: 2 }),
    })
    .map(({ ends, late, ...game }) => ({ ...game, moves: [...game.moves, ...ends, ...late] }))
