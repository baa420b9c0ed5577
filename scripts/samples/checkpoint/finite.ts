import fs from 'node:fs'
import path from 'node:path'
import { SampleError } from '../errors.ts'
import type { NumberType } from './header.ts'
import type { Tensor } from './tensors.ts'

const CHUNK_BYTES = 4 * 2 ** 20

/** The bits of the exponent; a number with all of them set is infinite or none. */
const EXPONENT: Record<NumberType, number> = { F32: 0x7f80_0000, F16: 0x7c00, BF16: 0x7f80 }

/**
 * Reads every weight once.
 *
 * @throws SampleError `TENSOR_NOT_FINITE` that names the tensor.
 */
export function refuseNotFinite(folder: string, tensors: ReadonlyMap<string, Tensor>): void {
  // Aligned for 32-bit numbers, as a slice of a pool would not be.
  const buffer = new ArrayBuffer(CHUNK_BYTES)
  for (const [name, tensor] of tensors) {
    const handle = fs.openSync(path.join(folder, tensor.file), 'r')
    try {
      for (let done = 0; done < tensor.bytes;) {
        const length = Math.min(CHUNK_BYTES, tensor.bytes - done)
        const read = fs.readSync(
          handle,
          new Uint8Array(buffer, 0, length),
          0,
          length,
          tensor.offset + done,
        )
        if (read !== length)
          throw new SampleError('FILE_CUT', `${tensor.file} was cut while it was read.`)
        if (hasWild(buffer, length, tensor.type))
          throw new SampleError(
            'TENSOR_NOT_FINITE',
            `${name} has a weight that is no finite number.`,
          )
        done += length
      }
    } finally {
      fs.closeSync(handle)
    }
  }
}

function hasWild(buffer: ArrayBuffer, bytes: number, type: NumberType): boolean {
  const mask = EXPONENT[type]
  const bits =
    type === 'F32' ? new Uint32Array(buffer, 0, bytes / 4) : new Uint16Array(buffer, 0, bytes / 2)
  for (let at = 0; at < bits.length; at++) if (((bits[at] ?? 0) & mask) === mask) return true
  return false
}
