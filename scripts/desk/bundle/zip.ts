import { crc32 } from 'node:zlib'
import { EvidenceError } from '../../../schema/evidence/index.ts'

/**
 * ZIP files in one form only (PKWARE APPNOTE 4.3: stored, no dates, names sorted), so that the same
 * files give the same bytes, and not a byte of an archive may differ. Any program can unpack them.
 */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Version 2.0 to read; names are UTF-8. */
const [VERSION, UTF8] = [20, 0x0800]
/** 1980-01-01, the first day that the format knows. */
const DATE = 0x0021
const LOCAL_BYTES = 30

/** The ZIP file of these files. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [text, bytes] of entries) {
    const name = Buffer.from(text, 'utf8')
    const common = commonFields(name, bytes)
    const body = Buffer.concat([words(LOCAL), common, name, bytes])
    bodies.push(body)
    // Comment, disk and attributes: none. Then where the file begins.
    const rest = Buffer.concat([Buffer.alloc(10), words(offset)])
    directory.push(Buffer.concat([words(CENTRAL), halves(VERSION), common, rest, name]))
    offset += body.length
  }
  const central = Buffer.concat(directory)
  const count = entries.length
  const counts = halves(0, 0, count, count)
  const end = Buffer.concat([words(END), counts, words(central.length, offset), halves(0)])
  return Buffer.concat([...bodies, central, end])
}

/**
 * The files of a ZIP file of this form.
 *
 * @throws EvidenceError `NOT_CANONICAL` for any other.
 */
export function filesOfZip(zip: Buffer): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (let at = 0; at + LOCAL_BYTES <= zip.length && zip.readUInt32LE(at) === LOCAL;) {
    const [size, nameLength] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)]
    const begin = at + LOCAL_BYTES + nameLength
    files.set(zip.toString('utf8', at + LOCAL_BYTES, begin), zip.subarray(begin, begin + size))
    at = begin + size
  }
  // What was read is right exactly where it gives the same bytes again.
  if (files.size > 0 && zipOf(files).equals(zip)) return files
  throw new EvidenceError('NOT_CANONICAL', 'It is no ZIP file of the form in which bundles are.')
}

/** What both headers of a file have in common. */
const commonFields = (name: Buffer, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    halves(VERSION, UTF8, 0, 0, DATE),
    words(crc32(bytes), bytes.length, bytes.length),
    halves(name.length, 0),
  ])

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4))
  return bytes
}

function halves(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2))
  return bytes
}
