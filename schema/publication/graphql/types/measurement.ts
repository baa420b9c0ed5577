import { MEASURED_BY, SELECTION_PROTOCOL, UNIT } from '../../../vocabulary/index.ts'
import type { PublicBody } from '../../contract/index.ts'
import { recordType } from '../record-type.ts'
import { decimalText } from '../scalars.ts'
import { int, list, nullable, object, term, text } from '../typed.ts'
import { organization, recordReference, source } from '../values.ts'

const unit = term('Unit', 'What a figure counts.', UNIT)
export const measuredBy = term('MeasuredBy', 'Who measured.', MEASURED_BY)
const selection = term('SelectionProtocol', 'How samples were chosen.', SELECTION_PROTOCOL)

const interval = object<NonNullable<PublicBody<'measurement'>['interval']>>(
  'Interval',
  'A confidence interval, in the unit of its measurement.',
  {
    low: [decimalText, 'Its lower end.'],
    high: [decimalText, 'Its upper end.'],
    level: [decimalText, 'Its level, e.g. `0.95`.'],
  },
)

export const Measurement = recordType<'measurement'>({
  name: 'Measurement',
  description: 'A figure with all that is needed to judge it: a point (value) or a range.',
  fields: {
    metric: [text, 'What was measured.'],
    subject: [nullable(recordReference), 'The release that it was measured on.'],
    value: [nullable(decimalText), 'The figure; null where it is a range.'],
    low: [nullable(decimalText), 'Lower end of the range.'],
    high: [nullable(decimalText), 'Upper end of the range.'],
    unit: [unit, 'What it counts.'],
    text: [text, 'What is printed for it wherever it is cited.'],
    qualifier: [nullable(text), 'The caveat that is printed beside it.'],
    n: [nullable(int), 'How many samples or people it rests on.'],
    interval: [nullable(interval), 'Its confidence interval.'],
    comparator: [nullable(text), 'What it is compared with.'],
    conditions: [nullable(text), 'Under which conditions it was measured.'],
    selection: [selection, 'How the samples were chosen.'],
    measuredBy: [measuredBy, 'Who measured, by their tie to the developer.'],
    measurer: [nullable(organization), 'Who measured, by name.'],
    sources: [list(source), 'Where it comes from.'],
  },
})
