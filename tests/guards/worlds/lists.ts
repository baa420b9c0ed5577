import type { KeystoneContext } from '@keystone-6/core/types'
import { POLICY, type ListKey } from '../../../schema/policy.ts'

/** The part of Keystone's initialised lists that requests are generated from. */
export interface LiveList {
  readonly listKey: ListKey
  readonly isSingleton: boolean
  readonly graphql: { readonly names: Readonly<Record<Name, string>> }
  readonly fields: Readonly<Record<string, LiveField>>
  readonly actions: readonly {
    readonly actionKey: string
    readonly ui: {
      readonly itemView: { readonly actionMode: unknown }
      readonly listView: { readonly actionMode: unknown }
    }
  }[]
}
type Name =
  | 'itemQueryName'
  | 'listQueryName'
  | 'listQueryCountName'
  | 'createMutationName'
  | 'updateMutationName'
  | 'deleteMutationName'
export interface LiveField {
  readonly dbField: {
    readonly kind: 'scalar' | 'relation' | 'none' | 'multi' | 'enum'
    readonly scalar?: string
    readonly index?: string
    readonly mode?: 'one' | 'many' | 'required' | 'optional'
    readonly list?: ListKey
  }
}

export const LIST_KEYS = Object.keys(POLICY) as ListKey[]

/** A list as Keystone has made it, on the desk that is asked. */
export const liveList = (context: KeystoneContext, listKey: ListKey): LiveList =>
  context.__internal.lists[listKey] as unknown as LiveList

/** The names of the fields of an input type of the schema. */
export function inputFields(context: KeystoneContext, typeName: string): readonly string[] {
  const type = context.graphql.schema.getType(typeName) as
    { getFields(): Record<string, unknown> } | undefined
  return Object.keys(type?.getFields() ?? {})
}
