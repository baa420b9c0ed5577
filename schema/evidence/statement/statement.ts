import { z } from 'zod'
import { canonicalBytes, canonicalText } from '../canonical.ts'
import { EvidenceError } from '../errors.ts'
import { ofForm } from '../form.ts'
import { parseCanonical } from '../json.ts'
import type { Predicate, Subject } from './predicate.ts'

const STATEMENT = 'https://in-toto.io/Statement/v1'

/** An in-toto Statement (v1) of one kind. */
export interface Statement<T> {
  readonly _type: typeof STATEMENT
  readonly predicateType: string
  readonly subject: readonly Subject[]
  readonly predicate: T
}

const statement = z.strictObject({
  _type: z.literal(STATEMENT),
  predicateType: z.string().min(1),
  subject: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        digest: z
          .record(z.string().min(1), z.string().regex(/^(?:[0-9a-f]{2})+$/))
          .refine(digest => Object.keys(digest).length > 0, 'has no digest'),
      }),
    )
    .min(1),
  predicate: z.unknown(),
})

/** States something. @throws EvidenceError `MALFORMED` where it is not of the kind's form. */
export function makeStatement<T>(kind: Predicate<T>, value: T): Statement<T> {
  const predicate = ofForm(kind.schema, value, 'The predicate')
  const subject = kind.subjectOf(predicate)
  return { _type: STATEMENT, predicateType: kind.type, subject, predicate }
}

/** The bytes of a statement, to be signed. */
export const statementBytes = (value: Statement<unknown>): Buffer => canonicalBytes(value)

/**
 * Reads a statement of one kind.
 *
 * @throws EvidenceError `NOT_CANONICAL`, `MALFORMED`, or `POLICY_UNMET` for a statement of another kind.
 */
export function parseStatement<T>(kind: Predicate<T>, bytes: Uint8Array): Statement<T> {
  const outer = parseOuter(bytes)
  if (outer.predicateType !== kind.type) {
    const asked = `It says something else (${outer.predicateType}) than was asked for`
    throw new EvidenceError('POLICY_UNMET', `${asked} (${kind.type}).`)
  }
  const made = makeStatement(kind, outer.predicate as T)
  // Also refuses what the schema would have changed: defaults, spaces taken off.
  if (canonicalText(made) === canonicalText(outer)) return made
  throw new EvidenceError('MALFORMED', 'The subject is not what the statement speaks of.')
}

/** Which kind of statement it says it is. @throws EvidenceError `NOT_CANONICAL`, `MALFORMED`. */
export const typeOf = (bytes: Uint8Array): string => parseOuter(bytes).predicateType

const parseOuter = (bytes: Uint8Array): z.infer<typeof statement> =>
  ofForm(statement, parseCanonical(bytes, 'The statement'), 'The statement')
