import { z } from 'zod'
import { CHANGE_KIND } from '../../vocabulary/index.ts'
import { PUBLIC_KINDS, type PublicBody, type PublicKind } from './kinds.ts'
import { instant, slug } from './values.ts'

/** The version of this contract. A change that a reader could stumble over makes another one. */
export const CONTRACT_VERSION = 1

const envelope = z.strictObject({
  contract: z.literal(CONTRACT_VERSION),
  kind: z.enum(Object.keys(PUBLIC_KINDS) as [PublicKind, ...PublicKind[]]),
  /** Slug of the family, or null for the desk and for a family itself. */
  family: slug.nullable(),
  slug,
  version: z.int().positive(),
  change: z.strictObject({
    kind: z.enum(CHANGE_KIND.values),
    /** In a sentence, what changed and why. Empty only for a first publication. */
    note: z.string(),
  }),
  /** When it was truly published here. */
  instant,
  /** For a record of history: the instant at which it was public then. */
  historicalInstant: instant.nullable(),
  /** Random; makes the digest of a small body unguessable (see docs: redaction). 32 bytes, hex. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  /** The body, or null for a retraction. */
  body: z.unknown(),
})

/**
 * What stands in the place of a version whose content was destroyed by two people's decision: when,
 * and why in words for the public. The version keeps its name, number, instants, digest and the kind
 * of its change; all that it said, the note of its change included, is gone.
 */
export const redactionMarker = z.strictObject({ instant, reason: z.string().min(1) })
export type RedactionMarker = z.infer<typeof redactionMarker>

/** One published version of one record, as stored and as digested. */
export type PublishedObject<K extends PublicKind = PublicKind> = Omit<
  z.infer<typeof envelope>,
  'kind' | 'body'
> & {
  kind: K
  body: PublicBody<K> | null
}

/**
 * Parses one published object, envelope and body, strictly: an unknown member is an error.
 *
 * @throws ZodError naming each field that does not fit.
 */
export function parsePublishedObject(value: unknown): PublishedObject {
  const parsed = envelope.parse(value)
  const body =
    parsed.change.kind === 'retraction' ? null : PUBLIC_KINDS[parsed.kind].parse(parsed.body)
  return { ...parsed, body } as PublishedObject
}

/** The instant that counts for "as of": the historical one where there is one. */
export const effectiveInstant = (
  p: Pick<PublishedObject, 'instant' | 'historicalInstant'>,
): string => p.historicalInstant ?? p.instant
