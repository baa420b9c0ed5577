import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { createDurably, isLeftover, makeFolderDurably } from '../../../schema/evidence/durable.ts'
import { inspect, type Inspected } from '../checkpoint/index.ts'
import { SampleError } from '../errors.ts'

/** A model that was given a name, as it was when it was given it. */
export interface NamedModel {
  readonly name: string
  readonly folder: string
  readonly parameters: number
  readonly sha256: string
}

const record = z.strictObject({
  name: z.string(),
  folder: z.string(),
  parameters: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The embedded model: there on every machine, and evidence of nothing but itself. */
export const STAND_IN = 'stand-in'
const STAND_IN_FOLDER = path.join(import.meta.dirname, '../stand-in')

const NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/

/**
 * Gives a model folder a name. The folder stays where it is.
 *
 * @param place the folder that keeps the names.
 * @throws SampleError what `inspect` finds, `SETTING_INVALID`, `NAME_TAKEN`.
 */
export function addModel(place: string, name: string, folder: string): NamedModel {
  if (!NAME.test(name))
    throw new SampleError(
      'SETTING_INVALID',
      'A name has small letters, digits, dots and hyphens, 64 at most.',
    )
  if (name === STAND_IN) throw taken(name)
  const { checkpoint, sha256 } = inspect(folder)
  const { folder: full, parameters } = checkpoint
  const model: NamedModel = { name, folder: full, parameters, sha256 }
  makeFolderDurably(place)
  const text = `${JSON.stringify(model, null, 2)}\n`
  if (!createDurably(path.join(place, `${name}.json`), text)) throw taken(name)
  return model
}

/** The models that have a name, in its order, without the embedded one. */
export function namedModels(place: string): NamedModel[] {
  if (!fs.existsSync(place)) return []
  return fs
    .readdirSync(place)
    .filter(file => file.endsWith('.json') && !isLeftover(file))
    .sort()
    .map(file => record.parse(JSON.parse(fs.readFileSync(path.join(place, file), 'utf8'))))
}

/** A model by what a person calls it, and what it is called in a manifest. */
export interface Found extends Inspected {
  readonly name: string
}

/**
 * Finds a model by name or folder and reads all of it.
 *
 * @throws SampleError; `MODEL_UNSUPPORTED` where a named model is not what it was.
 */
export function findModel(place: string, nameOrFolder: string): Found {
  if (nameOrFolder === STAND_IN) return { ...inspect(STAND_IN_FOLDER), name: STAND_IN }
  const named = namedModels(place).find(({ name }) => name === nameOrFolder)
  if (!named) return { ...inspect(nameOrFolder), name: path.basename(path.resolve(nameOrFolder)) }
  const found = inspect(named.folder)
  if (found.sha256 !== named.sha256)
    throw new SampleError(
      'MODEL_UNSUPPORTED',
      `The files of ${named.name} have changed since it was named; name it anew.`,
    )
  return { ...found, name: named.name }
}

const taken = (name: string): SampleError =>
  new SampleError('NAME_TAKEN', `There is a model named ${name} already.`)
