import { joinedTexts, looksLikeJson, parseJson } from '../json-strings.ts'
import type { Layer } from './layer.ts'

/** Running text that lies in JSON as a list of pieces: what is in none can be in their sequence. */
export const pieces: Layer<Buffer> = {
  name: 'text in pieces',
  suits: looksLikeJson,
  decode: text => joinedTexts(parseJson(text)).map(joined => Buffer.from(joined)),
}
