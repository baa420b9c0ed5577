import { list } from '@keystone-6/core'
import type { BaseListTypeInfo, ListConfig } from '@keystone-6/core/types'
import type { Session } from '../../platform/session/actor.ts'
import { listAccess, mayOn, NO_FIELD_ACCESS } from './access.ts'
import { underPolicy } from './field.ts'
import { listHooks, type HookSet, type Rule } from './hooks.ts'
import { systemFields } from './system.ts'
import type { Fields } from './types.ts'

type Config = ListConfig<BaseListTypeInfo>

/** What a list states of itself; access, audit, record keeping and Admin UI come with `defineList`. */
export interface ListSpec {
  /** What one record of it is, in a sentence. */
  readonly meaning: string
  /** Heading in the Admin UI, where the plural of the key does not say it well. */
  readonly label?: string
  /** Name of many of them in the API, where English makes another plural than the obvious one. */
  readonly plural?: string
  /** One record of it in the Admin UI, where the words of the key do not say it well. */
  readonly singular?: string
  readonly labelField: string
  readonly searchFields?: string[]
  readonly columns: string[]
  readonly sort: { readonly field: string; readonly direction: 'ASC' | 'DESC' }
  readonly fields: Fields
  /** Rules over the whole record, beyond those of single fields. */
  readonly rules?: readonly Rule[]
  readonly hooks?: Pick<HookSet, 'resolveInput' | 'validate' | 'afterOperation'>
  readonly actions?: Config['actions']
  /**
   * Lines for the Prisma model, e.g. `@@unique([a, b])`. The list's own order has its index already,
   * behind `archivedAt`: the list page leaves out what is archived, and SQLite, which takes that
   * condition for a strict one, would else sort every row that is left.
   */
  readonly indexes?: readonly string[]
}

/** A list of records: built from the access table, audited, stamped, and never deleted from. */
export const defineList = (listKey: string, spec: ListSpec): Config =>
  list({
    ...common(listKey, spec, { ...spec.fields, ...systemFields() }),
    hooks: listHooks(listKey, spec.hooks ?? {}, spec.rules ?? []),
    actions: spec.actions,
  })

/**
 * A list that the desk writes itself, through the database: its rows are the history that the other
 * lists are checked against, so they bear their own time and author and have no events.
 */
export const defineSystemList = (listKey: string, spec: ListSpec): Config =>
  list({ ...common(listKey, spec, spec.fields), hooks: { validate: refuse } })

/** Nobody may write them through the API, and the desk, whom no access rule stops, must not by mistake. */
function refuse({ addValidationError }: { addValidationError: (message: string) => void }): void {
  addValidationError('History is written by the desk, with its events, and not here.')
}

function common(listKey: string, spec: ListSpec, fields: Fields) {
  const lacks =
    (operation: 'query' | 'create' | 'delete') =>
    ({ session }: { session?: Session }) =>
      !mayOn(listKey, operation, session)
  const archives = 'archivedAt' in fields
  return {
    access: listAccess(listKey),
    fieldDefaults: { access: NO_FIELD_ACCESS },
    fields: underPolicy(listKey, fields),
    graphql: { description: spec.meaning, plural: spec.plural },
    db: {
      extendPrismaSchema: withIndexes([
        ...(archives ? [`@@index([archivedAt, ${spec.sort.field}])`] : []),
        ...(spec.indexes ?? []),
      ]),
    },
    ui: {
      label: spec.label,
      singular: spec.singular ?? inWords(listKey),
      plural: spec.label,
      labelField: spec.labelField,
      searchFields: spec.searchFields,
      hideNavigation: lacks('query'),
      hideCreate: lacks('create'),
      hideDelete: lacks('delete'),
      listView: {
        initialColumns: spec.columns,
        initialSort: spec.sort,
        pageSize: 50,
        ...(archives ? { initialFilter: { archivedAt: { equals: null } } } : {}),
      },
    },
  }
}

/** `WithheldNotice` → "Withheld notice". */
const inWords = (listKey: string): string =>
  listKey.replace(/(?<=.)[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

/** Adds lines at the end of a Prisma model. */
const withIndexes =
  (indexes: readonly string[]) =>
  (model: string): string =>
    indexes.length ? model.replace(/\}\s*$/, `${indexes.map(i => `  ${i}\n`).join('')}}`) : model
