import type { Field } from './types.ts'

/** Admin UI settings of a field that the desk fills in: shown on the record, absent when it is made. */
export const readOnly = {
  createView: { fieldMode: 'hidden' },
  itemView: { fieldMode: 'read' },
} as const

/** Of a field that exists for sorting and filtering only. */
export const hidden = {
  createView: { fieldMode: 'hidden' },
  itemView: { fieldMode: 'hidden' },
} as const

/** Of a field that the desk fills in, shown beside the form instead of in it. */
export const aside = {
  createView: { fieldMode: 'hidden' },
  itemView: { fieldMode: 'read', fieldPosition: 'sidebar' },
} as const

/** Parts of the Admin UI that show a field in a form of its own, as Keystone names them. */
export const VIEWS = {
  actor: './admin/views/actor',
  date: './admin/views/edtf-date',
  instant: './admin/views/instant',
  standing: './admin/views/publication-state',
  term: './admin/views/term',
  terms: './admin/views/terms',
} as const

type Ui = NonNullable<ReturnType<Field>['ui']>

/** The same field, shown another way in the Admin UI. */
export const shown =
  (field: Field, how: Ui): Field =>
  meta => {
    const made = field(meta)
    return { ...made, ui: { ...made.ui, ...how } }
  }
