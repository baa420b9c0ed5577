import type { KeystoneContext } from '@keystone-6/core/types'
import { getNamedType, isListType, isObjectType } from 'graphql'
import { LIST_KEYS } from '../table.ts'

/** What the live schema says of one field: all that is needed to fill it, ask for it and send it. */
export interface FieldFacts {
  readonly name: string
  readonly kind:
    | 'text'
    | 'integer'
    | 'number'
    | 'flag'
    | 'instant'
    | 'json'
    | 'terms'
    | 'document'
    | 'link'
    | 'links'
    | 'computed'
  readonly isUnique: boolean
  /** True where this side of a relation holds it. */
  readonly isOwning: boolean
  /** The list behind a link. */
  readonly target: string
  /** The terms that may be chosen, where it is a choice. */
  readonly options: readonly string[]
  /** What a query selects below it. */
  readonly selection: string
  /** Which inputs of the list have it. */
  readonly inputs: Readonly<Record<'create' | 'update' | 'filter' | 'order', boolean>>
}

/** What the live schema says of a list. */
export interface ListFacts {
  readonly listKey: string
  readonly names: Readonly<Record<string, string>>
  readonly fields: readonly FieldFacts[]
}

/** Reads every list of the table. */
export async function allFacts(context: KeystoneContext): Promise<Map<string, ListFacts>> {
  const facts = new Map<string, ListFacts>()
  for (const listKey of LIST_KEYS) facts.set(listKey, await factsOf(context, listKey))
  return facts
}

/** Reads a list from the desk's own schema: a list or a field that is new there is found by itself. */
async function factsOf(context: KeystoneContext, listKey: string): Promise<ListFacts> {
  const list = context.__internal.lists[listKey] as unknown as LiveList
  const options = await optionsOf(context, listKey)
  const { schema } = context.graphql
  const inputs = (name: string) => Object.keys(list.graphql.types[name]?.getFields() ?? {})
  const has = {
    create: inputs('create'),
    update: inputs('update'),
    filter: inputs('where'),
    order: inputs('orderBy'),
  }
  const output = schema.getType(listKey)
  const fields = Object.entries(list.fields).flatMap(([name, { dbField }]): FieldFacts[] => {
    const field = isObjectType(output) ? output.getFields()[name] : undefined
    if (!field) return []
    const kind = kindOf(dbField, getNamedType(field.type).name, isListType(field.type))
    const below = { link: '{ id }', links: '{ id }', document: '{ document }' } as const
    const isSet = getNamedType(field.type).name === 'PasswordState' ? '{ isSet }' : ''
    return [
      {
        name,
        kind,
        isUnique: dbField.index === 'unique',
        isOwning: isOwning(context, dbField),
        target: dbField.list ?? '',
        options: options[name] ?? [],
        selection: `${name} ${kind in below ? below[kind as keyof typeof below] : isSet}`,
        inputs: {
          create: has.create.includes(name),
          update: has.update.includes(name),
          filter: has.filter.includes(name),
          order: has.order.includes(name),
        },
      },
    ]
  })
  return { listKey, names: list.graphql.names, fields }
}

interface DbField {
  readonly kind: string
  readonly scalar?: string
  readonly mode?: string
  readonly index?: string
  readonly list?: string
  readonly field?: string
  readonly foreignIdField?: { readonly kind: string }
}
interface LiveList {
  readonly fields: Readonly<Record<string, { readonly dbField: DbField }>>
  readonly graphql: {
    readonly names: Readonly<Record<string, string>>
    readonly types: Readonly<Record<string, { getFields(): object } | undefined>>
  }
}

/** Of a relation to many, a side holds the link where the other one is to many as well. */
function isOwning(context: KeystoneContext, { kind, mode, list, field, foreignIdField }: DbField) {
  if (kind !== 'relation' || !list || !field) return false
  if (mode === 'one') return foreignIdField?.kind !== 'none'
  const back = context.__internal.lists[list]?.resolvedDbFields[field]
  return back?.kind === 'relation' && back.mode === 'many'
}

function kindOf({ kind, scalar, mode }: DbField, type: string, many: boolean): FieldFacts['kind'] {
  if (kind === 'relation') return mode === 'many' ? 'links' : 'link'
  if (kind === 'none') return 'computed'
  if (type.endsWith('_Document')) return 'document'
  if (scalar === 'Json') return many ? 'terms' : 'json'
  const kinds = { Int: 'integer', Float: 'number', Boolean: 'flag', DateTime: 'instant' } as const
  return kinds[scalar as keyof typeof kinds] ?? 'text'
}

interface MetaField {
  readonly key: string
  readonly fieldMeta: { readonly options?: readonly { readonly value: string }[] } | null
}

/** The terms of each choice, from what the Admin UI is told. */
async function optionsOf(
  context: KeystoneContext,
  listKey: string,
): Promise<Record<string, string[]>> {
  const query = `query ($key: String!) {
    keystone { adminMeta { list(key: $key) { fields { key fieldMeta } } } }
  }`
  const answer = await context.sudo().graphql.run({ query, variables: { key: listKey } })
  const { keystone } = answer as {
    keystone: { adminMeta: { list: { fields: readonly MetaField[] } } }
  }
  return Object.fromEntries(
    keystone.adminMeta.list.fields.map(({ key, fieldMeta }) => [
      key,
      (fieldMeta?.options ?? []).map(({ value }) => value),
    ]),
  )
}
