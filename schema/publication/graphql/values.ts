import type { z } from 'zod'
import {
  DATE_PRECISION,
  ORGANIZATION_KIND,
  RESEARCH_AREA,
  SOURCE_CONFIDENCE,
  SOURCE_KIND,
} from '../../vocabulary/index.ts'
import type { organizationRef, PublicDate, recordRef, SourceRef } from '../contract/index.ts'
import { date } from './scalars.ts'
import { nullable, object, term, text } from './typed.ts'

const datePrecision = term('DatePrecision', 'How precisely a date is known.', DATE_PRECISION)
const sourceKind = term('SourceKind', 'What a source is.', SOURCE_KIND)
const sourceConfidence = term(
  'SourceConfidence',
  'How well a source was checked.',
  SOURCE_CONFIDENCE,
)
const organizationKind = term('OrganizationKind', 'What an organisation is.', ORGANIZATION_KIND)
export const researchArea = term('ResearchArea', 'A field of study.', RESEARCH_AREA)

export const publicDate = object<PublicDate>(
  'PublicDate',
  'A date that may be known to the day, month or year only.',
  {
    edtf: [text, 'As recorded, in the Extended Date/Time Format (ISO 8601-2).'],
    precision: [datePrecision, 'How precisely it is known.'],
    earliest: [date, 'The first day that it can mean.'],
    latest: [date, 'The last day that it can mean.'],
  },
)

export const organization = object<z.infer<typeof organizationRef>>(
  'Organization',
  'An organisation, as it was described when the version was published.',
  {
    slug: [text, 'Its name in addresses.'],
    name: [text, 'Its name.'],
    kind: [organizationKind, 'What it is.'],
    url: [nullable(text), 'Its own page.'],
  },
)

export const source = object<SourceRef>('Source', 'Where a fact comes from.', {
  slug: [text, 'Its name within the desk.'],
  title: [text, 'Its title.'],
  kind: [sourceKind, 'What it is.'],
  url: [nullable(text), 'Its address.'],
  locator: [nullable(text), 'Where in it: page, section, commit, table.'],
  exactWords: [nullable(text), 'The few words of it that are relied on, verbatim.'],
  confidence: [sourceConfidence, 'How well it was checked.'],
  publishedOn: [nullable(publicDate), 'When it was published.'],
})

export const recordReference = object<z.infer<typeof recordRef>>(
  'RecordReference',
  'Another record of the same family, by its name in addresses.',
  {
    slug: [text, 'Its name in addresses.'],
    name: [text, 'What it is called.'],
  },
)
