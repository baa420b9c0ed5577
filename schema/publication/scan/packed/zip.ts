import zlib from 'node:zlib'
import { MAX_UNPACKED, type Named, type Packing } from './packing.ts'

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1')
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

/**
 * Reads the members one after another by their local headers, names included, wherever the archive
 * begins: bytes may lie before it.
 */
export const zip: Packing = {
  name: 'zip',
  suits: ({ bytes }) => bytes.indexOf(LOCAL_HEADER) >= 0,
  members({ bytes }) {
    const members: Named[] = []
    for (let at = bytes.indexOf(LOCAL_HEADER); at >= 0; at = bytes.indexOf(LOCAL_HEADER, at + 4)) {
      const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
      const name = bytes.subarray(at + 30, nameEnd)
      const start = nameEnd + bytes.readUInt16LE(at + 28)
      members.push(
        { name: 'name', bytes: name },
        { name: name.toString('utf8'), bytes: content(bytes, at, start) },
      )
    }
    return members
  },
}

/** The size may come after the member; the decompressor stops by itself where it ends. */
function content(bytes: Buffer, header: number, start: number): Buffer {
  const method = bytes.readUInt16LE(header + 8)
  if (bytes.readUInt16LE(header + 6) & ENCRYPTED) throw new Error('a member is encrypted')
  if (method === STORED) return bytes.subarray(start)
  if (method !== DEFLATED) throw new Error(`a member is packed by method ${method}`)
  return zlib.inflateRawSync(bytes.subarray(start), MAX_UNPACKED)
}
