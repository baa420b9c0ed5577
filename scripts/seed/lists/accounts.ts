import { EVENT_CATEGORY, RESEARCH_AREA } from '../../../schema/vocabulary/index.ts'
import * as f from '../fields/index.ts'
import { BY_FAMILY_AND_SLUG, BY_SLUG, seedList } from './list.ts'

/** A statement that rests on measurements. */
export const FINDING = seedList('Finding', 'findings', BY_FAMILY_AND_SLUG, {
  number: f.required(f.integer()),
  title: f.required(f.text()),
  summary: f.text(),
  topics: f.terms(RESEARCH_AREA),
  body: f.document(),
  organizations: f.many('Organization'),
  sources: f.required(f.many('Source')),
  embargo: f.one('Embargo'),
})

/** One item of a family's timeline. */
export const TIMELINE_EVENT = seedList(
  'TimelineEvent',
  'events',
  BY_FAMILY_AND_SLUG,
  {
    title: f.required(f.text()),
    summary: f.text(),
    category: f.required(f.term(EVENT_CATEGORY)),
    actorOrganizations: f.many('Organization'),
    actorNames: f.lines(),
    releases: f.many('Release'),
    listedMonth: f.required(f.month()),
    order: f.required(f.integer()),
    eventDate: f.required(f.edtfDate()),
    sourceDate: f.edtfDate(),
    dateNote: f.text(),
    sources: f.required(f.many('Source')),
    embargo: f.one('Embargo'),
  },
  'timelineEvents',
)

/** The follow-up report that draws the record together. */
export const REPORT = seedList('Report', 'reports', BY_FAMILY_AND_SLUG, {
  title: f.required(f.text()),
  lede: f.text(),
  dateline: f.required(f.edtfDate()),
  readingMinutes: f.integer(),
  intro: f.document(),
  findings: f.many('Finding'),
  partnershipsIntro: f.document(),
  partners: f.many('Partnership'),
  future: f.document(),
  events: f.many('TimelineEvent'),
  authors: f.lines(),
  acknowledgements: f.lines(),
  tags: f.lines(),
  documents: f.many('Source'),
  sources: f.many('Source'),
  embargo: f.one('Embargo'),
})

/** What staff say of something that is held back. */
export const WITHHELD_NOTICE = seedList(
  'WithheldNotice',
  'notices',
  BY_FAMILY_AND_SLUG,
  {
    title: f.required(f.text()),
    text: f.required(f.text()),
    count: f.required(f.integer()),
    until: f.required(f.instant()),
    embargo: f.one('Embargo'),
  },
  'withheldNotices',
)

/** The desk itself; there is one. */
export const DESK = seedList(
  'Desk',
  'desk',
  BY_SLUG,
  {
    name: f.required(f.text()),
    owner: f.one('Organization'),
    contact: f.text(),
    featuredFamily: f.one('ModelFamily'),
    summary: f.text(),
    policyAddresses: f.lines(),
  },
  'desks',
)
