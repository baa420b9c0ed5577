import { group } from '@keystone-6/core'
import { float, integer, text } from '@keystone-6/core/fields'
import { MEASURED_BY, SELECTION_PROTOCOL, UNIT } from '../vocabulary/index.ts'
import {
  decimalText,
  hidden,
  line,
  one,
  prose,
  publishable,
  readOnly,
  rowAfter,
  term,
} from './define/index.ts'
import { labelOf, quantityRules, sortValueOf } from './measurement-quantity.ts'

export const Measurement = publishable('Measurement', {
  meaning: 'A figure with all that is needed to judge it: a point, or a range from low to high.',
  label: 'Figures',
  singular: 'Figure',
  labelField: 'label',
  searchFields: ['label', 'metric', 'statedAs', 'slug'],
  columns: ['metric', 'statedAs', 'qualifier', 'subject', 'measuredBy', 'family', 'state'],
  sort: { field: 'metric', direction: 'ASC' },
  familyTable: 'measurements',
  rules: [quantityRules],
  hooks: {
    resolveInput: ({ resolvedData, item }) => {
      const after = rowAfter(item, resolvedData)
      return { ...resolvedData, label: labelOf(after), sortValue: sortValueOf(after) }
    },
  },
  fields: {
    ...group({
      label: 'What was measured',
      fields: {
        metric: line({ required: true, help: 'E.g. Credibility score, share of readers.' }),
        subject: one('Release.measurements', { canMake: false, label: 'Of which model' }),
        label: text({ isIndexed: true, ui: { label: 'Label', ...readOnly } }),
      },
    }),
    ...group({
      label: 'The figure',
      description: 'Either a value, or low and high. Digits only: the unit stands beside it.',
      fields: {
        value: decimalText({ help: 'For a point.' }),
        low: decimalText({ help: 'For a range: its low end.' }),
        high: decimalText({ help: 'For a range: its high end.' }),
        unit: term(UNIT, { required: true }),
        statedAs: line({
          label: 'As stated',
          help: 'What is printed for it, in the source’s words, e.g. low to mid-90s. Empty: worked out from the numbers.',
        }),
        qualifier: line({
          help: 'The caveat printed beside it, e.g. in one cohort, at least, likely needs.',
        }),
        sortValue: float({ ui: { label: 'Sort value', ...hidden } }),
      },
    }),
    ...group({
      label: 'How sure',
      fields: {
        n: integer({
          validation: { min: 0 },
          ui: { label: 'n', description: 'How many samples, texts or people it rests on.' },
        }),
        intervalLow: decimalText({ label: 'Interval, low', help: 'In the same unit.' }),
        intervalHigh: decimalText({ label: 'Interval, high' }),
        intervalLevel: decimalText({ label: 'Level of the interval', help: 'E.g. 0.95.' }),
      },
    }),
    ...group({
      label: 'How it was measured',
      fields: {
        comparator: line({ max: 1000, help: 'What it is compared with.' }),
        conditions: prose({ help: 'What a reader must know to repeat or doubt it.' }),
        selection: term(SELECTION_PROTOCOL, { required: true }),
        measuredBy: term(MEASURED_BY, { required: true }),
        measurer: one('Organization', { label: 'Which organisation measured' }),
      },
    }),
  },
})
