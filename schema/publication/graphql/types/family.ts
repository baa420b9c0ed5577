import { recordType } from '../record-type.ts'
import { list, nullable, text } from '../typed.ts'
import { organization, source } from '../values.ts'

export const Family = recordType<'family'>({
  name: 'Family',
  description: 'A model family: several sizes or versions that are released in stages.',
  fields: {
    name: [text, 'Its name.'],
    summary: [text, 'What it is.'],
    developer: [nullable(organization), 'Who built it.'],
    sources: [list(source), 'Where this comes from.'],
  },
})
