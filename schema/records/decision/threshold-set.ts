import { integer, json, text, timestamp } from '@keystone-6/core/fields'
import { DecisionError, FIRST_THRESHOLDS, parseThresholds } from '../../decision/index.ts'
import { defineList, one, prose, readOnly, VIEWS, type Rule } from '../define/index.ts'

const areThresholds: Rule = ({ after }) => {
  try {
    parseThresholds(after.values)
    return []
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return [{ field: 'values', message: error.message }]
  }
}

const staysLocked: Rule = ({ before, written }) =>
  before?.lockedAt &&
  Object.keys(written).some(key => STATED.includes(key) && written[key] !== undefined)
    ? [
        {
          field: 'lockedAt',
          message: 'has passed: a locked set never changes. Make the next version',
        },
      ]
    : []
const STATED = ['values', 'note', 'version', 'family']

export const ThresholdSet = defineList('ThresholdSet', {
  meaning:
    'The figures against which a family’s answers are judged, locked before anything is measured.',
  label: 'Thresholds',
  singular: 'Threshold set',
  labelField: 'version',
  columns: ['family', 'version', 'lockedAt', 'note'],
  sort: { field: 'createdAt', direction: 'DESC' },
  rules: [areThresholds, staysLocked],
  indexes: ['@@unique([familyId, version])'],
  fields: {
    family: one('ModelFamily.thresholds', { required: true, canMake: false }),
    version: integer({
      validation: { isRequired: true, min: 1 },
      ui: { description: '1 for the first set of the family, 2 for the next …' },
    }),
    values: json({
      defaultValue: FIRST_THRESHOLDS,
      ui: { description: 'docs/checklist.md has the meaning of each.' },
    }),
    note: prose({ help: 'Why these figures.' }),
    digest: text({ ui: { label: 'Digest', ...readOnly } }),
    lockedAt: timestamp({ ui: { label: 'Locked', ...readOnly } }),
    lockedBy: text({ ui: { label: 'Locked by', views: VIEWS.actor, ...readOnly } }),
  },
})
