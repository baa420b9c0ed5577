import fs from 'node:fs'
import path from 'node:path'
import { SampleError } from '../errors.ts'

/** No text file of a model is larger; a tokenizer of 50,257 tokens has about 2 MiB. */
const MOST_BYTES = 64 * 2 ** 20

/**
 * Reads a text file of a model folder.
 *
 * @throws SampleError `MODEL_MISSING` where it is not there, is no file or is absurdly large.
 */
export function readText(folder: string, name: string): string {
  const file = path.join(folder, name)
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new SampleError('MODEL_MISSING', `There is no ${name} in the model.`)
  if (found.size > MOST_BYTES)
    throw new SampleError('MODEL_MISSING', `${name} is larger than 64 MiB and is not read.`)
  return fs.readFileSync(file, 'utf8')
}

/** True where the folder has that file. */
export const hasFile = (folder: string, name: string): boolean =>
  fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false
