import { z } from 'zod'
import { CHANGE_KIND } from '../../vocabulary/index.ts'
import {
  CONTRACT_VERSION,
  digest,
  instant,
  PUBLIC_KINDS,
  redactionMarker,
  slug,
  type PublicKind,
  type PublishedObject,
} from '../contract/index.ts'

const KINDS = Object.keys(PUBLIC_KINDS) as [PublicKind, ...PublicKind[]]

/** What the index says of one published version: enough to choose one without reading it. */
const storeEntry = z.strictObject({
  kind: z.enum(KINDS),
  family: slug.nullable(),
  slug,
  version: z.int().positive(),
  digest,
  instant,
  historicalInstant: instant.nullable(),
  change: z.strictObject({ kind: z.enum(CHANGE_KIND.values), note: z.string() }),
  /** Where its content has been destroyed: there is no object under the digest any more. */
  redaction: redactionMarker.optional(),
})
export type StoreEntry = z.infer<typeof storeEntry>

/** The index of a published store. It holds no time of its own: same objects, same bytes. */
export const storeIndex = z.strictObject({
  contract: z.literal(CONTRACT_VERSION),
  entries: z.array(storeEntry),
  /** How many versions of each kind there are, so that a shortened index is seen. */
  counts: z.partialRecord(z.enum(KINDS), z.int().positive()),
})
export type StoreIndex = z.infer<typeof storeIndex>

/** The name of a record, whatever its version. */
export interface RecordName {
  readonly kind: PublicKind
  readonly family: string | null
  readonly slug: string
}

/** `kind/family/slug`, as Publications are keyed too; `-` stands for "no family". */
export const recordKey = (name: RecordName): string =>
  `${name.kind}/${name.family ?? '-'}/${name.slug}`

/** The index entry of an object. */
export function entryOf(object: PublishedObject, objectDigest: string): StoreEntry {
  const { kind, family, slug, version, instant, historicalInstant, change } = object
  return { kind, family, slug, version, digest: objectDigest, instant, historicalInstant, change }
}

/** An entry whose content has been destroyed. */
export type RedactedEntry = StoreEntry & Required<Pick<StoreEntry, 'redaction'>>

export const isRedacted = (entry: StoreEntry): entry is RedactedEntry =>
  entry.redaction !== undefined

/** Index order: by kind, family and slug in code unit order, then by version. */
export function byName(a: StoreEntry, b: StoreEntry): number {
  const [left, right] = [recordKey(a), recordKey(b)]
  if (left !== right) return left < right ? -1 : 1
  return a.version - b.version
}
