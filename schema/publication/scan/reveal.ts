import { LAYERS, type Layers } from './layers/index.ts'
import type { InPlace, Layer } from './layers/layer.ts'
import { printable } from './layers/printable.ts'
import { createNoise } from './noise.ts'
import { unpack, type Named } from './packed/index.ts'

/** Encodings lie in one another at most this deep, e.g. a URL in an attribute in escaped JSON. */
const MAX_NESTING = 3

/**
 * Encodings of characters are undone at most this many times over. Each time costs as much as the
 * text is long, and nobody encodes in earnest so often; backslashes halve, so that 65,000 in a row
 * come to rest.
 */
const MAX_ROUNDS = 16

/** What a file says. */
export interface Revealed {
  /** Every way to read it. */
  readonly texts: ReadonlySet<string>
  /** False where some text in it is encoded so many times over that it was not read to its end. */
  readonly isToEnd: boolean
}

const undo = (text: string, layer: InPlace): string => (layer.suits(text) ? layer.undo(text) : text)

const decodeBy = (layers: readonly Layer[], text: string): string[] =>
  layers.flatMap(({ suits, decode }) => (suits(text) ? decode(text) : []))

/**
 * Every way to read a file, as texts.
 *
 * Each encoding of characters is undone alone, and all of them together again and again: the first
 * finds a secret that itself looks encoded, the second one that is encoded several times over.
 *
 * @param noise remembers, from file to file, what hides nothing; only for use with the same layers.
 * @throws PublicationError `LEAK_FOUND` where something packed cannot be looked into.
 */
export function reveal(file: Named, layers: Layers = LAYERS, noise = createNoise()): Revealed {
  const { packed, alphabets, inPlace, inside, without, around } = layers
  const seen = new Set<string>()
  /** With one encoding undone. Apart: what is only noted must not be taken for read. */
  const alone = new Set<string>()
  let isToEnd = true

  /** @param isAll whether the text is all that was written: not without its tags, not backwards. */
  const read = (text: string, depth: number, isAll = true): void => {
    let now = text
    for (let round = 0; round <= MAX_ROUNDS; round++) {
      if (seen.has(now)) return
      seen.add(now)
      readWithin(now, depth, isAll)
      // Not one deeper: this is the same text still.
      const undone = inPlace.reduce(undo, now)
      if (undone === now) {
        for (const rest of isAll ? decodeBy(without, now) : []) read(rest, depth + 1, false)
        return
      }
      now = undone
    }
    isToEnd = false
  }
  const readWithin = (text: string, depth: number, isAll: boolean): void => {
    for (const turned of isAll ? decodeBy(around, text) : []) {
      read(turned, Math.max(depth + 1, MAX_NESTING - 1), false)
    }
    if (depth >= MAX_NESTING) return
    for (const layer of inside) {
      for (const run of layer.runs(text)) {
        if (noise.isNoise(layer, run)) continue
        const said = layer.bytes(run).map(piece => readPiece(piece, depth + 1))
        if (!said.includes(true)) noise.add(layer, run)
      }
    }
  }
  const readBytes = (bytes: Buffer, depth: number): void => {
    for (const { texts } of alphabets) for (const text of texts(bytes)) read(text, depth)
  }
  /** @returns false for noise, as most of it is: bytes that are neither packed nor text. */
  const readPiece = (piece: Buffer, depth: number): boolean => {
    const packed = packedIn(piece)
    const texts = alphabets
      .filter(({ takesNoise }) => !takesNoise)
      .flatMap(alphabet => alphabet.texts(piece).flatMap(printable))
    for (const bytes of packed) readBytes(bytes, depth)
    for (const text of texts) read(text, depth)
    return packed.length > 0 || texts.length > 0
  }
  const packedIn = (piece: Buffer): Buffer[] => {
    try {
      return unpack({ name: '', bytes: piece }, packed).slice(1)
    } catch {
      // A few bytes of noise begin like an archive.
      return []
    }
  }

  for (const bytes of unpack(file, packed)) {
    const texts = alphabets.flatMap(alphabet => alphabet.texts(bytes))
    for (const text of texts) read(text, 0)
    for (const text of texts) for (const layer of inPlace) alone.add(undo(text, layer))
  }
  return { texts: new Set([...seen, ...alone]), isToEnd }
}
