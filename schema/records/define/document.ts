import { document } from '@keystone-6/fields-document'
import { documentProblems } from './document-rules.ts'
import type { Field, FieldOptions, Row } from './types.ts'

const HELP =
  'Type / or use the + menu to insert a figure or a footnote. A figure is a link to its record, so that it can be cited and corrected; digits typed by hand are warned of before publication.'

/** Running text, limited to what the public contract can hold (schema/publication/contract/document.ts). */
export const documentText = (options: FieldOptions = {}): Field =>
  document({
    formatting: {
      inlineMarks: { bold: true, italic: true },
      listTypes: { ordered: true, unordered: true },
      headingLevels: [3, 4, 5, 6],
      blockTypes: { blockquote: true },
    },
    links: true,
    relationships: {
      figure: {
        listKey: 'Measurement',
        label: 'Figure',
        labelField: 'label',
        selection: 'id slug label statedAs qualifier',
      },
      footnote: {
        listKey: 'Footnote',
        label: 'Footnote',
        labelField: 'key',
        selection: 'id key text',
      },
    },
    hooks: {
      validate({ operation, resolvedData, fieldKey, addValidationError }) {
        if (operation === 'delete') return
        const value = (resolvedData as Row)[fieldKey]
        for (const problem of documentProblems(value)) addValidationError(problem)
      },
    },
    ui: { label: options.label, description: [options.help, HELP].filter(Boolean).join(' ') },
  })
