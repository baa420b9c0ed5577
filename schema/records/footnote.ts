import { defineList, line, many, prose } from './define/index.ts'

export const Footnote = defineList('Footnote', {
  meaning: 'A note that reports and findings insert; pages number it in reading order.',
  labelField: 'key',
  searchFields: ['key', 'text'],
  columns: ['key', 'text', 'updatedAt'],
  sort: { field: 'key', direction: 'ASC' },
  fields: {
    key: line({
      required: true,
      unique: true,
      max: 80,
      help: 'A short name by which staff find it.',
    }),
    text: prose({ required: true, help: 'What the reader sees.' }),
    sources: many('Source'),
  },
})
