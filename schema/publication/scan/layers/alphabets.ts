import { isUtf8 } from 'node:buffer'

/** One way in which bytes are read as text. */
export interface Alphabet {
  readonly name: string
  /** True where nearly anything can be read so: not tried on what may be noise. */
  readonly takesNoise?: true
  /** The texts that the bytes hold when they are read so; none where they cannot be meant so. */
  readonly texts: (bytes: Buffer) => string[]
}

export const utf8: Alphabet = { name: 'UTF-8', texts: bytes => [bytes.toString('utf8')] }

/** What is no UTF-8 may be a text of one byte a letter. */
export const latin1: Alphabet = {
  name: 'Latin-1',
  takesNoise: true,
  texts: bytes => (isUtf8(bytes) ? [] : [bytes.toString('latin1')]),
}

/** The upper byte of letters (Latin to Arabic, wide ones) and of punctuation. UTF-8 has only the last. */
const RARE = '\\x00-\\x06\\xff'
const UPPER = `[${RARE}\\x20]`
const LITTLE = new RegExp(`(?:[^]${UPPER}){8,}`, 'g')
const BIG = new RegExp(`(?:${UPPER}[^]){8,}`, 'g')
const MARKED = new RegExp(`[${RARE}]`)

/** UTF-16, lower byte first, as the whole or anywhere in the bytes. */
export const utf16le: Alphabet = {
  name: 'UTF-16, lower byte first',
  texts: bytes =>
    isMarked(bytes, 0xff, 0xfe)
      ? [bytes.toString('utf16le')]
      : runs(bytes, LITTLE).map(run => run.toString('utf16le')),
}

/** UTF-16, upper byte first. */
export const utf16be: Alphabet = {
  name: 'UTF-16, upper byte first',
  texts: bytes =>
    (isMarked(bytes, 0xfe, 0xff) ? [bytes] : runs(bytes, BIG)).map(run =>
      Buffer.from(run.subarray(0, run.length & ~1))
        .swap16()
        .toString('utf16le'),
    ),
}

/** Whether any byte is of `RARE`. A loop: this is asked of every piece that looks encoded. */
function hasRare(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte <= 6 || byte === 0xff) return true
  }
  return false
}

const isMarked = (bytes: Buffer, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second

function runs(bytes: Buffer, pattern: RegExp): Buffer[] {
  if (!hasRare(bytes)) return []
  return [...bytes.toString('latin1').matchAll(pattern)]
    .filter(([run]) => MARKED.test(run))
    .map(([run]) => Buffer.from(run, 'latin1'))
}
