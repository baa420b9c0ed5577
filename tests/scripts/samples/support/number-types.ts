export type NumberType = 'F32' | 'F16' | 'BF16'

/** Numbers as the bytes of that type, little-endian; rounded to it. */
export function encodeNumbers(numbers: readonly number[], type: NumberType): Uint8Array {
  if (type === 'F32') return new Uint8Array(Float32Array.from(numbers).buffer)
  const bits = type === 'F16' ? halfBits : brainBits
  return new Uint8Array(Uint16Array.from(numbers, bits).buffer)
}

/** The numbers that those bytes stand for, exactly. */
export function decodeNumbers(bytes: Uint8Array, type: NumberType): Float64Array {
  // A Buffer's own `slice` would share the bytes of the whole file.
  const copy = Uint8Array.from(bytes).buffer
  if (type === 'F32') return Float64Array.from(new Float32Array(copy))
  const value = type === 'F16' ? halfValue : brainValue
  return Float64Array.from(new Uint16Array(copy), value)
}

const word = new Float32Array(1)
const wordBits = new Uint32Array(word.buffer)

function brainBits(value: number): number {
  word[0] = value
  const bits = wordBits[0] ?? 0
  return (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16
}

function brainValue(bits: number): number {
  wordBits[0] = bits << 16
  return word[0] ?? 0
}

/** By rounding the significand to 10 bits, or to a multiple of the smallest number of all. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const size = Math.abs(value)
  if (size < 2 ** -14) return sign | Math.round(size * 2 ** 24)
  const exponent = Math.floor(Math.log2(size))
  return sign | (((exponent + 14) << 10) + Math.round((size / 2 ** exponent) * 1024))
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction ? NaN : sign * Infinity
  return sign * (1024 + fraction) * 2 ** (exponent - 25)
}
