import { belongsToFamily, PUBLIC_KINDS, slug as slugShape } from '../contract/index.ts'
import type { PublicBody, PublicKind } from '../contract/index.ts'
import { PUBLISHED_LISTS, type PublishedList } from '../../vocabulary/index.ts'
import { contractProblems } from './contract-problems.ts'
import { decisionToPublic } from './kinds/decision.ts'
import { deskToPublic } from './kinds/desk.ts'
import { eventToPublic } from './kinds/event.ts'
import { familyToPublic } from './kinds/family.ts'
import { findingToPublic } from './kinds/finding.ts'
import { measurementToPublic } from './kinds/measurement.ts'
import { noticeToPublic } from './kinds/notice.ts'
import { partnerToPublic } from './kinds/partner.ts'
import { releaseToPublic } from './kinds/release.ts'
import { reportToPublic } from './kinds/report.ts'
import { takeNotes, type Noted, type Notes } from './notes.ts'
import type { PublishableRecords } from './records.ts'
import type { References } from './references.ts'
import { publicVersionOf, type Scope } from './scope.ts'

/** One record as it would look in public, and what was noticed on the way. */
export interface Projection<K extends PublicKind = PublicKind> extends Noted {
  readonly kind: K
  readonly family: string | null
  readonly slug: string
  /** Null where the record does not make a whole public body: the problems say why. */
  readonly body: PublicBody<K> | null
}

type Projectors = {
  [L in PublishedList]: (scope: Scope, record: PublishableRecords[L]) => unknown
}

/** One projection a list. What a new kind of record needs besides this line: a body in the contract. */
const PROJECTORS: Projectors = {
  Desk: deskToPublic,
  ModelFamily: familyToPublic,
  Release: releaseToPublic,
  Partnership: partnerToPublic,
  Measurement: measurementToPublic,
  Finding: findingToPublic,
  TimelineEvent: eventToPublic,
  Report: reportToPublic,
  WithheldNotice: noticeToPublic,
  ReleaseDecision: decisionToPublic,
}

/**
 * What a record would look like in public. Pure: the record and everything it may look up come in,
 * the body and what was noticed go out.
 */
export function project<L extends PublishedList>(
  listKey: L,
  record: PublishableRecords[L],
  references: References,
): Projection {
  const kind = PUBLISHED_LISTS[listKey]
  const { notes, noted } = takeNotes()
  const family = belongsToFamily(kind) ? familyOf(record, references, notes) : null
  const candidate = PROJECTORS[listKey]({ references, notes, family }, record)
  const parsed = PUBLIC_KINDS[kind].safeParse(candidate)
  if (!slugShape.safeParse(record.slug).success) {
    notes.problem('slug', 'Its name in the address is missing or not of the right form.')
  }
  if (!parsed.success) {
    const told = new Set(noted().problems.map(({ field }) => field.split('.')[0]))
    for (const { field, message } of contractProblems(candidate, parsed.error)) {
      // What the projection has explained already is not told again in the contract's words.
      if (!told.has(field.split('.')[0])) notes.problem(field, message)
    }
  }
  const body = parsed.success ? (parsed.data as PublicBody<PublicKind>) : null
  return { kind, family, slug: record.slug, body, ...noted() }
}

/** The slug of the family, which begins the record's address and must be public before it. */
function familyOf(record: object, references: References, notes: Notes): string | null {
  const id = 'familyId' in record ? (record.familyId as string | null) : null
  if (id === null) {
    notes.problem('family', 'It must belong to a model family.')
    return null
  }
  const family = publicVersionOf({ references, notes, family: null }, 'family', 'ModelFamily', id)
  return family?.object.slug ?? null
}
