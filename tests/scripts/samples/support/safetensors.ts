import fs from 'node:fs'

/** What a header says of one tensor. */
export interface Entry {
  dtype: string
  shape: number[]
  data_offsets: [number, number]
}

/** The bytes of a safetensors file, from a header that may be any text. */
export function fileOf(header: string | Record<string, unknown>, data: Uint8Array): Buffer {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header))
  const padded = Buffer.concat([text, Buffer.alloc((8 - (text.length % 8)) % 8, ' ')])
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(padded.length))
  return Buffer.concat([length, padded, data])
}

/** Header and data of a file that is sound. */
export function partsOf(file: string): { header: Record<string, Entry>; data: Buffer } {
  const bytes = fs.readFileSync(file)
  const length = Number(bytes.readBigUInt64LE())
  return {
    header: JSON.parse(bytes.subarray(8, 8 + length).toString()) as Record<string, Entry>,
    data: bytes.subarray(8 + length),
  }
}
