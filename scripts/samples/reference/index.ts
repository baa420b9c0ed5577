import fs from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { SampleError } from '../errors.ts'

/** A text that a person wrote, from its beginning on. */
export interface HumanText {
  readonly text: string
  /** The document that it was taken from: texts of one document never stand on both sides of a test. */
  readonly source: string | null
  /** What stands before it, where the machine was given the same beginning. */
  readonly prompt: string | null
}

/** Texts of people, to hold machine-made ones against. */
export interface Reference {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly texts: readonly HumanText[]
}

const record = z.looseObject({
  text: z.string().min(1),
  source: z.string().min(1).nullish(),
  prompt: z.string().nullish(),
})

/** Speeches that the embedded model has never seen, cut as its own documents were. */
export const OWN_REFERENCE = path.join(import.meta.dirname, '../stand-in/reference.jsonl.gz')

/**
 * Reads texts of people: JSON Lines with `text` and, where they are known, `source` and `prompt`; also
 * packed with gzip. The data set of 2019 has this form.
 *
 * @throws SampleError `OUTPUT_MISSING` where there is no such file, `SETTING_INVALID` where it is another.
 */
export function readReference(file: string): Reference {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new SampleError('OUTPUT_MISSING', 'There is no such file of human texts.')
  const packed = fs.readFileSync(file)
  const lines = unpacked(packed).toString('utf8').split('\n')
  const texts = lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, at + 1)]))
  if (texts.length === 0) throw invalid('The file of human texts holds none.')
  return {
    name: path.basename(file),
    sha256: createHash('sha256').update(packed).digest('hex'),
    bytes: packed.length,
    texts,
  }
}

const unpacked = (bytes: Buffer): Buffer => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch (error) {
    throw invalid('The file of human texts is packed, and damaged.', error)
  }
}

function parseLine(line: string, number: number): HumanText {
  try {
    const { text, source = null, prompt = null } = record.parse(JSON.parse(line))
    return { text, source, prompt }
  } catch (error) {
    throw invalid(`Line ${number} of the human texts is no JSON object with a text.`, error)
  }
}

const invalid = (message: string, cause?: unknown): SampleError =>
  new SampleError('SETTING_INVALID', message, cause)
