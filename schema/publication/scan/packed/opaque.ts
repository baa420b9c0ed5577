import type { Packing } from './packing.ts'

/** How packed formats begin that nothing here can open. */
const BEGINNINGS = {
  bzip2: 'BZh',
  xz: '\xfd7zXZ\0',
  '7-Zip': "7z\xbc\xaf'\x1c",
  RAR: 'Rar!\x1a\x07',
  WOFF2: 'wOF2',
  PDF: '%PDF-',
} as const

const FORMATS = Object.entries(BEGINNINGS).map(
  ([name, start]) => [name, Buffer.from(start, 'latin1')] as const,
)

const formatOf = (bytes: Buffer): string | undefined =>
  FORMATS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]

/** What may hold anything and cannot be looked into is refused, not passed over. */
export const opaque: Packing = {
  name: 'closed formats',
  suits: ({ bytes }) => formatOf(bytes) !== undefined,
  members({ bytes }) {
    throw new Error(`it is a file of the format ${formatOf(bytes)}`)
  },
}
