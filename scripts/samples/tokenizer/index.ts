import type { ModelShape } from '../checkpoint/config.ts'
import { bytesOfToken, CHARACTER_OF } from './bytes.ts'
import { invalid, readVocabulary, type Vocabulary } from './files.ts'
import { merge, ranksOf } from './merge.ts'
import { pieces } from './pieces.ts'

/** Texts to token ids and back, without loss. */
export interface Tokenizer {
  /** Ids of a text; a special token that stands in it is text like any other. */
  encode(text: string): number[]
  /** The very bytes of these tokens; a special token stands for none. */
  bytes(ids: readonly number[]): Buffer
  /** As `bytes`, as text; what a cut left of a character shows as U+FFFD. */
  decode(ids: readonly number[]): string
  /** The files it was read from. */
  readonly files: readonly string[]
}

/**
 * Reads the tokenizer of a model folder and holds it against the model.
 *
 * @throws SampleError `TOKENIZER_INVALID`.
 */
export function readTokenizer(folder: string, shape: ModelShape): Tokenizer {
  const vocabulary = readVocabulary(folder)
  const table = bytesById(vocabulary, shape)
  const ranks = ranksOf(vocabulary.merges)
  const known = new Map<string, readonly number[]>()
  const idsOf = (piece: string): readonly number[] => {
    const before = known.get(piece)
    if (before) return before
    const characters = [...Buffer.from(piece, 'utf8')].map(byte => CHARACTER_OF[byte] ?? '')
    const ids = merge(characters, ranks).map(token => idOf(token, vocabulary))
    known.set(piece, ids)
    return ids
  }
  const bytes = (ids: readonly number[]): Buffer =>
    Buffer.concat(ids.map(id => table[id] ?? NOTHING))
  return {
    encode: text => pieces(text).flatMap(idsOf),
    bytes,
    decode: ids => bytes(ids).toString('utf8'),
    files: vocabulary.files,
  }
}

const NOTHING = new Uint8Array()

function idOf(token: string, { ids }: Vocabulary): number {
  const id = ids.get(token)
  if (id === undefined) throw invalid(`${JSON.stringify(token)} can be made and has no id`)
  return id
}

/** The bytes of each id. An id beyond the model would be an index beyond its table of vectors. */
function bytesById({ ids, special }: Vocabulary, shape: ModelShape): Uint8Array[] {
  const table: Uint8Array[] = []
  const specials = new Set(special.values())
  for (const [token, id] of [...ids, ...special]) {
    if (id >= shape.vocabulary)
      throw invalid(`token ${id} is beyond the ${shape.vocabulary} tokens of the model`)
    const bytes = specials.has(id) ? NOTHING : bytesOfToken(token)
    if (bytes === null) throw invalid(`token ${id} holds a character that stands for no byte`)
    table[id] = bytes
  }
  if (!specials.has(shape.endOfText) && table[shape.endOfText] === undefined)
    throw invalid(`the end of text, ${shape.endOfText}, is none of its tokens`)
  for (const [byte, character] of CHARACTER_OF.entries())
    if (!ids.has(character)) throw invalid(`it cannot write the byte ${byte}`)
  return table
}
