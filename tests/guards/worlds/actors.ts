import type { Session } from '../../../schema/platform/session/actor.ts'
import { POLICY, type ListKey, type ListPolicy } from '../../../schema/policy.ts'
import { rowsFor } from '../../../schema/records/define/rows.ts'
import { person, program } from '../../support/index.ts'
import { OWN, SELF } from './hidden-row.ts'

/** Everybody who asks, by name. `undefined` is nobody. */
export const ACTORS: Readonly<Record<string, Session | undefined>> = {
  nobody: undefined,
  'a partner': person('partner', { id: SELF, organizationId: OWN }),
  'a partner without an organisation': person('partner', { id: SELF }),
  'policy staff': person('staff', { id: SELF }),
  'a reviewer': person('reviewer', { id: SELF }),
  leadership: person('leadership', { id: SELF }),
  'an administrator': person('admin', { id: SELF }),
  'a program that reads': program(['read']),
  'a program that writes': program(['write']),
  'a program that publishes': program(['publish']),
  'a program that records history': program(['history']),
}

/** The lists whose hidden row this actor may not see. */
export const hiddenFrom = (session: Session | undefined): ListKey[] =>
  (Object.entries(POLICY) as [ListKey, ListPolicy][])
    .filter(([, { query }]) => rowsFor(query, session) !== true)
    .map(([listKey]) => listKey)

/** True where somebody may read no row of a list at all, whichever it is. */
export const seesNone = (session: Session | undefined, listKey: ListKey): boolean =>
  rowsFor(POLICY[listKey].query, session) === false

/** True where somebody may change every row of a list, also those that they may not read. */
export const changesBlindly = (session: Session | undefined, listKey: ListKey): boolean =>
  rowsFor(POLICY[listKey].update, session) === true
