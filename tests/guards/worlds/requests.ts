import type { KeystoneContext } from '@keystone-6/core/types'
import type { ListKey } from '../../../schema/policy.ts'
import { PUBLISHED_LISTS } from '../../../schema/vocabulary/index.ts'
import { hiddenId, hiddenValue } from './hidden-row.ts'
import { inputFields, LIST_KEYS, liveList } from './lists.ts'

/** One root field with its arguments as variables: name, GraphQL type, value. */
export interface Ask {
  readonly kind:
    'where' | 'order' | 'count' | 'cursor' | 'unique' | 'connect' | 'update' | 'delete' | 'action'
  readonly operation: 'query' | 'mutation'
  readonly field: string
  readonly args: readonly (readonly [name: string, type: string, value: unknown])[]
  readonly select: string
}

const query = (kind: Ask['kind'], field: string, args: Ask['args'], select = '{ id }'): Ask => ({
  kind,
  operation: 'query',
  field,
  args,
  select,
})
const mutation = (kind: Ask['kind'], field: string, args: Ask['args'], select = '{ id }'): Ask => ({
  kind,
  operation: 'mutation',
  field,
  args,
  select,
})

/** Every way to ask about the hidden row of a list without writing anything. */
export function readsOf(context: KeystoneContext, listKey: ListKey): Ask[] {
  const { names } = liveList(context, listKey).graphql
  const where = `${listKey}WhereInput!`
  const id = hiddenId(listKey)
  const filters = filtersOf(context, listKey)
  const all = [
    ...filters,
    { NOT: [{ id: { equals: id } }] },
    { OR: [{ id: { equals: id } }, { id: { in: [id] } }] },
    {},
  ]
  return [
    ...all.map(filter => query('where', names.listQueryName, [['where', where, filter]])),
    ...all.map(filter => query('count', names.listQueryCountName, [['where', where, filter]], '')),
    ...orders(context, listKey).map(order =>
      query('order', names.listQueryName, [
        ['orderBy', `[${listKey}OrderByInput!]!`, [order]],
        ['take', 'Int!', 1],
      ]),
    ),
    ...[5, -5].map(take =>
      query('cursor', names.listQueryName, [
        ['cursor', `${listKey}WhereUniqueInput!`, { id }],
        ['take', 'Int!', take],
      ]),
    ),
    ...uniques(context, listKey).map(unique =>
      query('unique', names.itemQueryName, [['where', `${listKey}WhereUniqueInput!`, unique]]),
    ),
  ]
}

/** One of each kind of question to each field. */
export const oneOfEach = (asks: readonly Ask[]): Ask[] => [
  ...new Map(asks.map(ask => [`${ask.kind} ${ask.field}`, ask])).values(),
]

/** Every write and every action that names the hidden row of a list. */
export function writesOf(context: KeystoneContext, listKey: ListKey): Ask[] {
  const { names } = liveList(context, listKey).graphql
  const unique = `${listKey}WhereUniqueInput!`
  const where = { id: hiddenId(listKey) }
  return [
    mutation('update', names.updateMutationName, [
      ['where', unique, where],
      ['data', `${listKey}UpdateInput!`, {}],
    ]),
    mutation('delete', names.deleteMutationName, [['where', unique, where]]),
    ...connects(context, listKey),
    ...actions(listKey),
  ]
}

/** Creates with a value that the hidden row has and that must be there once. */
export const claimsOf = (context: KeystoneContext, listKey: ListKey): Ask[] =>
  uniques(context, listKey)
    .filter(unique => !('id' in unique))
    .map(unique => {
      const field = liveList(context, listKey).graphql.names.createMutationName
      return mutation('unique', field, [['data', `${listKey}CreateInput!`, unique]])
    })

function filtersOf(context: KeystoneContext, listKey: ListKey): Record<string, unknown>[] {
  const { fields } = liveList(context, listKey)
  return inputFields(context, `${listKey}WhereInput`).flatMap((key): Record<string, unknown>[] => {
    const dbField = fields[key]?.dbField
    if (!dbField) return []
    if (dbField.kind === 'relation') {
      const behind = { id: { equals: hiddenId(dbField.list as ListKey) } }
      return [{ [key]: dbField.mode === 'many' ? { some: behind } : behind }]
    }
    const value = hiddenValue(listKey, key, dbField.scalar ?? '')
    const isId = key === 'id'
    if (dbField.scalar !== 'String') return [{ [key]: { equals: value } }]
    return [
      { [key]: { equals: isId ? hiddenId(listKey) : value } },
      { [key]: isId ? { in: [hiddenId(listKey)] } : { startsWith: 'hidden' } },
    ]
  })
}

const orders = (context: KeystoneContext, listKey: ListKey): Record<string, unknown>[] =>
  inputFields(context, `${listKey}OrderByInput`).flatMap(key => [
    { [key]: 'asc' },
    { [key]: 'desc' },
  ])

const uniques = (context: KeystoneContext, listKey: ListKey): Record<string, unknown>[] =>
  inputFields(context, `${listKey}WhereUniqueInput`).map(key => ({
    [key]: key === 'id' ? hiddenId(listKey) : hiddenValue(listKey, key, 'String'),
  }))

/** Records of every list that would link to the hidden row. */
function connects(context: KeystoneContext, target: ListKey): Ask[] {
  return LIST_KEYS.flatMap(listKey => {
    const { fields, graphql } = liveList(context, listKey)
    const writable = new Set(inputFields(context, `${listKey}CreateInput`))
    return Object.entries(fields)
      .filter(([key, { dbField }]) => dbField.list === target && writable.has(key))
      .map(([key, { dbField }]) => {
        const link = { id: hiddenId(target) }
        const data = { [key]: { connect: dbField.mode === 'many' ? [link] : link } }
        return mutation('connect', graphql.names.createMutationName, [
          ['data', `${listKey}CreateInput!`, data],
        ])
      })
  })
}

/** The desk's own mutations and queries, each on the hidden row. */
function actions(listKey: ListKey): Ask[] {
  const id = ['id', 'ID!', hiddenId(listKey)] as const
  const digest = ['digest', 'String!', '0'.repeat(64)] as const
  const text = (name: string) => [name, 'String!', 'Because.'] as const
  const key = ['key', 'String!', String(hiddenValue('Publication', 'key', 'String'))] as const
  const own: Partial<Record<ListKey, Ask[]>> = {
    PartnerStatement: [
      mutation('action', 'approveWords', [id, digest]),
      mutation('action', 'refuseWords', [id, digest, text('reason')]),
    ],
    Release: [
      mutation('action', 'recordHistory', [id, ['status', 'String!', 'released']]),
      query('action', 'decisionRoom', [['release', 'ID!', hiddenId(listKey)]], '{ outcome }'),
    ],
    ThresholdSet: [mutation('action', 'lockThresholds', [id])],
    ReleaseDecision: [
      mutation('action', 'proposeDecision', [id]),
      mutation('action', 'addEvidence', [
        ['decision', 'ID!', hiddenId(listKey)],
        text('title'),
        text('envelope'),
      ]),
      mutation('action', 'proposeWaiver', [
        ['decision', 'ID!', hiddenId(listKey)],
        ['question', 'String!', 'D5'],
        text('reason'),
        text('controls'),
        ['expiresAt', 'DateTime!', '2040-01-01T00:00:00.000Z'],
      ]),
      mutation('action', 'signDecision', [id, digest, ['choice', 'DecisionChoice!', 'approve']]),
      mutation('action', 'decide', [id, digest]),
      mutation('action', 'recordDecision', [id, ['at', 'DateTime!', '2019-02-14T00:00:00.000Z']]),
      mutation('action', 'exportDecision', [id], '{ __typename }'),
    ],
    Redaction: [mutation('action', 'confirmRedaction', [id])],
    Publication: [
      query('action', 'redactionPlan', [key], '{ key }'),
      mutation('action', 'proposeRedaction', [key, text('reason'), text('publicReason')]),
    ],
    Waiver: [mutation('action', 'acceptWaiver', [id])],
    Evidence: [mutation('action', 'withdrawEvidence', [id, text('envelope')])],
    ServiceToken: [mutation('action', 'revokeServiceToken', [id])],
    User: [
      mutation('action', 'resetPassword', [
        ['email', 'String!', String(hiddenValue('User', 'email', 'String'))],
        ['password', 'String!', 'a long enough password'],
      ]),
    ],
  }
  return [...(own[listKey] ?? []), ...(listKey in PUBLISHED_LISTS ? workflow(listKey) : [])]
}

function workflow(listKey: ListKey): Ask[] {
  const where = ['where', `${listKey}WhereUniqueInput!`, { id: hiddenId(listKey) }] as const
  const digest = ['digest', 'String!', '0'.repeat(64)] as const
  const step = (name: string, ...args: Ask['args'][number][]) =>
    mutation('action', `${name}${listKey}`, [where, ...args])
  const look = (name: string, select: string) =>
    query(
      'action',
      name,
      [
        ['list', 'String!', listKey],
        ['id', 'ID!', hiddenId(listKey)],
      ],
      select,
    )
  return [
    step('submit'),
    step('requestChanges', ['note', 'String!', 'Please.']),
    step('schedule', digest, ['at', 'DateTime!', '2040-01-01T00:00:00.000Z']),
    step('publish', digest),
    step('retract', ['reason', 'String!', 'Because.']),
    mutation(
      'action',
      'allowWords',
      [
        ['list', 'String!', listKey],
        ['id', 'ID!', hiddenId(listKey)],
        digest,
        ['collisions', '[String!]!', []],
        ['reason', 'String!', 'Because.'],
      ],
      '',
    ),
    look('publicationPreview', '{ digest }'),
    look('sincePublication', '{ published }'),
  ]
}
