import zlib from 'node:zlib'
import { MAX_UNPACKED, type Packing } from './packing.ts'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/**
 * The chunks of a picture: what was written beside it (`tEXt`, `zTXt`, `iTXt`, a colour profile) and
 * the picture itself, unpacked. PNG (3rd edition), 11.3.
 */
export const png: Packing = {
  name: 'PNG',
  suits: ({ bytes }) => bytes.subarray(0, 8).equals(SIGNATURE),
  members({ bytes }) {
    const chunks = chunksOf(bytes)
    const pixels = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
    return [
      ...chunks.map(({ type, data }) => textOf(type, data)),
      ...(pixels.length > 0 ? [zlib.inflateSync(Buffer.concat(pixels), MAX_UNPACKED)] : []),
    ].map(member => ({ name: 'chunk', bytes: member }))
  },
}

function chunksOf(bytes: Buffer) {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
    if (type === 'IEND') break
  }
  return chunks
}

/** The chunk with what is compressed in it laid open, in UTF-8. */
function textOf(type: string, data: Buffer): Buffer {
  // A keyword, a zero, then the text: in Latin-1, compressed behind a byte for the method, or both ways.
  const after = data.indexOf(0) + 1
  if (type === 'tEXt') return Buffer.from(data.toString('latin1'))
  if (type === 'zTXt') return Buffer.from(inflate(data.subarray(after + 1)).toString('latin1'))
  if (type === 'iCCP') return inflate(data.subarray(after + 1))
  if (type !== 'iTXt' || data[after] === 0) return data
  const language = data.indexOf(0, after + 2) + 1
  return inflate(data.subarray(data.indexOf(0, language) + 1))
}

const inflate = (bytes: Buffer): Buffer => zlib.inflateSync(bytes, MAX_UNPACKED)
