import { group } from '@keystone-6/core'
import { integer } from '@keystone-6/core/fields'
import { EVENT_CATEGORY } from '../vocabulary/index.ts'
import { edtfDate, line, lines, many, month, prose, publishable, term } from './define/index.ts'

export const TimelineEvent = publishable('TimelineEvent', {
  meaning:
    'One item of a family’s timeline. Listed month, event date and source date are three facts, kept apart.',
  label: 'Timeline events',
  labelField: 'title',
  searchFields: ['title', 'summary', 'actorNames', 'slug'],
  columns: ['title', 'listedMonth', 'order', 'eventDate', 'category', 'state'],
  sort: { field: 'listedMonth', direction: 'ASC' },
  familyTable: 'timelineEvents',
  fields: {
    ...group({
      label: 'What happened',
      fields: {
        title: line({ required: true }),
        summary: prose({ help: 'One or two sentences, in our own words.' }),
        category: term(EVENT_CATEGORY, { required: true }),
        actorOrganizations: many('Organization', { label: 'Who: organisations' }),
        actorNames: lines({
          label: 'Who: other names',
          help: 'People or groups that have no record.',
        }),
        releases: many('Release.timelineEvents', { canMake: false }),
      },
    }),
    ...group({
      label: 'When',
      description: 'Three different facts. Leave a date as imprecise as it is known.',
      fields: {
        listedMonth: month({
          required: true,
          index: true,
          label: 'Listed month',
          help: 'The month under which the timeline lists it, e.g. 2019-08.',
        }),
        order: integer({
          validation: { isRequired: true, min: 1 },
          ui: { label: 'Order', description: 'Place within the month, from 1.' },
        }),
        ...edtfDate('eventDate', {
          required: true,
          sorted: true,
          label: 'Event date',
          help: 'When it happened.',
        }),
        ...edtfDate('sourceDate', {
          label: 'Source date',
          help: 'The date its source bears, where that is another one.',
        }),
        dateNote: prose({
          label: 'Note on the dates',
          help: 'What they rest on and where they disagree.',
        }),
      },
    }),
  },
})
