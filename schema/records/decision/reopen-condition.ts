import { json, text, timestamp } from '@keystone-6/core/fields'
import { describeCondition, readCondition } from '../../decision/index.ts'
import { defineList, one, readOnly, rowAfter, type Rule } from '../define/index.ts'
import { staysOnceDecided } from './decided.ts'

const canBeRead: Rule = ({ after }) => {
  const read = readCondition(after.query)
  return read.ok ? [] : [{ field: 'query', message: `is no condition: ${read.problem}` }]
}

/** What a hurried person begins with: the condition that the follow-up of 2019 stated. */
const FIRST = {
  version: 1,
  when: {
    kind: 'observations',
    atLeast: 1,
    severity: 'serious',
    states: ['confirmed'],
    kinds: ['incident'],
    of: 'family',
  },
}

export const ReopenCondition = defineList('ReopenCondition', {
  meaning: 'Something that would re-open a decision, as a check that the desk makes by itself.',
  label: 'Re-open conditions',
  labelField: 'inWords',
  searchFields: ['inWords'],
  columns: ['decision', 'inWords', 'firedAt'],
  sort: { field: 'createdAt', direction: 'DESC' },
  rules: [canBeRead],
  hooks: {
    validate: staysOnceDecided,
    resolveInput: ({ resolvedData, item }) => {
      const read = readCondition(rowAfter(item, resolvedData).query)
      return read.ok
        ? { ...resolvedData, inWords: describeCondition(read.condition) }
        : resolvedData
    },
  },
  fields: {
    decision: one('ReleaseDecision.conditions', { required: true, canMake: false }),
    query: json({
      defaultValue: FIRST,
      ui: { label: 'Check', description: 'docs/conditions.md has each kind, with an example.' },
    }),
    inWords: text({ ui: { label: 'In words', ...readOnly } }),
    firedAt: timestamp({ isIndexed: true, ui: { label: 'Fired', ...readOnly } }),
    firedBy: json({ ui: { label: 'Which records made it fire', ...readOnly } }),
  },
})
