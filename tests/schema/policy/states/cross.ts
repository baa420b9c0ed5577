import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ACTIONS } from '../../../../schema/policy.ts'
import { PUBLICATION_STATE } from '../../../../schema/vocabulary/index.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { create, fresh } from '../../records/ask.ts'
import { openDoor, type Door } from '../live/door.ts'
import { admit, type Visitor } from '../live/people.ts'
import { render } from '../render.ts'
import { TABLE } from '../table.ts'
import { outcomeOf } from './ask.ts'
import { ELSEWHERE, expandStates, RECORD_ACTIONS, STANDINGS } from './machine.ts'
import { recordAt } from './records.ts'

export const PAGE = path.resolve(import.meta.dirname, '../../../../docs/access/workflow.md')
const TIMEOUT_MS = 600_000

/** Asks for each action in each state: as everybody, or as one who may call it and one who may not. */
export function crossStates(whom: 'everybody' | 'two of each'): void {
  test('every action is crossed with the states, or says why not; every state is there', () => {
    const named = [...RECORD_ACTIONS, ...Object.keys(ELSEWHERE)]
    expect(named.toSorted()).toEqual(Object.keys(ACTIONS).toSorted())
    expect(STANDINGS.slice(0, 7)).toEqual(PUBLICATION_STATE.values)
  })

  // Where it was changed on purpose: read the difference, then `npx vitest run -u` this file.
  test('the committed page is what access table and state machine come to', async () => {
    await expect(render(expandStates(TABLE))).toMatchFileSnapshot(PAGE)
  })

  describeOnBoth('the live desk gives each action in each state', desk => {
    let door: Door
    let visitors: readonly Visitor[]
    beforeAll(async () => {
      const { context } = desk()
      door = await openDoor(context)
      const organization = () =>
        create(context, 'the desk', 'Organization', {
          slug: fresh('partner'),
          name: 'A partner',
          kind: 'university',
        })
      const organizations = { A: await organization(), B: await organization() }
      visitors = await admit(context, door, organizations)
      return () => door.close()
    })

    // Planted: `requestChanges` that admits published records (actions/request-changes.ts), and
    // `retract` without its right (actions/retract.ts); each seen to fail on 2026-11-25.
    const grids = expandStates(TABLE).grids
    test.each(grids)('$heading', { timeout: TIMEOUT_MS }, async ({ heading, rows }) => {
      const action = RECORD_ACTIONS.find(each => each === heading)
      if (!action) throw new Error(`There is no action ${heading}.`)
      const { context } = desk()
      for (const [n, [standing, cells]] of rows.entries()) {
        const asking = whom === 'everybody' ? visitors : twoOf(visitors, cells, n)
        const name = STANDINGS[n] ?? 'draft'
        let id: string | null = null
        for (const visitor of asking) {
          id ??= await recordAt(context, name)
          const found = await outcomeOf(context, door, action, visitor, id)
          const { name: who } = visitor.actor
          expect(found, `${who}, ${standing}`).toBe(cells[who])
          // It has moved on: the next one is asked about another record.
          if (found === 'yes') id = null
        }
      }
    })
  })
}

/** One who may not call it, another one each time, and then one who may and sees the record. */
function twoOf(
  visitors: readonly Visitor[],
  cells: Readonly<Record<string, string>>,
  turn: number,
): Visitor[] {
  const may = ({ actor }: Visitor) => ['yes', 'state'].includes(cells[actor.name] ?? '')
  const { true: able = [], false: unable = [] } = Object.groupBy(visitors, each => `${may(each)}`)
  return [unable, able].flatMap(group => group[turn % group.length] ?? [])
}
