import { DESK_ERROR_CODES, type DeskErrorCode } from '../../errors.ts'
import { log } from '../../log.ts'
import type { Message } from './view/frame.ts'

/** A refusal as the page tells it: the words, and the status of the answer. */
export interface Refusal {
  readonly message: Message
  readonly status: number
}

const STATUS: Partial<Record<DeskErrorCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  TOO_MANY_ATTEMPTS: 429,
  WRONG_STATE: 409,
  CONFLICT: 409,
  REVISION_CHANGED: 409,
  INVALID_INPUT: 400,
}

/** Tells a refusal of the desk in its own words; of anything else no word may leave the process. */
export function refusalOf(error: unknown): Refusal {
  const code = codeOf(error)
  if (code && code !== 'INTERNAL') return refuse((error as Error).message, STATUS[code] ?? 400)
  log.error({ err: error }, 'the partner page failed')
  return refuse('Something went wrong on our side. Nothing was changed; please try again.', 500)
}

/** A refusal of the page itself. */
export const refuse = (text: string, status: number): Refusal => ({
  message: { kind: 'refused', text },
  status,
})

function codeOf(error: unknown): DeskErrorCode | undefined {
  const extensions = (error as { extensions?: { code?: unknown } } | null)?.extensions
  return DESK_ERROR_CODES.find(code => code === extensions?.code)
}

/** What the page may say after a step: a closed set, so that an address cannot put words on it. */
const DONE: Readonly<Record<string, string>> = {
  approved: 'Thank you. The desk may now publish these words.',
  refused: 'Thank you. These words will not be published.',
  'signed-out': 'You are signed out.',
}

/** The message that an address such as `/partner?done=approved` asks for. */
export function doneMessage(done: unknown): Message | null {
  const text = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  return text ? { kind: 'done', text } : null
}
