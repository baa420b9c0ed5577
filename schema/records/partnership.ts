import { RESEARCH_AREA } from '../vocabulary/index.ts'
import { group } from '@keystone-6/core'
import { line, lines, many, one, prose, publishable, term } from './define/index.ts'

export const Partnership = publishable('Partnership', {
  meaning:
    'A partner’s work on a family: who, on what, with access to which models, under which agreement.',
  labelField: 'slug',
  searchFields: ['slug', 'unit', 'studies', 'people'],
  columns: ['slug', 'organization', 'family', 'researchArea', 'state'],
  sort: { field: 'slug', direction: 'ASC' },
  familyTable: 'partnerships',
  fields: {
    ...group({
      label: 'The partner',
      fields: {
        organization: one('Organization.partnerships', { required: true, label: 'Organisation' }),
        unit: line({ help: 'The part of the organisation that does the work.' }),
        people: lines(),
        peopleNote: prose({ label: 'Note on the people', help: 'E.g. that others took part.' }),
      },
    }),
    ...group({
      label: 'The work',
      fields: {
        researchArea: term(RESEARCH_AREA, { required: true }),
        studies: prose({ required: true, help: 'What it studies, in a sentence.' }),
        modelsAccessed: many('Release', { label: 'Models it has access to', canMake: false }),
        agreement: one('SharingAgreement'),
        agreementNote: prose({ label: 'Note on the agreement' }),
        statements: many('PartnerStatement.partnerships', {
          label: 'Words about it',
          help: 'Printed only where the partner approved them or they rest on a public source.',
        }),
      },
    }),
  },
})
