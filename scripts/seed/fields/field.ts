import type { z } from 'zod'

/** A record that a field's value names: its list and its key in the seed. */
export interface Reference {
  readonly list: string
  readonly key: string
}

/** Gives the id of a record on the desk. Throws where it is missing; references are checked before. */
export type IdOf = (reference: Reference) => string

/** What is known of a record as it stands on the desk: a GraphQL result. */
export type Item = Readonly<Record<string, unknown>> & { readonly id: string }

/**
 * One field of a list as the seed sees it: how it is written in YAML, how it is sent, how it is read
 * back, and when the two are the same. The format, the comparison and the queries all come from it.
 */
export interface Field {
  /** The form in YAML. `null` (clear it) and leaving it out are allowed beside it. */
  readonly schema: z.ZodType
  /** True where a record without it is refused. */
  readonly required: boolean
  /**
   * When the seed writes it: with every create and update (absent); with `create` only, since it is
   * the desk's own from then on; by an `action` of its own.
   */
  readonly written?: 'once' | 'by-action'
  /** GraphQL selection that reads it back. */
  readonly select: (name: string) => string
  readonly references: (value: unknown) => readonly Reference[]
  /** The value for a create (`current` is absent) or an update. */
  readonly toInput: (value: unknown, idOf: IdOf, forUpdate: boolean) => unknown
  /** A JSON value that is equal where seed and desk agree. */
  readonly ofSeed: (value: unknown, idOf: IdOf) => unknown
  readonly ofItem: (stored: unknown) => unknown
}

/** A field that is stored as it is sent, once it is put in its stored form. */
export function plainField(
  schema: z.ZodType,
  stored: (value: unknown) => unknown,
  normal: (value: unknown) => unknown = value => value ?? null,
): Field {
  return {
    schema,
    required: false,
    select: name => name,
    references: () => [],
    toInput: value => stored(value),
    ofSeed: value => normal(stored(value)),
    ofItem: value => normal(value),
  }
}

/** The same field, but a record without it is refused. */
export const required = (field: Field): Field => ({ ...field, required: true })

/** The same field, but it is the desk's own once the record exists. */
export const once = (field: Field): Field => ({ ...field, written: 'once' })

/** The same field, but written by an action and not by create or update. */
export const byAction = (field: Field): Field => ({ ...field, written: 'by-action' })
