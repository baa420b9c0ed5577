import { against, face, putOut, RECORDS, wroteSince } from '../rules.ts'
import type { Name, Rules, Seen, Who } from '../rules.ts'
import { LIST } from '../data.ts'
import { handIn, inReview, isReady, lookAt } from './review.ts'
import { drawn, request, step, type By, type Draw, type Real, type Step } from './step.ts'

const MINUTE = 60_000
const NEVER_SEEN: Seen = { face: '', digest: '0'.repeat(64), json: null }

/** How somebody who approves comes by the digest, and what they say of the change. */
export interface Approval {
  /** Looks just before. */
  readonly looks: boolean
  /** Else: gives what somebody saw the last time, or (nobody) a made-up digest. */
  readonly sawn: Draw
  readonly kind: 'first' | 'update' | 'correction' | null
  readonly note: string
}

/** The rules on the change's words: a first version needs none, any later one does. */
const badWords = ({ kind, note }: Approval, isFirst: boolean): boolean =>
  isFirst ? kind !== null && kind !== 'first' : kind === 'first' || note.trim() === ''

const suitsReview = (rules: Rules, name: Name) => (who: Who) => !wroteSince(rules, name, who)

interface Approving {
  readonly name: Name
  readonly seen: Seen
  readonly approval: Approval
}

/** What everybody who approves does: chooses a record, perhaps looks at it, and names a digest. */
async function prepare(
  rules: Rules,
  real: Real,
  by: By,
  which: Draw,
  approval: Approval,
): Promise<Approving> {
  // What nobody handed in yet is handed in first, or most approvals would end there.
  if (which.fit === 'well' && !RECORDS.some(inReview(rules))) {
    await handIn(
      rules,
      real,
      by,
      drawn(RECORDS, which, each => isReady(rules, each)),
    )
  }
  const name = drawn(RECORDS, which, inReview(rules))
  if (approval.looks) await lookAt(rules, real, by, name, suitsReview(rules, name))
  const kinds = [...rules.seen]
    .filter(([key]) => key.startsWith(`${name} `))
    .map(([, seen]) => seen)
  const seen = drawn([NEVER_SEEN, ...kinds], approval.sawn, each => each.face === face(rules, name))
  const isFirst = rules.items[name].versions.length === 0
  // Mostly what fits the record, or most approvals would end at their own words.
  const kind =
    approval.sawn.fit === 'well'
      ? isFirst
        ? null
        : approval.kind === 'first'
          ? 'update'
          : approval.kind
      : approval.kind
  return { name, seen, approval: { ...approval, kind } }
}

const refusals = (
  rules: Rules,
  { name, seen, approval }: Approving,
  who: Who,
  at: number,
): string[] => [
  ...(rules.items[name].state === 'in_review' ? [] : ['WRONG_STATE']),
  ...(badWords(approval, rules.items[name].versions.length === 0) ? ['INVALID_INPUT'] : []),
  ...against(rules, name, who, seen, at),
]

export const publish = (by: By, which: Draw, given: Approval): Step =>
  step('publish', async (rules, real) => {
    const approving = await prepare(rules, real, by, which, given)
    const { name, seen, approval } = approving
    const { who, answer } = await request(rules, real, {
      name: 'publish',
      by,
      right: 'publish',
      suits: suitsReview(rules, name),
      against: each => refusals(rules, approving, each, rules.now),
      ask: ask =>
        ask.approve(`publish${LIST[name]}`, {
          id: real.world.ids[name],
          digest: seen.digest,
          kind: approval.kind,
          note: approval.note,
        }),
    })
    if (answer) putOut(rules, name, who, seen, approval.kind === 'correction')
    return `${who} ${name} ${JSON.stringify({ kind: approval.kind, seen: seen.face })}`
  })

export const schedule = (by: By, which: Draw, given: Approval, minutes: number): Step =>
  step('schedule', async (rules, real) => {
    const approving = await prepare(rules, real, by, which, given)
    const { name, seen, approval } = approving
    const at = rules.now + minutes * MINUTE
    const { who, answer } = await request(rules, real, {
      name: 'schedule',
      by,
      right: 'publish',
      suits: suitsReview(rules, name),
      against: each => [
        ...(at <= rules.now ? ['INVALID_INPUT'] : []),
        ...refusals(rules, approving, each, at),
      ],
      ask: ask =>
        ask.approve(
          `schedule${LIST[name]}`,
          {
            id: real.world.ids[name],
            digest: seen.digest,
            kind: approval.kind,
            note: approval.note,
          },
          new Date(at),
        ),
    })
    if (answer) {
      const correction = approval.kind === 'correction'
      Object.assign(rules.items[name], {
        state: 'scheduled',
        plan: { at, by: who, seen, correction },
      })
    }
    return `${who} ${name} in ${minutes} minutes`
  })
