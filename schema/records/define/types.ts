import type { BaseFields, BaseListTypeInfo, FieldTypeFunc, ListHooks } from '@keystone-6/core/types'

/** Keystone's types, for lists whose generated types do not exist until they have been built. */
export type Field = FieldTypeFunc<BaseListTypeInfo>
export type Fields = BaseFields<BaseListTypeInfo>
export type Hooks = ListHooks<BaseListTypeInfo>
export type FieldMeta = Parameters<Field>[0]
export type Row = Readonly<Record<string, unknown>>

/** What every field helper takes. */
export interface FieldOptions {
  readonly label?: string
  /** Help text: what belongs here, in a sentence. */
  readonly help?: string
  readonly required?: boolean
}
