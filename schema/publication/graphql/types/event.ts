import { EVENT_CATEGORY } from '../../../vocabulary/index.ts'
import type { PublicBody } from '../../contract/index.ts'
import { recordType } from '../record-type.ts'
import { int, list, nullable, object, term, text } from '../typed.ts'
import { publicDate, recordReference, source } from '../values.ts'

const category = term('EventCategory', 'What an item of the timeline is about.', EVENT_CATEGORY)

const actor = object<PublicBody<'event'>['actors'][number]>('Actor', 'Who acted in an event.', {
  name: [text, 'Its name.'],
  slug: [nullable(text), 'Slug of the organisation; null where it is only named.'],
})

export const Event = recordType<'event'>({
  name: 'Event',
  description: 'An item of the timeline. Listed month, event date and source date are three facts.',
  fields: {
    title: [text, 'Its title.'],
    summary: [text, 'What happened.'],
    category: [category, 'What it is about.'],
    actors: [list(actor), 'Who acted.'],
    releases: [list(recordReference), 'The releases that it concerns.'],
    listedMonth: [text, 'The month under which the report lists it, `YYYY-MM`.'],
    order: [int, 'Its place within that month, from 1.'],
    eventDate: [publicDate, 'When it happened.'],
    sourceDate: [nullable(publicDate), 'The date its source bears, where that is another one.'],
    dateNote: [nullable(text), 'What the dates rest on, and where they disagree.'],
    sources: [list(source), 'Where it comes from.'],
  },
})
