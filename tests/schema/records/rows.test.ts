import { describe, expect, test } from 'vitest'
import { POLICY, type ListPolicy } from '../../../schema/policy.ts'
import { only, rowsFor } from '../../../schema/records/define/rows.ts'
import { CALLERS, person, program, sessionOf } from '../../support/sessions.ts'

const OWN = { id: { equals: 'cornell' } }
const NOT_ARCHIVED = { archivedAt: { equals: null } }

describe('which rows somebody reaches', () => {
  test('a partner reaches the records of its own organisation that are not archived', () => {
    const partner = person('partner', { organizationId: 'cornell' })
    expect(rowsFor({ partner: 'of-own-organization' }, partner)).toEqual({
      AND: [{ organization: OWN }, NOT_ARCHIVED],
    })
    expect(rowsFor({ partner: 'own-organization' }, partner)).toEqual({ AND: [OWN, NOT_ARCHIVED] })
    expect(rowsFor({ partner: 'with-own-organization-as-party' }, partner)).toEqual({
      AND: [{ parties: { some: OWN } }, NOT_ARCHIVED],
    })
  })

  test('a partner without an organisation reaches nothing', () => {
    for (const organizationId of [null, undefined as never, '']) {
      const partner = person('partner', { organizationId })
      expect(rowsFor({ partner: 'of-own-organization' }, partner)).toBe(false)
    }
  })

  test('somebody who reads their own account is asked for by id', () => {
    expect(rowsFor({ staff: 'self' }, person('staff', { id: 'me' }))).toEqual({
      id: { equals: 'me' },
    })
    expect(rowsFor({ staff: 'self' }, person('staff', { id: undefined as never }))).not.toBe(true)
  })

  test('a token reaches what the best of its scopes does', () => {
    expect(rowsFor({ 'service:read': 'all' }, program(['write', 'read']))).toBe(true)
    expect(rowsFor({ 'service:read': 'all' }, program(['write']))).toBe(false)
  })

  test('a token without scopes, and a person with the role of a program, reach nothing', () => {
    const everyone = { staff: 'all', 'service:read': 'all' } as const
    expect(rowsFor(everyone, program([]))).toBe(false)
    expect(rowsFor(everyone, person('service'))).toBe(false)
  })
})

// Planted: a caller without an id of their own let through to the comparison, with `only` left out;
// seen to fail on 2026-11-25.
describe('a session that lacks something is refused, and never gets all rows', () => {
  const FIELDS = ['id', 'role', 'organizationId', 'scopes', 'kind'] as const
  for (const caller of CALLERS) {
    test.each(FIELDS)(`${caller} without %s`, field => {
      const whole = sessionOf(caller, { organizationId: 'cornell' })
      const lacking = { [field]: field === 'scopes' ? [] : undefined }
      const session = whole && { ...whole, actor: { ...whole.actor, ...lacking } }
      for (const [listKey, { query, update }] of Object.entries<ListPolicy>(POLICY)) {
        for (const grants of [query, update]) {
          const hadAll = rowsFor(grants, whole) === true
          const after = rowsFor(grants, session)
          expect(after === true && !hadAll, listKey).toBe(false)
          expect(JSON.stringify(after), listKey).not.toMatch(/\{\}|\[\]/)
        }
      }
    })
  }
})

// Planted: undefined, and what is empty, taken for something; each seen to fail on 2026-11-25.
describe('a filter that says nothing at some place is no filter', () => {
  test.each([
    ['an undefined value', { organization: { id: { equals: undefined } } }],
    ['an empty text', { organization: { id: { equals: '' } } }],
    ['an empty object', { organization: {} }],
    ['an empty list', { OR: [] }],
    ['nothing at all', {}],
  ])('%s is refused', (_, filter) => {
    expect(only(filter)).toBe(false)
  })

  test('null is a value: it asks for rows without one', () => {
    expect(only(NOT_ARCHIVED)).toEqual(NOT_ARCHIVED)
  })
})
