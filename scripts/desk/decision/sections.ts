import { ANSWER, SIGN_OFF_CHOICE, type AnswerValue } from '../../../schema/vocabulary/index.ts'
import type { Room } from './documents.ts'

/** One heading of a printed room, and what stands below it. */
export interface Section {
  readonly heading: string
  readonly lines: readonly string[]
}

/** What an actor reference (`user:ID`) is called. */
export type NameOf = (actor: string) => string

/** Everything beside the answers; a section that has nothing to say is left out. */
export const sectionsOf = (room: Room, nameOf: NameOf): Section[] =>
  [
    { heading: 'What stands against it', lines: room.refusals },
    { heading: 'Sign-offs', lines: signOffLines(room, nameOf) },
    { heading: 'Waivers', lines: room.waivers.map(each => waiverLine(each, nameOf)) },
    changesOf(room),
    {
      heading: 'What would re-open it',
      lines: room.conditions.map(({ text, firedAt }) =>
        firedAt === null ? text : `${text} Fired ${firedAt}.`,
      ),
    },
  ].filter(({ lines }) => lines.length > 0)

/** Of history nobody here signed anything, which its heading says. */
function signOffLines(room: Room, nameOf: NameOf): string[] {
  if (room.kind === 'recorded') return []
  return [
    `${room.approving} approve, ${room.outside} of them from outside.`,
    ...(room.decided === null ? room.lacks.map(each => `Missing: ${each}.`) : []),
    ...room.signOffs.map(each => signOffLine(each, nameOf)),
  ]
}

function signOffLine(each: Room['signOffs'][number], nameOf: NameOf): string {
  const { by, role, choice, reason, signedAt, isOutside, problem, changed } = each
  const team = isOutside ? 'independent' : 'of the building team'
  const said = [SIGN_OFF_CHOICE.terms[choice].label, reason].filter(Boolean).join(': ')
  const stale = changed.length > 0 ? ` (${changed.join('; ')})` : ''
  const counts = problem === null ? '' : ` Does not count: ${problem}${stale}.`
  return `${nameOf(by)}, ${role}, ${team}, ${signedAt}. ${ended(said)}${counts}`
}

function waiverLine(each: Room['waivers'][number], nameOf: NameOf): string {
  const { question, reason, controls, expiresAt, problem } = each
  const accepted = each.acceptedBy
    ? `accepted by ${nameOf(each.acceptedBy)}, ${each.acceptedRole}`
    : 'accepted by nobody yet: it does not count'
  return [
    `${question}: ${ended(reason)}`,
    `Instead: ${ended(controls.join('; '))}`,
    `Until ${expiresAt}, proposed by ${nameOf(each.proposedBy)}, ${each.proposedRole}, ${accepted}.`,
    ...(each.acceptedBy && problem !== null ? [`Does not count: ${problem}.`] : []),
  ].join(' ')
}

function changesOf({ comparison }: Room): Section {
  if (!comparison) return { heading: 'Since the stage before', lines: [] }
  const { previous, uplift, differences, newMisuse, newReports, newAdvice } = comparison
  const many = [
    `${newMisuse.length} confirmed serious misuses`,
    `${newReports.length} partner reports`,
    `${newAdvice.length} pieces of advice against release`,
  ]
  return {
    heading: `Since ${previous}`,
    lines: [
      ...(uplift
        ? [
            `${uplift.times} times the parameters of what is public: ${uplift.from} there, ${uplift.to} here.`,
          ]
        : []),
      `New since then: ${many.join(', ')}.`,
      ...(differences.length === 0 ? ['Every answer is the same.'] : []),
      ...differences.map(
        ({ question, before, after, figureBefore, figureAfter }) =>
          `${question}: ${said(before, figureBefore)} then; ${said(after, figureAfter)} now.`,
      ),
    ],
  }
}

const said = (value: AnswerValue | null, figure: string | null): string =>
  [value ? ANSWER.terms[value].label : 'Not asked', figure].filter(Boolean).join(', ')

/** Words of people end with a full stop, or are given one. */
const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`)
