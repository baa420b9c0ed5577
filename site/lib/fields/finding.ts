import type { PublicBody } from '../../../schema/publication/contract/kinds.ts'
import {
  MEASURED_BY,
  RESEARCH_AREA,
  SELECTION_PROTOCOL,
  UNIT,
} from '../../../schema/vocabulary/index.ts'
import {
  count,
  named,
  names,
  running,
  sources,
  term,
  termList,
  words,
  type FieldsOf,
} from './print.ts'

export const MEASUREMENT_FIELDS: FieldsOf<PublicBody<'measurement'>> = {
  metric: ['What was measured', words],
  subject: ['Measured on', named],
  text: ['As printed', words],
  qualifier: ['Qualifier', words],
  value: ['Value', words],
  low: ['Lower end', words],
  high: ['Upper end', words],
  unit: ['Unit', term(UNIT)],
  n: ['How many (n)', count],
  interval: [
    'Interval',
    value => (value ? [`${value.low}–${value.high}, level ${value.level}`] : []),
  ],
  comparator: ['Compared with', words],
  conditions: ['Conditions', words],
  selection: ['Samples', term(SELECTION_PROTOCOL)],
  measuredBy: ['Measured by', term(MEASURED_BY)],
  measurer: ['Measurer', named],
  sources: ['Sources', sources],
}

export const FINDING_FIELDS: FieldsOf<PublicBody<'finding'>> = {
  number: ['Number', count],
  title: ['Title', words],
  summary: ['Summary', words],
  topics: ['Topics', termList(RESEARCH_AREA)],
  body: ['Text', running],
  organizations: ['Work by', names],
  sources: ['Sources', sources],
}
