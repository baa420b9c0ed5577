import type { KeystoneContext } from '@keystone-6/core/types'
import { expect, test } from 'vitest'
import { inTurn } from '../../../../schema/actions/collisions/in-turn.ts'

/** What is kept once for each desk goes by its lists. */
const desk = () => ({ __internal: { lists: {} } }) as unknown as KeystoneContext

/** Work that says when it begins and ends. */
const working =
  (said: string[], name: string, fails = false) =>
  async () => {
    said.push(`${name} begins`)
    await new Promise(setImmediate)
    said.push(`${name} ends`)
    if (fails) throw new Error(name)
    return name
  }

// Planted: each began at once; seen to fail on 2026-11-25.
test('one search at a time reads all records, and one that fails holds up no other', async () => {
  const [context, said] = [desk(), [] as string[]]
  const results = await Promise.allSettled([
    inTurn(context, working(said, 'a')),
    inTurn(context, working(said, 'b', true)),
    inTurn(context, working(said, 'c')),
  ])
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('two desks in one process do not wait for one another', async () => {
  const said: string[] = []
  await Promise.all(['a', 'b'].map(name => inTurn(desk(), working(said, name))))
  expect(said.slice(0, 2)).toEqual(['a begins', 'b begins'])
})
