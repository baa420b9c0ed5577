import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { SampleError } from '../errors.ts'
import { readTokenizer, type Tokenizer } from '../tokenizer/index.ts'
import { readShape, type ModelShape } from './config.ts'
import { digestsOf, type FileDigest } from './digests.ts'
import { refuseNotFinite } from './finite.ts'
import { locateTensors, type Tensor } from './tensors.ts'

export type { FileDigest, ModelShape, Tensor }

/** A model folder whose every part was held against its configuration. */
export interface Checkpoint {
  readonly folder: string
  readonly shape: ModelShape
  readonly tensors: ReadonlyMap<string, Tensor>
  readonly tokenizer: Tokenizer
  /** How many numbers the model consists of. */
  readonly parameters: number
}

/**
 * Opens a model folder: configuration, tokenizer and the place of every tensor. Weights themselves
 * are read by `inspect`.
 *
 * @throws SampleError that says what is wrong with the folder.
 */
export function openCheckpoint(folder: string): Checkpoint {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new SampleError('MODEL_MISSING', 'There is no such model folder.')
  const shape = readShape(folder)
  const tokenizer = readTokenizer(folder, shape)
  const tensors = locateTensors(folder, shape)
  const counts = [...tensors.values()].map(({ shape: dims }) => dims.reduce((a, b) => a * b, 1))
  const parameters = counts.reduce((a, b) => a + b, 0)
  return { folder: path.resolve(folder), shape, tensors, tokenizer, parameters }
}

/** What is known of a model once all of it was read. */
export interface Inspected {
  readonly checkpoint: Checkpoint
  readonly files: readonly FileDigest[]
  /** One digest of the names and digests of all files. */
  readonly sha256: string
}

/**
 * Opens a model folder and reads all of it.
 *
 * @throws SampleError, also where a weight is no finite number.
 */
export function inspect(folder: string): Inspected {
  const checkpoint = openCheckpoint(folder)
  refuseNotFinite(checkpoint.folder, checkpoint.tensors)
  const weights = new Set([...checkpoint.tensors.values()].map(({ file }) => file))
  const names = ['config.json', ...checkpoint.tokenizer.files, ...weights]
  const files = digestsOf(checkpoint.folder, names)
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
  return { checkpoint, files, sha256: createHash('sha256').update(lines).digest('hex') }
}
