import { sha256Hex } from '../digest.ts'
import { EvidenceError } from '../errors.ts'
import { nameOf, partsOf, type Area } from './names.ts'
import type { Place } from './place.ts'

/**
 * Evidence by digest. Bytes are hashed again each time they are read, since a disk, a provider or a
 * person may have changed them. Nothing is ever removed: evidence that must not count is withdrawn.
 */
export interface EvidenceStore {
  /** Stores bytes and returns their digest. @throws EvidenceError `ALTERED`. */
  put(bytes: Uint8Array): Promise<string>
  /** @throws EvidenceError `MISSING`, `ALTERED` or `NOT_A_DIGEST`. */
  get(digest: string): Promise<Buffer>
  has(digest: string): Promise<boolean>
  /** Digests of all bytes, sorted. */
  list(): Promise<string[]>

  /** Stores the envelope of a manifest under its own digest, which names the evidence from then on. */
  putManifest(envelope: Uint8Array): Promise<string>
  /** @throws EvidenceError `MISSING`, `ALTERED` or `NOT_A_DIGEST`. */
  manifest(id: string): Promise<Buffer>
  /** All evidence, withdrawn or not, sorted. */
  manifests(): Promise<string[]>

  /**
   * Marks evidence as withdrawn, for good.
   *
   * @param envelope the sealed withdrawal, with its reason.
   * @throws EvidenceError `MISSING` where there is no such evidence; `CONFLICT` where it was withdrawn
   *   by another statement.
   */
  withdraw(id: string, envelope: Uint8Array): Promise<void>
  /** The envelope by which evidence was withdrawn, or null. */
  withdrawal(id: string): Promise<Buffer | null>
  /** All evidence that was withdrawn, sorted. */
  withdrawals(): Promise<string[]>

  /** Names in it that are none of an evidence store. */
  strangers(): Promise<string[]>
}

/** The evidence store in a place. */
export function openEvidenceStore(place: Place): EvidenceStore {
  const list = async (area: Area) => {
    const parts = (await place.list(`${area}/`)).map(partsOf)
    return parts.flatMap(part => (part ? [part.digest] : []))
  }
  return {
    put: bytes => putContent(place, 'sha256', bytes),
    get: digest => readContent(place, 'sha256', digest),
    has: async digest => place.has(nameOf('sha256', digest)),
    list: () => list('sha256'),
    putManifest: envelope => putContent(place, 'manifests', envelope),
    manifest: id => readContent(place, 'manifests', id),
    manifests: () => list('manifests'),
    async withdraw(id, envelope) {
      await readContent(place, 'manifests', id)
      const name = nameOf('withdrawals', id)
      if (await place.create(name, envelope)) return
      if ((await place.read(name))?.equals(envelope)) return
      throw new EvidenceError('CONFLICT', `${id} was withdrawn before, by another statement.`)
    },
    withdrawal: async id => place.read(nameOf('withdrawals', id)),
    withdrawals: () => list('withdrawals'),
    strangers: async () => (await place.list()).filter(name => partsOf(name) === null),
  }
}

async function putContent(place: Place, area: Area, bytes: Uint8Array): Promise<string> {
  const digest = sha256Hex(bytes)
  // What is there under the digest already must be these bytes, and is left as it is.
  if (!(await place.create(nameOf(area, digest), bytes))) await readContent(place, area, digest)
  return digest
}

async function readContent(place: Place, area: Area, digest: string): Promise<Buffer> {
  const bytes = await place.read(nameOf(area, digest))
  if (!bytes) throw new EvidenceError('MISSING', `Nothing is stored under ${digest}.`)
  if (sha256Hex(bytes) === digest) return bytes
  throw new EvidenceError('ALTERED', `What is stored under ${digest} has been altered.`)
}
