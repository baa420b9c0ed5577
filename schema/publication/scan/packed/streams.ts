import zlib from 'node:zlib'
import { MAX_UNPACKED, stream } from './packing.ts'

const startsWith = (bytes: Buffer, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

export const gzip = stream(
  'gzip',
  '.gz',
  ({ bytes }) => startsWith(bytes, 0x1f, 0x8b),
  bytes => zlib.gunzipSync(bytes, MAX_UNPACKED),
)

/** Brotli has no mark of its own; only the name tells. */
export const brotli = stream(
  'brotli',
  '.br',
  ({ name }) => name.endsWith('.br'),
  bytes => zlib.brotliDecompressSync(bytes, MAX_UNPACKED),
)

export const zstd = stream(
  'zstd',
  '.zst',
  ({ bytes }) => startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd),
  bytes => zlib.zstdDecompressSync(bytes, MAX_UNPACKED),
)

/** Two bytes that text may begin with too (`x^`): what does not inflate was none. */
export const deflate = stream(
  'deflate',
  '.zz',
  ({ bytes }) =>
    bytes[0] === 0x78 && bytes.length > 8 && bytes.readUInt16BE(0) % 31 === 0 && inflates(bytes),
  bytes => zlib.inflateSync(bytes, MAX_UNPACKED),
)

function inflates(bytes: Buffer): boolean {
  try {
    zlib.inflateSync(bytes, MAX_UNPACKED)
    return true
  } catch {
    return false
  }
}
