import { z } from 'zod'

/** A signed statement (DSSE): what it says is wrapped in base64. */
const envelope = z.looseObject({ payloadType: z.string(), payload: z.base64() })

/**
 * What a JSON value says in sentences, also inside of a signed statement.
 *
 * The rest of such a value says nothing of its own: terms, roles, digests, instants, names of programs,
 * models and files are the same in many records and in public ones. Keys are written by the desk.
 *
 * @returns lines of four words and more, or of a script that sets no spaces between words.
 */
export function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\r\n|\r|\n/).filter(isSentence)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(payloadOf(value) ?? value).flatMap(sentencesIn)
}

const isSentence = (text: string): boolean =>
  /(?:\S+\s+){3}\S/.test(text) ||
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(text)

/** What was signed; null where the value is no signed statement. */
function payloadOf(value: object): object | null {
  const read = envelope.safeParse(value)
  if (!read.success) return null
  try {
    return { payload: JSON.parse(Buffer.from(read.data.payload, 'base64').toString('utf8')) }
  } catch {
    return null
  }
}
