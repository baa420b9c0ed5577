/** A closed vocabulary: every term that may be stored, with the meaning a reader is shown for it. */
export interface Vocabulary<Term extends string> {
  /** What the vocabulary is about, as a heading. */
  readonly name: string
  /** Term → label (how it is printed) and meaning (one sentence). */
  readonly terms: Readonly<Record<Term, { readonly label: string; readonly meaning: string }>>
  /** The terms in their reading order; never empty. */
  readonly values: readonly [Term, ...Term[]]
}

/**
 * Makes a closed vocabulary from `{ term: [label, meaning] }`.
 *
 * One definition serves the CMS (select options and help texts), the public contract (zod enums)
 * and the site (labels), so that the three cannot drift apart.
 */
export function vocabulary<const Term extends string>(
  name: string,
  terms: Readonly<Record<Term, readonly [label: string, meaning: string]>>,
): Vocabulary<Term> {
  const values = Object.keys(terms) as [Term, ...Term[]]
  const entries = values.map(term => [term, { label: terms[term][0], meaning: terms[term][1] }])
  return { name, values, terms: Object.fromEntries(entries) as Vocabulary<Term>['terms'] }
}

/** The terms of a vocabulary as a union type. */
export type TermOf<V> = V extends Vocabulary<infer Term> ? Term : never
