import { recordType } from '../record-type.ts'
import { list, nullable, text } from '../typed.ts'
import { organization } from '../values.ts'

export const Desk = recordType<'desk'>({
  name: 'Desk',
  description: 'The desk itself: who runs it, how to reach it, whose report is the home page.',
  fields: {
    name: [text, 'Its name.'],
    owner: [nullable(organization), 'Who runs it.'],
    contact: [nullable(text), 'How to reach it.'],
    featuredFamily: [nullable(text), 'Slug of the family whose report is the home page.'],
    summary: [text, 'What it is for.'],
    policyAddresses: [list(text), 'Addresses of the policies it works by.'],
  },
})
