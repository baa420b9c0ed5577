import zlib from 'node:zlib'
import { PublicationError } from '../errors.ts'

/** A file of the site unpacks to no more than this; more is taken for a fault, and refused. */
const MAX_UNPACKED = { maxOutputLength: 256 * 1024 * 1024 }

interface Container {
  readonly suits: (bytes: Buffer, name: string) => boolean
  readonly members: (bytes: Buffer) => Buffer[]
}

const gzip: Container = {
  suits: bytes => bytes.readUInt16BE(0) === 0x1f8b,
  members: bytes => [zlib.gunzipSync(bytes, MAX_UNPACKED)],
}

/** Brotli has no mark of its own; only the name tells. */
const brotli: Container = {
  suits: (_bytes, name) => name.endsWith('.br'),
  members: bytes => [zlib.brotliDecompressSync(bytes, MAX_UNPACKED)],
}

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1')

/** Reads the members one after another by their local headers, names included. */
const zip: Container = {
  suits: bytes => bytes.subarray(0, 4).equals(LOCAL_HEADER),
  members(bytes) {
    const members: Buffer[] = []
    for (let at = bytes.indexOf(LOCAL_HEADER); at >= 0; at = bytes.indexOf(LOCAL_HEADER, at + 4)) {
      const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
      const start = nameEnd + bytes.readUInt16LE(at + 28)
      members.push(bytes.subarray(at + 30, nameEnd))
      // The size may come after the member; the decompressor stops by itself where it ends.
      members.push(
        bytes.readUInt16LE(at + 8) === 8
          ? zlib.inflateRawSync(bytes.subarray(start), MAX_UNPACKED)
          : bytes.subarray(start),
      )
    }
    return members
  },
}

/**
 * The bytes of a file and of all that is packed in it, however deep.
 *
 * @throws PublicationError `LEAK_FOUND` where something packed cannot be looked into.
 */
export function unpack(bytes: Buffer, name: string): Buffer[] {
  if (bytes.length < 4) return [bytes]
  const container = [gzip, brotli, zip].find(({ suits }) => suits(bytes, name))
  if (!container) return [bytes]
  try {
    const inner = name.replace(/\.(gz|br|zip)$/, '')
    return [bytes, ...container.members(bytes).flatMap(member => unpack(member, inner))]
  } catch (error) {
    throw new PublicationError('LEAK_FOUND', `${name} is packed and cannot be looked into.`, error)
  }
}
