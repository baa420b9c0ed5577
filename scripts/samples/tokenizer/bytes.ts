/**
 * The characters by which the tokenizer's files write bytes: printable ones for themselves, the
 * others by 256 and upwards, so that no token holds a blank or a control character.
 */
function alphabet(): string[] {
  const printable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae
  let next = 256
  return Array.from({ length: 256 }, (_, byte) =>
    String.fromCodePoint(printable(byte) ? byte : next++),
  )
}

/** Byte → character. */
export const CHARACTER_OF: readonly string[] = alphabet()

const BYTE_OF = new Map(CHARACTER_OF.map((character, byte) => [character, byte]))

/** The bytes that a token stands for, or null where it holds a character that is no byte. */
export function bytesOfToken(token: string): Uint8Array | null {
  const bytes = [...token].map(character => BYTE_OF.get(character))
  return bytes.includes(undefined) ? null : Uint8Array.from(bytes as number[])
}
