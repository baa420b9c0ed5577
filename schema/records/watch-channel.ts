import { integer } from '@keystone-6/core/fields'
import { CHANNEL_KIND } from '../vocabulary/index.ts'
import { defineList, line, table, term } from './define/index.ts'

export const WatchChannel = defineList('WatchChannel', {
  meaning: 'A place where we look for misuse, and how often.',
  label: 'Watch channels',
  labelField: 'name',
  searchFields: ['name', 'address'],
  columns: ['name', 'kind', 'cadenceDays', 'address'],
  sort: { field: 'name', direction: 'ASC' },
  fields: {
    name: line({ required: true, unique: true }),
    kind: term(CHANNEL_KIND, { required: true }),
    address: line({ max: 2000, help: 'Where it is: a web address or a description.' }),
    cadenceDays: integer({
      validation: { min: 1, max: 3660 },
      ui: { label: 'Every … days', description: 'How often we mean to look.' },
    }),
    checks: table('ChannelCheck.channel', {
      label: 'When we looked',
      columns: ['checkedAt', 'result', 'note'],
    }),
    observations: table('MisuseObservation.channel', {
      label: 'What we saw',
      columns: ['title', 'kind', 'severity', 'triageState'],
    }),
  },
})
