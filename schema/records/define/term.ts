import { multiselect, select } from '@keystone-6/core/fields'
import type { Vocabulary } from '../../vocabulary/index.ts'
import { VIEWS } from './modes.ts'
import type { Field, FieldOptions } from './types.ts'

interface TermOptions<Term extends string> extends FieldOptions {
  readonly defaultValue?: Term
  /** Terms that are not offered here. */
  readonly except?: readonly Term[]
}

/** One term of a closed vocabulary, with the meaning of each in the help text. */
export function term<Term extends string>(
  vocabulary: Vocabulary<Term>,
  options: TermOptions<Term> = {},
): Field {
  const values = offered(vocabulary, options)
  const required = options.required ?? options.defaultValue !== undefined
  return select({
    type: 'string',
    options: values.map(value => ({ value, label: vocabulary.terms[value].label || value })),
    defaultValue: options.defaultValue,
    isIndexed: true,
    validation: { isRequired: required },
    db: { isNullable: !required },
    ui: {
      label: options.label ?? vocabulary.name,
      description: helpOf(vocabulary, values, options.help),
      displayMode: values.length > 4 ? 'select' : 'segmented-control',
      views: VIEWS.term,
    },
  })
}

/** Several terms of a closed vocabulary. */
export function terms<Term extends string>(
  vocabulary: Vocabulary<Term>,
  options: TermOptions<Term> = {},
): Field {
  const values = offered(vocabulary, options)
  return multiselect({
    type: 'string',
    options: values.map(value => ({ value, label: vocabulary.terms[value].label || value })),
    ui: {
      label: options.label ?? vocabulary.name,
      description: helpOf(vocabulary, values, options.help),
      views: VIEWS.terms,
    },
  })
}

const offered = <Term extends string>(vocabulary: Vocabulary<Term>, options: TermOptions<Term>) =>
  vocabulary.values.filter(value => !options.except?.includes(value))

/** A line for each term after the first; the views of terms show them one by one. */
function helpOf<Term extends string>(
  vocabulary: Vocabulary<Term>,
  values: readonly Term[],
  help: string | undefined,
): string {
  const meanings = values.map(value => {
    const { label, meaning } = vocabulary.terms[value]
    return `${label || value}: ${meaning}`
  })
  return [help ?? '', ...meanings].join('\n')
}

/** How a stored term is printed; nothing for none. */
export const labelOf = (vocabulary: Vocabulary<string>, value: unknown): string =>
  typeof value === 'string' ? (vocabulary.terms[value]?.label ?? value) : ''
