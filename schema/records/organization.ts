import { ORGANIZATION_KIND } from '../vocabulary/index.ts'
import { defineList, line, lines, slug, table, term, webAddress } from './define/index.ts'

export const Organization = defineList('Organization', {
  meaning: 'A laboratory, university, company or body that appears in the record.',
  label: 'Organisations',
  singular: 'Organisation',
  labelField: 'name',
  searchFields: ['name', 'aliases', 'slug'],
  columns: ['name', 'kind', 'url'],
  sort: { field: 'name', direction: 'ASC' },
  fields: {
    slug: slug({ unique: true }),
    name: line({ required: true }),
    kind: term(ORGANIZATION_KIND, { required: true }),
    aliases: lines({ help: 'Other names it goes by.' }),
    url: webAddress({ label: 'Web site' }),
    people: table('User.organization', { label: 'People', columns: ['name', 'role', 'status'] }),
    partnerships: table('Partnership.organization', {
      label: 'Partnerships',
      columns: ['family', 'researchArea', 'state'],
    }),
    accessGrants: table('AccessGrant.organization', {
      label: 'Models it holds',
      columns: ['release', 'agreement', 'grantedOn', 'endsOn'],
    }),
    requests: table('PartnerRequest.organization', {
      label: 'What we asked',
      columns: ['researchArea', 'askedOn', 'dueOn', 'openedAt', 'state'],
    }),
    partnerReports: table('PartnerReport.organization', {
      label: 'What it answered',
      columns: ['response', 'receivedOn', 'recommendation', 'embargo'],
    }),
    statements: table('PartnerStatement.organization', {
      label: 'Words about it',
      columns: ['words', 'approval', 'decidedAt'],
    }),
  },
})
