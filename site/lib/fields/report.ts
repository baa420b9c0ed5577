import type { PublicBody } from '../../../schema/publication/contract/kinds.ts'
import { EVENT_CATEGORY } from '../../../schema/vocabulary/index.ts'
import { monthLabel } from '../dates.ts'
import {
  count,
  day,
  lines,
  names,
  pins,
  running,
  sources,
  term,
  words,
  type FieldsOf,
} from './print.ts'

export const EVENT_FIELDS: FieldsOf<PublicBody<'event'>> = {
  title: ['Title', words],
  summary: ['Summary', words],
  category: ['Category', term(EVENT_CATEGORY)],
  actors: ['Who', names],
  releases: ['Releases', names],
  listedMonth: ['Listed under', value => [monthLabel(value)]],
  order: ['Place within the month', count],
  eventDate: ['Happened', day],
  sourceDate: ['Its source bears', day],
  dateNote: ['On these dates', words],
  sources: ['Sources', sources],
}

export const REPORT_FIELDS: FieldsOf<PublicBody<'report'>> = {
  title: ['Title', words],
  lede: ['Opening words', words],
  dateline: ['Date', day],
  readingMinutes: ['Minutes to read', count],
  intro: ['In short', running],
  findings: ['Findings', pins],
  partnershipsIntro: ['On partnerships', running],
  partners: ['Partners', pins],
  future: ['What future decisions depend on', running],
  events: ['Timeline', pins],
  authors: ['Authors', lines],
  acknowledgements: ['Acknowledgements', lines],
  tags: ['Filed under', lines],
  documents: ['Documents', sources],
  sources: ['Sources', sources],
}
