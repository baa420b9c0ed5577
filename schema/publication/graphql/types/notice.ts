import { recordType } from '../record-type.ts'
import { instantText } from '../scalars.ts'
import { int, text } from '../typed.ts'

export const Notice = recordType<'notice'>({
  name: 'Notice',
  description: 'What is withheld under embargo: how many and until when, never what.',
  fields: {
    title: [text, 'Its title.'],
    text: [text, 'The notice.'],
    count: [int, 'How many items are withheld.'],
    until: [instantText, 'Until when.'],
  },
})
