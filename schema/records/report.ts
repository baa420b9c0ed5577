import { group } from '@keystone-6/core'
import { integer } from '@keystone-6/core/fields'
import { documentText, edtfDate, line, lines, many, prose, publishable } from './define/index.ts'

export const Report = publishable('Report', {
  meaning: 'A follow-up report: what was found, who the partners are, what could change the plan.',
  labelField: 'title',
  searchFields: ['title', 'slug'],
  columns: ['title', 'family', 'dateline', 'state', 'publishedVersion'],
  sort: { field: 'dateline', direction: 'DESC' },
  familyTable: 'reports',
  fields: {
    ...group({
      label: 'Heading',
      fields: {
        title: line({ required: true }),
        lede: prose({ help: 'One or two sentences that say what the report is about.' }),
        ...edtfDate('dateline', { required: true }),
        readingMinutes: integer({
          validation: { min: 1, max: 600 },
          ui: { label: 'Minutes of reading', description: 'As printed, where the original says.' },
        }),
      },
    }),
    ...group({
      label: 'Body',
      fields: {
        intro: documentText({ label: 'Introduction' }),
        findings: many('Finding', { help: 'Printed in their own order.' }),
        partnershipsIntro: documentText({ label: 'Introduction to the partnerships' }),
        partners: many('Partnership', { label: 'Partnerships' }),
        future: documentText({ label: 'Future release decisions' }),
        events: many('TimelineEvent', { label: 'Timeline', labelField: 'title' }),
      },
    }),
    ...group({
      label: 'Credits and links',
      fields: {
        authors: lines(),
        acknowledgements: lines(),
        tags: lines(),
        documents: many('Source', { help: 'The linked report, code and legal agreement.' }),
      },
    }),
  },
})
