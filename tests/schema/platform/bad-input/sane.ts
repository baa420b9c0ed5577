import { z } from 'zod'
import type { Answer } from './desk-under-test.ts'
import { CANARY } from './records.ts'

/** What no answer may hold: the inside of the server, or anything of another record. */
export const INSIDE =
  /\n\s+at |node_modules|\/(work|home|usr|tmp|root|dev\/shm)\/|prisma|sqlite|postgres|better-sqlite|SQLITE_|_pkey|violates|constraint|invalid byte sequence|syntax error at or near|\b(Type|Reference|Range|Syntax)Error\b|is not a function|Cannot read|of undefined|INTERNAL/i

const MOST_MS = 1_000

const answered = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string().min(1),
        extensions: z.object({ code: z.string().min(1) }),
      }),
    )
    .min(1)
    .optional(),
})
export type Answered = z.infer<typeof answered>

/** What a GraphQL answer says, and what is wrong with how it says it. */
export interface Judged {
  readonly said: Answered | null
  readonly wrong: readonly string[]
}

/**
 * Judges an answer to bad input, whatever it says: no fault of the server, in one shape, of which
 * each error has a code and words, and nothing of the inside in it. What was sent may come back.
 */
export function judge({ status, body }: Answer, sent: readonly string[] = []): Judged {
  const wrong: string[] = []
  if (status >= 500) wrong.push(`status ${status}`)
  const parsed = answered.safeParse(jsonOf(body))
  if (!parsed.success) wrong.push(`no GraphQL answer: ${status} ${body.slice(0, 200)}`)
  const told = JSON.stringify(parsed.data?.errors ?? (parsed.success ? '' : body))
  const own = sent.reduce((text, each) => text.replaceAll(inJson(each), '…'), told)
  const inside = INSIDE.exec(own)
  if (inside) wrong.push(`tells ${inside[0].trim()}: ${own.slice(0, 300)}`)
  if (body.includes(CANARY)) wrong.push('tells of another record')
  return { said: parsed.data ?? null, wrong }
}

type Timed = Pick<Answer, 'milliseconds'>

/** True where it took less than a second, at the best of three: the machine has other work as well. */
export async function inTime(first: Timed, again: () => Promise<Timed>): Promise<boolean> {
  for (let answer = first, left = 2; ; left--) {
    if (answer.milliseconds < MOST_MS) return true
    if (left === 0) return false
    answer = await again()
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** As a text stands inside JSON that stands inside JSON, or in the latter alone. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)
