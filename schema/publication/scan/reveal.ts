import { LAYERS, type Layers } from './layers/index.ts'
import type { InPlace, Layer } from './layers/layer.ts'
import { printable } from './layers/printable.ts'
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

const decodeBy = <Piece extends string | Buffer>(
  layers: readonly Layer<Piece>[],
  text: string,
): Piece[] => layers.flatMap(({ suits, decode }) => (suits(text) ? decode(text) : []))

/**
 * Every way to read a file, as texts.
 *
 * Each encoding of characters is undone alone, and all of them together again and again: the first
 * finds a secret that itself looks encoded, the second one that is encoded several times over.
 *
 * @throws PublicationError `LEAK_FOUND` where something packed cannot be looked into.
 */
export function reveal(file: Named, layers: Layers = LAYERS): Revealed {
  const { packed, alphabets, inPlace, inside, without, around } = layers
  const seen = new Set<string>()
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
    const pieces = depth < MAX_NESTING ? decodeBy(inside, text) : []
    for (const piece of pieces) readPiece(piece, depth + 1)
  }
  const readBytes = (bytes: Buffer, depth: number): void => {
    for (const { texts } of alphabets) for (const text of texts(bytes)) read(text, depth)
  }
  /** What was decoded is mostly noise: bytes that are neither packed nor text. */
  const readPiece = (piece: Buffer, depth: number): void => {
    for (const bytes of packedIn(piece)) readBytes(bytes, depth)
    for (const { texts, takesNoise } of alphabets) {
      if (!takesNoise) for (const text of texts(piece).flatMap(printable)) read(text, depth)
    }
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
    readBytes(bytes, 0)
    for (const text of alphabets.flatMap(({ texts }) => texts(bytes))) {
      for (const layer of inPlace) seen.add(undo(text, layer))
    }
  }
  return { texts: seen, isToEnd }
}
