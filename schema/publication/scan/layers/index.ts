import { base64 } from './base64.ts'
import { hex } from './hex.ts'
import { htmlEntities } from './html-entities.ts'
import { jsonEscapes } from './json-escapes.ts'
import type { Layer } from './layer.ts'
import { tags } from './tags.ts'
import { urlEncoding } from './url-encoding.ts'

/** Encodings of single characters: what surrounds them stays as it is. */
const IN_PLACE: readonly Layer[] = [htmlEntities, jsonEscapes, urlEncoding]

/** What gives other texts than the one around it. */
const INSIDE: readonly Layer[] = [tags, base64, hex]

/** Encodings lie in one another at most this deep, e.g. a URL in an attribute in escaped JSON. */
const MAX_NESTING = 3

/**
 * The text itself and every other way to read it.
 *
 * Each encoding of characters is undone alone, and all of them together again and again: the first
 * finds a secret that itself looks encoded, the second one that is encoded several times over.
 */
export function readings(text: string): Set<string> {
  const seen = new Set<string>()
  const add = (reading: string, depth: number): void => {
    if (seen.has(reading)) return
    seen.add(reading)
    if (depth >= MAX_NESTING) return
    for (const piece of decodeBy(INSIDE, reading)) add(piece, depth + 1)
    add(IN_PLACE.reduce(undo, reading), depth + 1)
  }
  add(text, 0)
  for (const alone of decodeBy(IN_PLACE, text)) seen.add(alone)
  return seen
}

const decodeBy = (layers: readonly Layer[], text: string): string[] =>
  layers.flatMap(layer => (layer.suits(text) ? layer.decode(text) : []))

const undo = (text: string, layer: Layer): string =>
  layer.suits(text) ? layer.decode(text).join('\n') : text
