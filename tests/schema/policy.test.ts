import { describe, expect, test } from 'vitest'
import { lists } from '../../schema/index.ts'
import {
  FIELD_KINDS,
  GRANTEES,
  POLICY,
  type FieldGrants,
  type FieldKind,
  type Grantee,
  type ListKey,
  type ListPolicy,
} from '../../schema/policy.ts'
import { CALLERS, sessionOf, withDesk, type Caller } from '../support/index.ts'

const OPERATIONS = ['query', 'create', 'update', 'delete'] as const
const LIST_KEYS = Object.keys(POLICY) as ListKey[]
const policy: Readonly<Record<string, ListPolicy>> = POLICY

const statedFields = (listKey: ListKey): [field: string, grants: FieldGrants][] =>
  (Object.entries(policy[listKey]?.fields ?? {}) as [FieldKind, string][]).flatMap(
    ([kind, names]) =>
      names.split(' ').map(name => [name, FIELD_KINDS[kind]] as [string, FieldGrants]),
  )

describe('the access table and the lists name the same things', () => {
  test('every list of the desk is in the table, and every list of the table is one of the desk', () => {
    expect(Object.keys(lists).sort()).toEqual([...LIST_KEYS].sort())
  })

  for (const listKey of LIST_KEYS) {
    test(`${listKey} has exactly the fields that the table states, each once`, () => {
      const live = Object.keys(lists[listKey].fields).filter(key => !key.startsWith('__group'))
      const stated = statedFields(listKey).map(([field]) => field)
      expect([...stated].sort()).toEqual([...live].sort())
    })
  }
})

describe('the live schema does what the table states', () => {
  const desk = withDesk({ provider: 'sqlite' })
  // Keystone's initialised lists: what it asks on each request, not what we hand it.
  const live = (listKey: ListKey): LiveList =>
    desk().context.__internal.lists[listKey] as unknown as LiveList

  /** Every relation: list, field, list behind it, and the field there that mirrors it. */
  const relations = () =>
    LIST_KEYS.flatMap(listKey =>
      Object.entries(live(listKey).fields).flatMap(([field, { dbField }]) =>
        dbField.kind === 'relation' && statedFields(listKey).some(([name]) => name === field)
          ? [{ listKey, field, target: dbField.list as ListKey, back: dbField.field }]
          : [],
      ),
    )
  const grantsOf = (listKey: ListKey, field: string) =>
    statedFields(listKey).find(([name]) => name === field)?.[1]

  test('a relation is filtered only by those who see every row behind it, or could filter none', () => {
    expect(relations().length).toBeGreaterThan(50)
    for (const { listKey, field, target } of relations()) {
      const blind = GRANTEES.filter(grantee => policy[target]?.query[grantee] !== 'all')
      const filters = (grantee: Grantee) =>
        grantsOf(listKey, field)?.filter.includes(grantee) === true &&
        statedFields(target).some(([, grants]) => grants.filter.includes(grantee))
      expect(blind.filter(filters), `${listKey}.${field}`).toEqual([])
    }
  })

  test('of the two sides of a relation, at most one can be written', () => {
    const isWritten = (listKey: ListKey, field: string) => {
      const grants = grantsOf(listKey, field)
      return Boolean(grants?.create.length || grants?.update.length)
    }
    for (const { listKey, field, target, back } of relations()) {
      if (!back || !grantsOf(target, back)) continue
      const both = isWritten(listKey, field) && isWritten(target, back)
      expect(both, `${listKey}.${field}`).toBe(false)
    }
  })

  describe.each(LIST_KEYS)('%s', listKey => {
    test.each(CALLERS)('allows operations to %s as stated', async caller => {
      for (const operation of OPERATIONS) {
        const grants = policy[listKey]?.[operation] ?? {}
        const stated = (Array.isArray(grants) ? grants : Object.keys(grants)).includes(caller)
        const { operation: rules } = live(listKey).access
        const asked = operation === 'query' ? Object.values(rules.query) : [rules[operation]]
        for (const rule of asked) {
          expect(await rule({ session: sessionOf(caller) }), operation).toBe(stated)
        }
      }
    })

    test.each(CALLERS)('allows fields to %s as stated', async caller => {
      for (const [field, grants] of statedFields(listKey)) {
        const rules = live(listKey).fields[field]?.access
        const item = { id: 'another' }
        const args = { session: sessionOf(caller), item, listKey, fieldKey: field }
        const has = (operation: keyof FieldGrants) => isStated(grants[operation], caller)
        expect(await rules?.read.item(args), `read ${field}`).toBe(has('read'))
        expect(await rules?.read.filter(args), `filter ${field}`).toBe(has('filter'))
        expect(await rules?.read.order(args), `order ${field}`).toBe(has('order'))
        expect(await rules?.create(args), `create ${field}`).toBe(has('create'))
        expect(await rules?.update(args), `update ${field}`).toBe(has('update'))
      }
    })
  })
})

describe('what the table can never state', () => {
  test('nobody deletes anything', () => {
    for (const listKey of LIST_KEYS) expect(policy[listKey]?.delete, listKey).toEqual({})
  })

  test('nobody writes the lists of the desk itself', () => {
    for (const key of [
      'Revision',
      'Payload',
      'Publication',
      'Delivery',
      'Correction',
      'Redaction',
      'WordsAllowance',
      'AuditEvent',
    ]) {
      expect(policy[key], key).toMatchObject({ create: [], update: {}, delete: {} })
    }
  })

  test('a partner reaches only rows of its own', () => {
    for (const listKey of LIST_KEYS) {
      for (const operation of ['query', 'update'] as const) {
        expect(policy[listKey]?.[operation].partner, listKey).not.toBe('all')
      }
    }
  })
})

interface LiveList {
  readonly access: {
    readonly operation: {
      readonly query: Readonly<Record<'one' | 'many' | 'count', Rule>>
      readonly create: Rule
      readonly update: Rule
      readonly delete: Rule
    }
  }
  readonly fields: Readonly<
    Record<
      string,
      {
        readonly dbField: { readonly kind: string; readonly list?: string; readonly field?: string }
        readonly access: {
          readonly read: Readonly<Record<'item' | 'filter' | 'order', Rule>>
          readonly create: Rule
          readonly update: Rule
        }
      }
    >
  >
}
type Rule = (args: object) => unknown

const isStated = (grantees: readonly string[], caller: Caller): boolean => grantees.includes(caller)
