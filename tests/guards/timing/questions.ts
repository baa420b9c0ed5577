import type { Session } from '../../../schema/platform/session/actor.ts'
import { POLICY, type ListKey } from '../../../schema/policy.ts'
import { rowsFor } from '../../../schema/records/define/rows.ts'
import type { AskOf } from '../worlds/asks.ts'
import { hiddenId } from '../worlds/hidden-row.ts'
import type { Ask } from '../worlds/requests.ts'

/** What looks for rows, and so goes past a filter of them where there is one. */
const READING: readonly Ask['kind'][] = ['where', 'count', 'cursor', 'unique']

/** True where somebody sees some rows of a list and not others: each question is a search then. */
export const isFiltered = (session: Session | undefined, listKey: ListKey): boolean =>
  typeof rowsFor(POLICY[listKey].query, session) === 'object'

/** Of each kind of question to each list the one that names the hidden row, where there is one. */
export const ofEachListAndKind = (asks: readonly AskOf[]): AskOf[] =>
  [...Map.groupBy(asks, ({ listKey, ask }) => `${listKey} ${ask.kind}`).values()].flatMap(
    of => of.find(namesHiddenRow) ?? of.slice(0, 1),
  )

const namesHiddenRow = ({ listKey, ask }: AskOf): boolean =>
  JSON.stringify(ask.args).includes(`"${hiddenId(listKey)}"`)

/**
 * Of those what is worth timing in each run: all that reads a list of which somebody sees a part, and one
 * question of each kind besides, to another list with each `turn`.
 */
export function telling(
  asks: readonly AskOf[],
  session: Session | undefined,
  turn: number,
): AskOf[] {
  const all = ofEachListAndKind(asks)
  const searching = all.filter(
    ({ listKey, ask }) => READING.includes(ask.kind) && isFiltered(session, listKey),
  )
  const kinds = [...Map.groupBy(all, ({ ask }) => ask.kind).values()]
  const others = kinds.flatMap((of, n) => of.slice((turn + n) % of.length).slice(0, 1))
  return [...new Set([...searching, ...others])]
}
