import type { PublicBody, PublicKind } from '../../../schema/publication/contract/kinds.ts'
import { DESK_FIELDS, FAMILY_FIELDS } from './family.ts'
import { DECISION_FIELDS } from './decision.ts'
import { FINDING_FIELDS, MEASUREMENT_FIELDS } from './finding.ts'
import { NOTICE_FIELDS, PARTNER_FIELDS } from './partner.ts'
import type { FieldsOf } from './print.ts'
import { RELEASE_FIELDS } from './release.ts'
import { EVENT_FIELDS, REPORT_FIELDS } from './report.ts'

/** One field of a record, printed. */
export interface PrintedField {
  readonly label: string
  readonly lines: readonly string[]
}

/** Makes a printer of the fields of one kind: every field of a body, in reading order. */
const printer =
  <Body extends object>(fields: FieldsOf<Body>) =>
  (body: Body): PrintedField[] =>
    (Object.keys(fields) as (keyof Body)[]).map(name => {
      const [label, print] = fields[name]
      return { label, lines: print(body[name]) }
    })

const PRINTERS: { readonly [K in PublicKind]: (body: PublicBody<K>) => PrintedField[] } = {
  desk: printer(DESK_FIELDS),
  family: printer(FAMILY_FIELDS),
  release: printer(RELEASE_FIELDS),
  partner: printer(PARTNER_FIELDS),
  measurement: printer(MEASUREMENT_FIELDS),
  finding: printer(FINDING_FIELDS),
  event: printer(EVENT_FIELDS),
  report: printer(REPORT_FIELDS),
  notice: printer(NOTICE_FIELDS),
  decision: printer(DECISION_FIELDS),
}

/** Prints every field of a body, in reading order. */
export const printedFields = <K extends PublicKind>(kind: K, body: PublicBody<K>): PrintedField[] =>
  PRINTERS[kind](body)
