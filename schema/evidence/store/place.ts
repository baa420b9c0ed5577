/**
 * Where named bytes lie: a folder, or a bucket of an object store. It has no way to change or remove
 * any, since evidence is never changed or removed.
 */
export interface Place {
  /** The bytes of a name; null where there is none. */
  read(name: string): Promise<Buffer | null>
  has(name: string): Promise<boolean>
  /** @returns false where the name is taken; what is there stays as it is. */
  create(name: string, bytes: Uint8Array): Promise<boolean>
  /** Every name that begins so, sorted. */
  list(prefix?: string): Promise<string[]>
}
