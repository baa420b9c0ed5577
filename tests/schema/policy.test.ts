import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lists } from '../../schema/index.ts'
import {
  FIELD_KINDS,
  GRANTEES,
  POLICY,
  PRIVILEGED_FILES,
  type FieldGrants,
  type FieldKind,
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
      'AuditEvent',
    ]) {
      expect(policy[key], key).toMatchObject({ create: [], update: {}, delete: {} })
    }
  })

  test('a relation is filtered only by those who see every row behind it', () => {
    for (const [listKey, field, target] of relations()) {
      const filterers = Object.fromEntries(statedFields(listKey))[field]?.filter ?? []
      const seeAll = new Set(GRANTEES.filter(grantee => policy[target]?.query[grantee] === 'all'))
      const blind = filterers.filter(grantee => !seeAll.has(grantee))
      // Sealed fields cannot be filtered by anyone, so that nothing shows through to them.
      const open = statedFields(target as ListKey).some(([, grants]) => grants.filter.length > 0)
      const leaks = blind.filter(
        grantee =>
          open && statedFields(target as ListKey).some(([, g]) => g.filter.includes(grantee)),
      )
      expect(leaks, `${listKey}.${field}`).toEqual([])
    }
  })

  test('of the two sides of a relation, one can be written', () => {
    for (const [listKey, field, target, back] of relations()) {
      if (!back) continue
      const writers = (key: string, name: string) => {
        const grants = Object.fromEntries(statedFields(key as ListKey))[name]
        return [...(grants?.create ?? []), ...(grants?.update ?? [])].length
      }
      const sides = [writers(listKey, field), writers(target, back)].filter(count => count > 0)
      expect(sides.length, `${listKey}.${field}`).toBeLessThanOrEqual(1)
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

test('only the named files go round the access rules, and each says why', () => {
  const root = process.env.DESK_ROOT ?? process.cwd()
  const bypasses = sourceFiles(path.join(root, 'schema')).filter(file => {
    const code = withoutComments(fs.readFileSync(file, 'utf8'))
    return /\.sudo\(\)|\.prisma\b(?!\/)/.test(code)
  })
  const named = bypasses.map(file => path.relative(root, file).split(path.sep).join('/')).sort()
  expect(named).toEqual([...PRIVILEGED_FILES].sort())
  for (const file of bypasses) expect(fs.readFileSync(file, 'utf8'), file).toContain('WARNING:')
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

/** Every relation of the lists: list, field, list behind it, and the field there that mirrors it. */
function relations(): [
  listKey: ListKey,
  field: string,
  target: string,
  back: string | undefined,
][] {
  return LIST_KEYS.flatMap(listKey =>
    Object.entries(lists[listKey].fields).flatMap(([field, make]) => {
      if (typeof make !== 'function') return []
      const { dbField } = make(anyMeta(listKey, field))
      if (dbField.kind !== 'relation') return []
      return [
        [listKey, field, dbField.list, dbField.field] as [
          ListKey,
          string,
          string,
          string | undefined,
        ],
      ]
    }),
  )
}

/** Enough of Keystone's types for a field to say what it is. */
const anyMeta = (listKey: string, fieldKey: string): never => {
  const types = { relateTo: { one: {}, many: {} } }
  const all = Object.fromEntries(LIST_KEYS.map(key => [key, { types }]))
  return { listKey, fieldKey, provider: 'sqlite', lists: all } as never
}

const sourceFiles = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.join(folder, file))

const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
