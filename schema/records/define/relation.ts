import { relationship } from '@keystone-6/core/fields'
import type { Field, FieldOptions, Row } from './types.ts'

interface RelationOptions extends FieldOptions {
  /** False: no button to make the other record from here. */
  readonly canMake?: boolean
  readonly labelField?: string
  readonly searchFields?: string[]
}

/** A relation to one record. This side owns it: the other side, where there is one, only shows it. */
export const one = (ref: string, options: RelationOptions = {}): Field =>
  relationship({
    ref,
    hooks: options.required ? { validate: isLinked } : {},
    ui: {
      ...selectUi(options),
      createView: { isRequired: options.required ?? false },
      itemView: { isRequired: options.required ?? false },
    },
  })

/** A relation to any number of records, owned by this side. */
export const many = (ref: string, options: RelationOptions = {}): Field =>
  relationship({ ref, many: true, ui: selectUi(options) })

/** The far side of a relation, as a table that nobody writes through. */
export const table = (
  ref: `${string}.${string}`,
  options: { readonly label: string; readonly columns: string[]; readonly help?: string },
): Field =>
  relationship({
    ref,
    many: true,
    ui: {
      label: options.label,
      description: options.help,
      displayMode: 'table',
      columns: options.columns,
      hideCreate: true,
      createView: { fieldMode: 'hidden' },
      itemView: { fieldMode: 'read' },
    },
  })

const selectUi = (options: RelationOptions) => ({
  label: options.label,
  description: options.help,
  displayMode: 'select' as const,
  hideCreate: options.canMake === false,
  ...(options.labelField ? { labelField: options.labelField } : {}),
  ...(options.searchFields ? { searchFields: options.searchFields } : {}),
})

interface ValidateArgs {
  readonly operation: string
  readonly resolvedData?: Row
  readonly fieldKey: string
  readonly addValidationError: (message: string) => void
}

/** Keystone cannot make a relation required; this does. */
function isLinked({ operation, resolvedData, fieldKey, addValidationError }: ValidateArgs): void {
  if (operation === 'delete') return
  const link = resolvedData?.[fieldKey] as { disconnect?: boolean } | null | undefined
  const missing = operation === 'create' ? !link : link === null || link?.disconnect === true
  if (missing) addValidationError('must be chosen')
}

/** What a row will be linked to after a write: the id that is written, else the one that was there. */
export function linkedId(key: string, written: Row, before: Row | undefined): string | null {
  const link = written[key] as
    { connect?: { id?: unknown }; disconnect?: boolean } | null | undefined
  if (link?.connect?.id !== undefined) return String(link.connect.id)
  if (link === null || link?.disconnect) return null
  const current = before?.[`${key}Id`]
  return current === undefined || current === null ? null : String(current)
}
