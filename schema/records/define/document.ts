import { document } from '@keystone-6/fields-document'
import { documentProblems } from './document-rules.ts'
import { saidIn } from './document-said.ts'
import { BadValue, guarded, type Guard } from './guarded.ts'
import type { Field, FieldOptions, Row } from './types.ts'

const HELP =
  'Type / or use the + menu to insert a figure or a footnote. A figure is a link to its record, so that it can be cited and corrected; digits typed by hand are warned of before publication.'

/** What the editor cannot read is refused in words, and so is what it would drop in silence. */
const keepsWhatIsSaid: Guard = async (value, take) => {
  if (value === undefined) return take()
  let kept: unknown
  try {
    kept = await take()
  } catch (cause) {
    throw new BadValue('is no text of the form that the editor writes', { cause })
  }
  if (JSON.stringify(saidIn(kept)) === JSON.stringify(saidIn(value))) return kept
  throw new BadValue(
    'holds what this field cannot keep (code, alignment, line breaks, dividers, headings of other levels): leave it out',
  )
}

/** Running text, limited to what the public contract can hold (schema/publication/contract/document.ts). */
export const documentText = (options: FieldOptions = {}): Field =>
  guarded(editorText(options), keepsWhatIsSaid)

const editorText = (options: FieldOptions): Field =>
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
