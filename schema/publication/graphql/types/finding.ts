import { recordType } from '../record-type.ts'
import { documentJson } from '../scalars.ts'
import { int, list, text } from '../typed.ts'
import { organization, researchArea, source } from '../values.ts'
import { citedFigures } from './figure.ts'

export const Finding = recordType<'finding'>({
  name: 'Finding',
  description: 'A statement that rests on figures.',
  fields: {
    number: [int, 'Its number among the findings of the family.'],
    title: [text, 'The statement.'],
    summary: [text, 'The finding in short.'],
    topics: [list(researchArea), 'The fields of study that it belongs to.'],
    body: [documentJson, 'The finding in full.'],
    organizations: [list(organization), 'Whose work it rests on.'],
    sources: [list(source), 'Where it comes from.'],
  },
  resolved: { figures: citedFigures<'finding'>(({ body }) => [body]) },
})
