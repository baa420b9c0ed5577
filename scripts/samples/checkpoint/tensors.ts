import path from 'node:path'
import { SampleError } from '../errors.ts'
import type { ModelShape } from './config.ts'
import { expectedTensors } from './expected.ts'
import { BYTES_OF, readHeader, type Located, type NumberType } from './header.ts'
import { weightFiles } from './shards.ts'

/** One tensor of a model, in which file and where. */
export interface Tensor extends Located {
  readonly type: NumberType
  /** File name inside the model folder. */
  readonly file: string
}

/** Some tools write the name of the whole before the name of each part. */
const plain = (name: string): string => name.replace(/^transformer\./, '')

/**
 * Finds every tensor that the configuration calls for; others (masks of attention, an output layer
 * that is tied) are left alone.
 *
 * @throws SampleError `TENSOR_MISSING`, `TENSOR_SHAPE`, `TENSOR_TYPE`, and those of the header.
 */
export function locateTensors(folder: string, shape: ModelShape): Map<string, Tensor> {
  const there = tensorsInFiles(folder)
  const found = new Map<string, Tensor>()
  for (const [name, dimensions] of expectedTensors(shape)) {
    const tensor = there.get(name)
    if (!tensor) throw new SampleError('TENSOR_MISSING', `The model has no tensor ${name}.`)
    if (!isReadable(tensor.type))
      throw new SampleError(
        'TENSOR_TYPE',
        `${name} is of type ${tensor.type}; F32, F16, BF16 are read.`,
      )
    if (tensor.shape.join() !== dimensions.join())
      throw new SampleError(
        'TENSOR_SHAPE',
        `${name} is [${tensor.shape.join(', ')}]; config.json makes it [${dimensions.join(', ')}].`,
      )
    found.set(name, { ...tensor, type: tensor.type })
  }
  return found
}

function tensorsInFiles(folder: string): Map<string, Located & { file: string }> {
  const { files, placeOf } = weightFiles(folder)
  const found = new Map<string, Located & { file: string }>()
  for (const file of files) {
    for (const [full, tensor] of readHeader(path.join(folder, file), file)) {
      if (placeOf && placeOf.get(full) !== file)
        throw new SampleError(
          'HEADER_INVALID',
          `${file} holds ${full}, and the index says otherwise.`,
        )
      if (found.has(plain(full)))
        throw new SampleError('HEADER_INVALID', `The model has two tensors ${plain(full)}.`)
      found.set(plain(full), { ...tensor, file })
    }
  }
  return found
}

const isReadable = (type: string): type is NumberType => Object.hasOwn(BYTES_OF, type)
