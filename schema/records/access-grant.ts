import { group } from '@keystone-6/core'
import { defineList, label, edtfDate, many, one, prose } from './define/index.ts'

export const AccessGrant = defineList('AccessGrant', {
  meaning: 'Which organisation holds which model under which agreement.',
  label: 'Access grants',
  labelField: 'label',
  columns: ['organization', 'release', 'agreement', 'grantedOn', 'endsOn'],
  sort: { field: 'createdAt', direction: 'DESC' },
  fields: {
    label: label(async (item, nameOf) => [
      await nameOf('Organization', item.organizationId),
      await nameOf('Release', item.releaseId),
    ]),
    ...group({
      label: 'Who holds what',
      fields: {
        organization: one('Organization.accessGrants', { required: true, label: 'Organisation' }),
        release: one('Release.accessGrants', { required: true, canMake: false }),
        agreement: one('SharingAgreement.accessGrants'),
      },
    }),
    ...group({
      label: 'Since when, until when',
      fields: {
        ...edtfDate('grantedOn', { label: 'Granted on' }),
        ...edtfDate('endsOn', { label: 'Ends' }),
      },
    }),
    note: prose({ help: 'For the desk; the partner does not see it.' }),
    sources: many('Source'),
  },
})
