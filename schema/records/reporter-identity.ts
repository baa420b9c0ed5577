import { defineList, sealedText } from './define/index.ts'

export const ReporterIdentity = defineList('ReporterIdentity', {
  meaning: 'Who told us of misuse, encrypted at rest and open to policy staff alone.',
  label: 'Reporters',
  singular: 'Reporter',
  labelField: 'id',
  columns: ['id', 'createdAt'],
  sort: { field: 'createdAt', direction: 'DESC' },
  fields: {
    name: sealedText({ help: 'Encrypted before it is stored; it cannot be searched.' }),
    contact: sealedText({ help: 'How to answer them. Encrypted likewise.' }),
  },
})
