import type { GraphQLSchema } from 'graphql'
import { beforeAll, describe } from 'vitest'
import { withConnection } from '../../../../schema/platform/connection.ts'
import { POLICY } from '../../../../schema/policy.ts'
import { person, PROVIDERS, withDesk, type Provider } from '../../../support/index.ts'
import { newsroom, people } from '../../actions/newsroom.ts'
import { openDoor, type Door } from '../../policy/live/door.ts'
import { run } from '../../records/ask.ts'
import { readTables, type Tables } from '../audit/strike/state.ts'
import { makeRecords, type Records } from './records.ts'

/** What the CMS's door answered, and how long that took. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly milliseconds: number
}

export interface DeskUnderTest {
  readonly records: Records
  readonly schema: GraphQLSchema
  /** Asks one thing as somebody, with the variables as the JSON that a client sends. */
  ask(query: string, variables: string, as?: 'staff' | 'admin'): Promise<Answer>
  /** Sends any body as somebody, or as nobody. */
  send(body: unknown, as?: 'staff' | 'admin'): Promise<Answer>
  /** Every row of every table, by a connection of its own. */
  tables(): Promise<Tables>
  /** Rows of each list, by a connection of its own. */
  counts(): Promise<Readonly<Record<string, number>>>
}

const OWN_TOKEN = 'mutation { done: issueOwnToken(name: "own") { token } }'
const PASSWORD = 'correct horse battery staple'

/** Runs the same tests on each database, at the CMS's door with its limits, rules and sessions. */
export function describeUnderTest(
  name: string,
  tests: (desk: () => DeskUnderTest, provider: Provider) => void,
): void {
  for (const provider of PROVIDERS) {
    describe(`${name} (${provider})`, () => {
      const desk = withDesk({ provider })
      let under: DeskUnderTest | undefined
      beforeAll(async () => {
        under = await prepare(desk())
      })
      tests(() => {
        if (!under) throw new Error('The desk is open in tests only.')
        return under
      }, provider)
    })
  }
}

async function prepare({ context, settings, place }: ReturnType<ReturnType<typeof withDesk>>) {
  const room = newsroom(() => context)
  const tokenOf = async (role: 'staff' | 'admin') => {
    const data = { name: role, email: `${role}@desk.example`, password: PASSWORD, role }
    const id = await room.make('User', data, people.admin)
    return (await run<{ token: string }>(context, person(role, { id }), OWN_TOKEN)).token
  }
  const tokens = { staff: await tokenOf('staff'), admin: await tokenOf('admin') }
  const door = await openDoor(context)
  const lists = Object.keys(POLICY)
  const each = lists.map(list => `(SELECT count(*) FROM "${list}") AS "${list}"`)
  return {
    records: await makeRecords(room),
    schema: context.graphql.schema,
    ask: (query, variables, as = 'staff') =>
      timed(door, tokens[as], { query, variables: JSON.parse(variables) as object }),
    send: (body, as) => timed(door, as && tokens[as], body),
    tables: () => readTables(place),
    counts: () =>
      withConnection(settings, async connection => {
        const [row] = await connection.rows(`SELECT ${each.join(', ')}`)
        return Object.fromEntries(lists.map(list => [list, Number(row?.[list])]))
      }),
  } satisfies DeskUnderTest as DeskUnderTest
}

async function timed(door: Door, token: string | undefined, sent: unknown): Promise<Answer> {
  const began = performance.now()
  const { status, body } = await door.send(token ? { authorization: `Bearer ${token}` } : {}, sent)
  return { status, body, milliseconds: performance.now() - began }
}
