import type { KeystoneContext } from '@keystone-6/core/types'
import type { Session } from '../../../schema/platform/session/actor.ts'
import type { ListKey } from '../../../schema/policy.ts'
import { mayOn } from '../../../schema/records/define/access.ts'
import { changesBlindly, hiddenFrom, seesNone } from './actors.ts'
import { claimsOf, oneOfEach, readsOf, writesOf, type Ask } from './requests.ts'

/** A question about the hidden row of a list. */
export interface AskOf {
  readonly listKey: ListKey
  readonly ask: Ask
}

/**
 * All that somebody can ask about rows that they may not see, but for what an authorised writer
 * necessarily learns: see docs/guards.md.
 */
export const asksOf = (context: KeystoneContext, session: Session | undefined): AskOf[] =>
  hiddenFrom(session).flatMap(listKey => {
    const reads = readsOf(context, listKey)
    const writes = writesOf(context, listKey)
    const claims = claimsOf(context, listKey)
    return [
      ...(seesNone(session, listKey) ? oneOfEach(reads) : reads),
      ...writes.filter(({ kind }) => kind !== 'update' || !changesBlindly(session, listKey)),
      ...(mayOn(listKey, 'create', session) ? [] : claims),
    ].map(ask => ({ listKey, ask }))
  })

/**
 * One question for each list, of another kind each time, and one of its actions besides; with another
 * `turn` for each actor every kind meets every actor and, between them, every list.
 */
export function spread(asks: readonly AskOf[], turn: number): AskOf[] {
  const lists = [...Map.groupBy(asks, ({ listKey }) => listKey).values()]
  return lists.flatMap((of, n) => {
    const kinds = [...Map.groupBy(of, ({ ask }) => ask.kind).values()]
    const actions = of.filter(({ ask }) => ask.kind === 'action')
    const pick = (from: readonly AskOf[] = []) =>
      from.slice((n + turn) % (from.length || 1)).slice(0, 1)
    return [...(kinds[(n + turn) % kinds.length]?.slice(0, 1) ?? []), ...pick(actions)]
  })
}
