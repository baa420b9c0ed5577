import type { Session } from '../../platform/session/actor.ts'
import { fieldAccess, mayOnField } from './access.ts'
import type { Field, Fields } from './types.ts'

interface ViewArgs {
  readonly session?: Session
  readonly item?: { readonly id: unknown } | null
}

/**
 * Gives each field the access that the table states, and shows it in the Admin UI accordingly:
 * editable, readable or absent for whoever looks. Nothing is stated twice.
 */
export function underPolicy(listKey: string, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) =>
      // Keystone keeps a group as an object among the fields.
      typeof field === 'function' ? [key, guarded(listKey, key, field)] : [key, field],
    ),
  )
}

function guarded(listKey: string, fieldKey: string, field: Field): Field {
  const may = (operation: 'read' | 'create' | 'update', args: ViewArgs) =>
    mayOnField(listKey, fieldKey, operation, args)
  return meta => {
    const made = field(meta)
    const { ui } = made
    return {
      ...made,
      access: fieldAccess(listKey, fieldKey),
      ui: {
        ...ui,
        createView: {
          fieldMode: (args: ViewArgs) => (may('create', args) ? 'edit' : 'hidden'),
          ...ui?.createView,
        },
        itemView: {
          fieldMode: (args: ViewArgs) =>
            may('update', args) ? 'edit' : may('read', args) ? 'read' : 'hidden',
          ...ui?.itemView,
        },
        listView: {
          fieldMode: (args: ViewArgs) => (may('read', args) ? 'read' : 'hidden'),
          ...ui?.listView,
        },
      },
    }
  }
}
