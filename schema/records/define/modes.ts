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
