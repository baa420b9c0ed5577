import { ACTORS } from './actors.ts'
import { casesOf } from './cases.ts'
import type { ListMatrix } from './matrix.ts'
import { holds, reaches } from './reach.ts'
import { listOf, type Table } from './table.ts'

/** What the record that an action is about is taken from, where it is about one. */
export const TARGETS: Readonly<Record<string, string>> = {
  publicationPreview: 'ModelFamily',
  submit: 'ModelFamily',
  requestChanges: 'ModelFamily',
  schedule: 'ModelFamily',
  publish: 'ModelFamily',
  retract: 'ModelFamily',
  allowWords: 'ModelFamily',
  recordHistory: 'Release',
  approveWords: 'PartnerStatement',
  refuseWords: 'PartnerStatement',
  revokeToken: 'ServiceToken',
  lockThresholds: 'ThresholdSet',
  proposeDecision: 'ReleaseDecision',
  proposeWaiver: 'ReleaseDecision',
  acceptWaiver: 'Waiver',
  signDecision: 'ReleaseDecision',
  decide: 'ReleaseDecision',
}

/**
 * What the access table says of each action: `yes`, or `blind` for who may call it and sees no record
 * to call it on. What else an action asks for (state, independence, embargo) is its own.
 */
export function expandActions(table: Table): ListMatrix {
  const rows = Object.entries(table.actions).map(([action, allowed]) => {
    const cells = ACTORS.map(actor => {
      if (!holds(allowed, actor.grantee)) return [actor.name, '']
      const target = TARGETS[action]
      const [plain] = target ? casesOf(target) : []
      const sees = !target || !plain || reaches(table, listOf(table, target).query, actor, plain)
      return [actor.name, sees ? 'yes' : 'blind']
    })
    return [action, Object.fromEntries(cells) as Record<string, string>] as const
  })
  return { listKey: 'Actions', grids: [{ heading: 'Actions', corner: 'action', rows }] }
}
