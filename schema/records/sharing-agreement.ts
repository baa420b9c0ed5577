import { group } from '@keystone-6/core'
import { defineList, edtfDate, line, many, one, prose, slug, table } from './define/index.ts'

export const SharingAgreement = defineList('SharingAgreement', {
  meaning: 'An agreement under which models or findings are shared.',
  label: 'Sharing agreements',
  labelField: 'title',
  searchFields: ['title', 'slug'],
  columns: ['title', 'parties', 'effectiveOn', 'expiresOn'],
  sort: { field: 'title', direction: 'ASC' },
  fields: {
    slug: slug({ unique: true }),
    title: line({ required: true }),
    parties: many('Organization'),
    ...group({
      label: 'What it says',
      fields: {
        scope: prose({ help: 'What it covers.' }),
        terms: prose({ help: 'What it allows and forbids, in our own words.' }),
      },
    }),
    ...group({
      label: 'When it is in force',
      fields: {
        ...edtfDate('effectiveOn', { label: 'In force from' }),
        ...edtfDate('expiresOn', { label: 'Expires' }),
      },
    }),
    ...group({
      label: 'Where it can be read',
      fields: {
        document: one('Source', { help: 'Its text.' }),
        sources: many('Source'),
      },
    }),
    accessGrants: table('AccessGrant.agreement', {
      label: 'Access under it',
      columns: ['organization', 'release', 'grantedOn', 'endsOn'],
    }),
  },
})
