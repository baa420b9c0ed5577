import { expect, test } from 'vitest'
import type { Session } from '../../schema/platform/session/actor.ts'
import { POLICY, type ListKey, type ListPolicy } from '../../schema/policy.ts'
import { rowsFor } from '../../schema/records/define/rows.ts'
import { describeOnBoth } from '../support/index.ts'
import { ACTORS, hiddenFrom } from './worlds/actors.ts'
import { answerTo } from './worlds/answer.ts'
import { inputFields, LIST_KEYS, liveList } from './worlds/lists.ts'

const sees = (listKey: ListKey, session: Session | undefined): boolean =>
  rowsFor((POLICY[listKey] as ListPolicy).query, session) !== false

describeOnBoth('row 1: counting by a filter over a relation', desk => {
  /** Every relation of every list that leads to a text of another list. */
  const roads = () =>
    LIST_KEYS.flatMap(listKey => {
      const { context } = desk()
      const { fields, graphql } = liveList(context, listKey)
      const filters = new Set(inputFields(context, `${listKey}WhereInput`))
      return Object.entries(fields)
        .filter(([key, { dbField }]) => dbField.kind === 'relation' && filters.has(key))
        .map(([key, { dbField }]) => ({
          listKey,
          key,
          many: dbField.mode === 'many',
          target: dbField.list as ListKey,
          count: graphql.names.listQueryCountName,
        }))
    })
  const textsOf = (listKey: ListKey) =>
    Object.entries(liveList(desk().context, listKey).fields)
      .filter(([key, { dbField }]) => dbField.scalar === 'String' && key !== 'id')
      .map(([key]) => key)
      .filter(key => inputFields(desk().context, `${listKey}WhereInput`).includes(key))

  // Planted: `ALL_FOLLOW` that partners may filter by (policy.ts); seen to fail on 2026-11-25.
  test('tells nobody a letter of what they may not read', { timeout: 120_000 }, async () => {
    let guesses = 0
    for (const [name, session] of Object.entries(ACTORS)) {
      const hidden = new Set(hiddenFrom(session))
      for (const { listKey, key, many, target, count } of roads()) {
        if (!hidden.has(target) || !sees(listKey, session)) continue
        for (const text of textsOf(target)) {
          const guess = { [text]: { startsWith: 'h' } }
          const where = { [key]: many ? { some: guess } : guess }
          const answer = await answerTo(desk().context, session, {
            kind: 'count',
            operation: 'query',
            field: count,
            args: [['where', `${listKey}WhereInput!`, where]],
            select: '',
          })
          const refused = answer.errors.map(({ extensions }) => extensions?.code)
          expect(refused, `${name}: ${listKey}.${key}.${text}`).toEqual(['KS_ACCESS_DENIED'])
          guesses++
        }
      }
    }
    expect(guesses).toBeGreaterThan(100)
  })
})
