import { CHECK_RESULT } from '../vocabulary/index.ts'
import { defineList, label, labelOf, instant, one, prose, term } from './define/index.ts'

export const ChannelCheck = defineList('ChannelCheck', {
  meaning:
    'One look at a channel, with its result: without it, “no evidence of misuse” says nothing.',
  label: 'Channel checks',
  labelField: 'label',
  columns: ['channel', 'checkedAt', 'result', 'createdBy'],
  sort: { field: 'checkedAt', direction: 'DESC' },
  fields: {
    label: label(async (item, nameOf) => [
      await nameOf('WatchChannel', item.channelId),
      (item.checkedAt as Date).toISOString().slice(0, 10),
      labelOf(CHECK_RESULT, item.result),
    ]),
    channel: one('WatchChannel.checks', { required: true }),
    checkedAt: instant({ required: true, index: true, label: 'Looked at' }),
    result: term(CHECK_RESULT, { required: true }),
    note: prose({ help: 'What was looked for, how far back, and what could not be seen.' }),
  },
})
