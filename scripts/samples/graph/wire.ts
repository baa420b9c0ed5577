/**
 * The few parts of the protocol buffers' wire format that an ONNX file needs. A field is its number
 * and type, then its value; a message is its fields one after another.
 *
 * https://protobuf.dev/programming-guides/encoding/
 */
export type Field = Uint8Array

const VARINT = 0
const LENGTH = 2
const FIXED_32 = 5

/** A whole number; negative ones as 64 bits, as the format has them. */
export const int = (field: number, value: number | bigint): Field =>
  Buffer.concat([varint((field << 3) | VARINT), varint(value)])

/** Bytes, a text, or a message that was written before. */
export function bytes(field: number, value: Uint8Array | string): Field {
  const content = typeof value === 'string' ? Buffer.from(value, 'utf8') : value
  return Buffer.concat([varint((field << 3) | LENGTH), varint(content.length), content])
}

/** A number of 32 bits. */
export function float(field: number, value: number): Field {
  const content = Buffer.alloc(4)
  content.writeFloatLE(value)
  return Buffer.concat([varint((field << 3) | FIXED_32), content])
}

/** Its fields as one message. */
export const message = (...fields: readonly Field[]): Uint8Array => Buffer.concat(fields)

function varint(value: number | bigint): Uint8Array {
  const out: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 0x7fn; rest >>= 7n) out.push(Number(rest & 0x7fn) | 0x80)
  out.push(Number(rest))
  return Uint8Array.from(out)
}
