/** Bytes with the name by which they are known. */
export interface Named {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * One way in which bytes lie packed in others. A further format is one more file like those beside
 * this one and one line in `index.ts`.
 */
export interface Packing {
  readonly name: string
  /** Whether the bytes are of this format; cheap. */
  readonly suits: (file: Named) => boolean
  /** Everything that lies in them. Throws, whatever, where it cannot be had. */
  readonly members: (file: Named) => Named[]
}

/** A file of the site unpacks to no more than this; more is taken for a fault, and refused. */
export const MAX_UNPACKED = { maxOutputLength: 256 * 1024 * 1024 }

/** A format that is one compressed stream, known by the end of its name. */
export const stream = (
  name: string,
  ending: string,
  suits: Packing['suits'],
  unpack: (bytes: Buffer) => Buffer,
): Packing => ({
  name,
  suits,
  members: file => [{ name: file.name.replace(ending, ''), bytes: unpack(file.bytes) }],
})
