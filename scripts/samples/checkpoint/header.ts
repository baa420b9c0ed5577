import fs from 'node:fs'
import { z } from 'zod'
import { SampleError } from '../errors.ts'
import { parseUniqueJson } from './unique-json.ts'

/** Number types of weights that are read, with their size in bytes. */
export const BYTES_OF = { F32: 4, F16: 2, BF16: 2 } as const
export type NumberType = keyof typeof BYTES_OF

/** One tensor of a file: what it is and where its bytes lie. */
export interface Located {
  readonly type: string
  readonly shape: readonly number[]
  /** From the start of the file. */
  readonly offset: number
  readonly bytes: number
}

/** As the format has it: a header beyond that is refused before it is read. */
const MOST_HEADER_BYTES = 100_000_000
/** The length of the header, as a 64-bit number, stands first. */
const PREFIX = 8

const entry = z.strictObject({
  dtype: z.string().max(16),
  shape: z.array(z.int().nonnegative()).max(8),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
})

/**
 * Reads the header of a safetensors file and holds it against the file: every tensor lies inside
 * it, none over another, and no byte of it is left over where something else could hide.
 *
 * @throws SampleError `HEADER_INVALID`, `FILE_CUT`.
 */
export function readHeader(file: string, name: string): Map<string, Located> {
  const refuse = (detail: string): never => {
    throw new SampleError('HEADER_INVALID', `The header of ${name} ${detail}.`)
  }
  const handle = fs.openSync(file, 'r')
  try {
    const { size } = fs.fstatSync(handle)
    if (size < PREFIX) refuse('is missing')
    const length = readAt(handle, 0, PREFIX).readBigUInt64LE()
    if (length > BigInt(MOST_HEADER_BYTES)) refuse(`claims ${length} bytes, more than any has`)
    const start = PREFIX + Number(length)
    if (start > size) throw cut(name)
    const text = readAt(handle, PREFIX, Number(length)).toString('utf8')
    if (!text.startsWith('{')) refuse('does not begin with a brace')
    const found = z
      .record(z.string().max(512), z.unknown())
      .safeParse(parseUniqueJson(text, 'HEADER_INVALID'))
    if (!found.success) return refuse('is no object')
    const tensors = new Map<string, Located>()
    for (const [key, value] of Object.entries(found.data)) {
      if (key === '__metadata__') continue
      tensors.set(key, locate(key, value, start, refuse))
    }
    refuseOverlaps(tensors, start, size, name, refuse)
    return tensors
  } finally {
    fs.closeSync(handle)
  }
}

function locate(
  key: string,
  value: unknown,
  start: number,
  refuse: (detail: string) => never,
): Located {
  const parsed = entry.safeParse(value)
  const label = JSON.stringify(key).slice(0, 100)
  if (!parsed.success) return refuse(`describes ${label} in no form that is known`)
  const { dtype: type, shape, data_offsets: at } = parsed.data
  const [from, to] = at
  if (to < from) return refuse(`ends ${label} before its beginning`)
  const each = (BYTES_OF as Record<string, number>)[type]
  const count = shape.reduce((product, dimension) => product * dimension, 1)
  if (each !== undefined && count * each !== to - from)
    return refuse(`gives ${label} ${to - from} bytes, where its shape needs ${count * each}`)
  return { type, shape, offset: start + from, bytes: to - from }
}

function refuseOverlaps(
  tensors: Map<string, Located>,
  start: number,
  size: number,
  name: string,
  refuse: (detail: string) => never,
): void {
  let end = start
  for (const [key, { offset, bytes }] of [...tensors].sort(byPlace)) {
    if (offset < end) refuse(`lays ${JSON.stringify(key).slice(0, 100)} over another tensor`)
    if (offset > end) refuse(`leaves ${offset - end} bytes before ${JSON.stringify(key)} unused`)
    end = offset + bytes
  }
  if (end > size) throw cut(name)
  if (end < size) refuse(`says nothing of the last ${size - end} bytes of the file`)
}

/** An empty tensor lies before one that begins at the same byte. */
const byPlace = ([, a]: [string, Located], [, b]: [string, Located]): number =>
  a.offset - b.offset || a.bytes - b.bytes

const cut = (name: string): SampleError =>
  new SampleError('FILE_CUT', `${name} ends before what its header lists; get a whole copy of it.`)

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  fs.readSync(handle, bytes, 0, length, position)
  return bytes
}
