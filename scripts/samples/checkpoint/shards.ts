import { z } from 'zod'
import { SampleError } from '../errors.ts'
import { hasFile, readText } from './read-text.ts'
import { parseUniqueJson } from './unique-json.ts'

/** Where the weights lie: file names, and which tensor is in which file where an index says so. */
export interface WeightFiles {
  readonly files: readonly string[]
  readonly placeOf: ReadonlyMap<string, string> | null
}

const ONE_FILE = 'model.safetensors'
const INDEX = 'model.safetensors.index.json'

const form = z.looseObject({ weight_map: z.record(z.string().max(512), z.string().max(255)) })

/** A plain name of a file beside the index: no way up, no way elsewhere. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.safetensors$/

/**
 * Finds the weights of a model folder, in one file or in several with an index.
 *
 * @throws SampleError `MODEL_MISSING`, `HEADER_INVALID`, `PATH_UNSAFE`.
 */
export function weightFiles(folder: string): WeightFiles {
  if (hasFile(folder, ONE_FILE)) return { files: [ONE_FILE], placeOf: null }
  if (!hasFile(folder, INDEX))
    throw new SampleError('MODEL_MISSING', `There is neither ${ONE_FILE} nor ${INDEX}.`)
  const parsed = form.safeParse(parseUniqueJson(readText(folder, INDEX), 'HEADER_INVALID'))
  if (!parsed.success)
    throw new SampleError('HEADER_INVALID', `${INDEX} does not say which tensor is where.`)
  const placeOf = new Map(Object.entries(parsed.data.weight_map))
  const files = [...new Set(placeOf.values())].sort()
  for (const name of files) {
    if (!PLAIN_NAME.test(name))
      throw new SampleError('PATH_UNSAFE', `${INDEX} names ${JSON.stringify(name)}, no plain name.`)
    if (!hasFile(folder, name))
      throw new SampleError('MODEL_MISSING', `There is no ${name} in the model.`)
  }
  return { files, placeOf }
}
