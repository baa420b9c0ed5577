import { canonicalBytes, sha256Hex } from '../../../schema/evidence/index.ts'
import type {
  Pin,
  PublicBody,
  PublicKind,
  PublishedObject,
} from '../../../schema/publication/contract/index.ts'

/** The true instant at which all test data was published. */
export const RECORDED = '2026-11-24T09:00:00.000Z'

export interface Circumstances {
  version?: number
  change?: PublishedObject['change']
  instant?: string
  historicalInstant?: string | null
}

/** One published version for a test, with a salt that depends on its name only. */
export function published<K extends PublicKind>(
  kind: K,
  family: string | null,
  slug: string,
  body: PublicBody<K> | null,
  { version = 1, change, instant = RECORDED, historicalInstant = null }: Circumstances = {},
): PublishedObject<K> {
  const salt = sha256Hex(Buffer.from(`${kind}/${family}/${slug}/${version}`))
  const kindOfChange = change ?? { kind: 'first' as const, note: '' }
  const contract = 1 as const
  return {
    contract,
    kind,
    family,
    slug,
    version,
    change: kindOfChange,
    instant,
    historicalInstant,
    salt,
    body,
  }
}

/** The pin of a published object. */
export const pinOf = (object: PublishedObject): Pin => ({
  slug: object.slug,
  version: object.version,
  digest: sha256Hex(canonicalBytes(object)),
})

/** The instant at which something of that day counts as public in history. */
export const onDay = (day: string): Circumstances => ({ historicalInstant: `${day}T16:00:00.000Z` })
