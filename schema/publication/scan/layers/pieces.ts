import { joinedTexts, parseJson } from '../json-strings.ts'
import type { Hiding } from './layer.ts'

/** Running text that lies in JSON as a list of pieces: what is in none can be in their sequence. */
export const pieces: Hiding = {
  name: 'text in pieces',
  runs: text => joinedTexts(parseJson(text)),
  bytes: joined => [Buffer.from(joined)],
}
