import { ACTIONS, type ActionName } from '../../../../schema/policy.ts'
import { expandActions } from '../expand-actions.ts'
import { TABLE } from '../table.ts'
import { answered } from './actions.ts'
import type { Ground } from './ground.ts'

/** Steps of a record that is published; each list of such has a root of its own for one and for many. */
const STEPS = ['submit', 'requestChanges', 'schedule', 'publish', 'retract'] as const

/** Roots that ask for no right of the table: what a session begins and ends with, and the Admin UI's own. */
const FREE = [
  'authenticateUserWithPassword',
  'authenticatedItem',
  'endSession',
  'keystone',
] as const

/** Actions that have no root of their own name. */
const RENAMED = { revokeToken: 'revokeServiceToken' } as const

/** Roots that go by the right of another action, and how each is asked for. */
const BY_ANOTHER: Readonly<
  Record<string, { readonly right: ActionName; readonly call: string | null }>
> = {
  sincePublication: {
    right: 'publicationPreview',
    call: 'query { sincePublication(list: "ModelFamily", id: "nothing") { published } }',
  },
  unpublishedChanges: { right: 'publicationPreview', call: 'query { unpublishedChanges { key } }' },
  deliveryStatus: { right: 'publicationPreview', call: 'query { deliveryStatus { state } }' },
  pageLeaks: { right: 'publicationPreview', call: 'query { pageLeaks { digest } }' },
  redactionPlan: {
    right: 'confirmRedaction',
    call: 'query { redactionPlan(key: "event/nobody/nothing") { key } }',
  },
  exportDecision: {
    right: 'decisionRoom',
    call: 'mutation { exportDecision(id: "nothing") { __typename } }',
  },
  recordDecision: {
    right: 'recordHistory',
    call: 'mutation { recordDecision(id: "nothing", at: "2019-02-14T00:00:00.000Z") { id } }',
  },
  // Asked for as the action `deliver`.
  holdDelivery: { right: 'deliver', call: null },
}

/** Every root that is no list's own → the action whose right it asks for; null where it asks for none. */
export const ROOTS: Readonly<Record<string, ActionName | null>> = {
  ...Object.fromEntries(FREE.map(root => [root, null])),
  ...Object.fromEntries(
    (Object.keys(ACTIONS) as ActionName[])
      .filter(action => !STEPS.some(step => step === action))
      .map(action => [action in RENAMED ? RENAMED.revokeToken : action, action]),
  ),
  ...Object.fromEntries(Object.entries(BY_ANOTHER).map(([root, { right }]) => [root, right])),
}

/** The roots of the live API but those that each list has for its records and their steps. */
export function rootsBesideLists({ context }: Ground): string[] {
  const { schema } = context.graphql
  const own = Object.entries(context.__internal.lists).flatMap(([listKey, { graphql }]) => {
    const { createManyMutationName } = graphql.names
    const both = [listKey, createManyMutationName.replace(/^create/, '')]
    return [...Object.values(graphql.names), ...STEPS.flatMap(step => both.map(of => step + of))]
  })
  return [schema.getQueryType(), schema.getMutationType()]
    .flatMap(type => Object.keys(type?.getFields() ?? {}))
    .filter(root => !own.includes(root))
}

/** Roots by another's right that answer somebody otherwise than the access table says of that right. */
export async function wrongRoots(ground: Ground): Promise<string[]> {
  const [grid] = expandActions(TABLE).grids
  const stated = new Map(grid?.rows)
  const found: string[] = []
  for (const [root, { right, call }] of Object.entries(BY_ANOTHER)) {
    if (!call) continue
    for (const { actor, credentials } of ground.visitors) {
      const may = (stated.get(right)?.[actor.name] ?? '') !== ''
      const does = (await answered(ground, root, credentials, call)) !== ''
      if (may !== does) found.push(`${root}, ${actor.name}: ${does ? 'answered' : 'refused'}`)
    }
  }
  return found
}
