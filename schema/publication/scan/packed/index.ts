import { PublicationError } from '../../errors.ts'
import { opaque } from './opaque.ts'
import type { Named, Packing } from './packing.ts'
import { png } from './png.ts'
import { brotli, deflate, gzip, zstd } from './streams.ts'
import { zip } from './zip.ts'

export type { Named, Packing } from './packing.ts'

export const PACKINGS: readonly Packing[] = [gzip, brotli, zstd, png, zip, deflate, opaque]

/** Archives in archives in archives; one that unpacks to itself never ends. */
const MAX_DEPTH = 8

/**
 * The bytes of a file and of all that is packed in it.
 *
 * @throws PublicationError `LEAK_FOUND` where something packed cannot be looked into.
 */
export function unpack(file: Named, packings = PACKINGS, depth = 0): Buffer[] {
  const packing = file.bytes.length < 4 ? undefined : packings.find(each => each.suits(file))
  if (!packing) return [file.bytes]
  if (depth === MAX_DEPTH) throw closed(file)
  let members: Named[]
  try {
    members = packing.members(file)
  } catch (error) {
    throw closed(file, error)
  }
  return [file.bytes, ...members.flatMap(member => unpack(member, packings, depth + 1))]
}

const closed = ({ name }: Named, cause?: unknown): PublicationError =>
  new PublicationError('LEAK_FOUND', `${name} is packed and cannot be looked into.`, cause)
