import type { DeskErrorCode } from '../../schema/platform/errors.ts'

/** Every exit code of `desk`, with its meaning. The help text and docs/desk.md print this table. */
export const EXIT_CODES = {
  ok: [0, 'Done.'],
  failed: [1, 'Refused or failed; the message says why and what to do.'],
  usage: [2, 'The command line is wrong; nothing was done.'],
  notFound: [3, 'No such record, list or file among what you may read.'],
  notAllowed: [4, 'The one who asks may not do this, or could not be recognised.'],
  unavailable: [5, 'The desk cannot be reached, or another process holds its data folder.'],
  conflict: [
    6,
    'Somebody else was faster, or the record is in another state; look again and retry.',
  ],
  blocked: [2, '`desk checklist`: something stands against the release.'],
  unknown: [3, '`desk checklist`: too little is known to release.'],
  checklistUsage: [64, '`desk checklist`: the command line is wrong; nothing was done.'],
  checklistNotFound: [66, '`desk checklist`: no such stage among those you may read.'],
  altered: [1, '`desk verify`: bytes are not those that were signed.'],
  missing: [3, '`desk verify`: something that is named is not there.'],
  keyUnknown: [4, '`desk verify`: signed by an unknown key, or outside of its time.'],
  notCanonical: [5, '`desk verify`: written in another form than the one.'],
  logInconsistent: [
    6,
    '`desk verify`: the log contradicts itself, or is older than a known state.',
  ],
  policyUnmet: [7, '`desk verify`: genuine, but not what was asked for.'],
  interrupted: [130, 'Stopped by Ctrl-C.'],
} as const satisfies Record<string, readonly [number, string]>

export type Exit = keyof typeof EXIT_CODES

/**
 * `desk checklist` says with 2 and 3 what it found. So that a script can tell, whatever else ends with
 * these numbers has others there: those of sysexits.h for usage and for missing input.
 */
const INSTEAD: ReadonlyMap<string, Partial<Record<Exit, Exit>>> = new Map([
  ['checklist', { usage: 'checklistUsage', notFound: 'checklistNotFound' }],
])

/** The number with which a process ends that was asked for `args`. */
export function exitNumber(exit: Exit, args: readonly string[] = []): number {
  const command = args.find(arg => !arg.startsWith('-')) ?? ''
  return EXIT_CODES[INSTEAD.get(command)?.[exit] ?? exit][0]
}

const BY_ERROR_CODE: Record<DeskErrorCode, Exit> = {
  INVALID_INPUT: 'failed',
  NOT_FOUND: 'notFound',
  NOT_ALLOWED: 'notAllowed',
  SIGN_IN_FAILED: 'notAllowed',
  SIGN_IN_AGAIN: 'notAllowed',
  TOO_MANY_ATTEMPTS: 'unavailable',
  LIMIT_EXCEEDED: 'failed',
  CONFLICT: 'conflict',
  WRONG_STATE: 'conflict',
  REVISION_CHANGED: 'conflict',
  NOT_INDEPENDENT: 'notAllowed',
  CHECKS_FAILED: 'failed',
  IMMUTABLE: 'failed',
  TRANSACTION_CLOSED: 'failed',
  UNAVAILABLE: 'unavailable',
  INTERNAL: 'failed',
}

/** How a refusal of the desk ends the process. */
export const exitFor = (code: DeskErrorCode): Exit => BY_ERROR_CODE[code]

/** The table as plain lines, for help texts. */
export const exitTable = (): string =>
  Object.values(EXIT_CODES)
    .map(([number, meaning]) => `  ${String(number).padStart(3)}  ${meaning}`)
    .join('\n')
