import { PACKINGS, type Packing } from '../packed/index.ts'
import { latin1, utf16be, utf16le, utf8, type Alphabet } from './alphabets.ts'
import { base64 } from './base64.ts'
import { hex } from './hex.ts'
import { htmlEntities } from './html-entities.ts'
import { jsonEscapes } from './json-escapes.ts'
import type { Hiding, InPlace, Layer } from './layer.ts'
import { pieces } from './pieces.ts'
import { reversed } from './reversed.ts'
import { tags } from './tags.ts'
import { urlEncoding } from './url-encoding.ts'

/** Everything that is undone before secrets are looked for, by how it is undone. */
export interface Layers {
  readonly packed: readonly Packing[]
  readonly alphabets: readonly Alphabet[]
  /** Encodings of single characters: what surrounds them stays as it is. */
  readonly inPlace: readonly InPlace[]
  /** What hides bytes in a text: they may be text, packed, or noise. */
  readonly inside: readonly Hiding[]
  /** What stands between the words and is not read with them. */
  readonly without: readonly Layer[]
  /** What writes a whole text otherwise. */
  readonly around: readonly Layer[]
}

export const LAYERS: Layers = {
  packed: PACKINGS,
  alphabets: [utf8, latin1, utf16le, utf16be],
  inPlace: [htmlEntities, jsonEscapes, urlEncoding],
  inside: [base64, hex, pieces],
  without: [tags],
  around: [reversed],
}
