import type { PublicKind, PublishedObject } from '../contract/index.ts'

/** The latest public version of a record that another one names. */
export interface PublishedReference {
  /** Digest of the published object, for pins. */
  readonly digest: string
  readonly object: PublishedObject
}

/** A footnote as the database has it. */
export interface FootnoteRecord {
  readonly id: string
  readonly key: string
  readonly text: string
}

/**
 * All that a projection may look up. It is loaded beforehand in a few batches, so that projections
 * are pure and a record that does not resolve is seen rather than skipped.
 */
export interface References {
  /** `List:id` → its latest public version. Absent: never published, refused or retracted. */
  readonly published: ReadonlyMap<string, PublishedReference>
  /** Footnote id → footnote. */
  readonly footnotes: ReadonlyMap<string, FootnoteRecord>
  /** Names that may hold digits in running text: of families, releases and organisations. */
  readonly names: readonly string[]
}

export const referenceKey = (listKey: string, id: string | number): string => `${listKey}:${id}`

/** Narrows a published object to its kind. */
export const isOfKind = <K extends PublicKind>(
  object: PublishedObject,
  kind: K,
): object is PublishedObject & PublishedObject<K> => object.kind === kind
