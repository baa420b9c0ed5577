import type { ActionName } from '../../../../schema/policy.ts'
import { ACTORS } from '../actors.ts'
import type { ListMatrix } from '../matrix.ts'
import { casesOf } from '../cases.ts'
import { holds, reaches } from '../reach.ts'
import { listOf, type Table } from '../table.ts'

/** Where a record that can be published may stand, as a row of the matrix. The first seven are its states. */
export const STANDINGS = [
  'draft',
  'in_review',
  'changes_requested',
  'scheduled',
  'published',
  'corrected',
  'retracted',
  'in_review, public',
  'changes_requested, public',
  'scheduled, public',
  'retracted, still up',
] as const
export type Standing = (typeof STANDINGS)[number]

const NEXT = ['in_review', 'in_review, public'] as const
const SENT_BACK = [...NEXT, 'scheduled', 'scheduled, public'] as const
const LIVE = ['published', 'corrected', 'retracted, still up'] as const
const LIVE_AND_NEXT = [...LIVE, ...STANDINGS.filter(name => name.endsWith(', public'))] as const

/** The list whose records are asked about: each list's workflow is the same program. */
export const LIST = 'ModelFamily'

/**
 * Which standings each action on a record admits, and the state it leaves: `docs/workflow.md` once more,
 * written down apart from the program.
 */
export const MACHINE = {
  publicationPreview: { from: STANDINGS, to: null },
  submit: {
    from: ['draft', 'changes_requested', 'changes_requested, public', 'published', 'corrected'],
    to: 'in_review',
  },
  requestChanges: { from: SENT_BACK, to: 'changes_requested' },
  schedule: { from: NEXT, to: 'scheduled' },
  publish: { from: NEXT, to: 'published' },
  retract: { from: LIVE_AND_NEXT, to: 'retracted' },
  allowWords: { from: STANDINGS, to: null },
} as const satisfies Partial<
  Record<ActionName, { readonly from: readonly Standing[]; readonly to: string | null }>
>
export type RecordAction = keyof typeof MACHINE
export const RECORD_ACTIONS = Object.keys(MACHINE) as RecordAction[]

/** Actions that are not about a record in the workflow, or find it by themselves. */
export const ELSEWHERE: Readonly<Partial<Record<ActionName, string>>> = {
  allowOnPage: 'about a page of the site',
  proposeRedaction: 'about versions, by their public address',
  confirmRedaction: 'about a proposal',
  publishDue: 'about whatever is scheduled and due: tests/schema/actions/schedule.test.ts',
  deliver: 'about the whole site',
  decisionRoom: 'shows a stage in any state',
  addEvidence: 'looks at a phase of its own: tests/scripts/desk/evidence',
  withdrawEvidence: 'about what was added: tests/scripts/desk/evidence',
  checkpoint: 'about the log as a whole',
  lockThresholds: 'about a set of figures, once: tests/schema/actions/decision',
  proposeDecision: 'moves a phase of its own: tests/schema/actions/decision',
  proposeWaiver: 'looks at that phase alone: tests/schema/actions/decision',
  acceptWaiver: 'looks at that phase alone: tests/schema/actions/decision',
  signDecision: 'looks at that phase alone: tests/schema/actions/decision',
  decide: 'moves that phase: tests/schema/actions/decision',
  recordHistory: 'writes the status of a release and looks at no state of the workflow',
  approveWords: 'about a statement, which is not published by itself',
  refuseWords: 'about a statement, which is not published by itself',
  issueServiceToken: 'about a token',
  issueOwnToken: 'about a token',
  revokeToken: 'about a token',
  resetPassword: 'about an account',
}

/**
 * What the access table and the state machine say together: `yes`; `state` for who may call it but not in
 * this state; `blind` for who may call it and sees no record to call it on.
 */
export function expandStates({ actions, ...table }: Table): ListMatrix {
  const [plain] = casesOf(LIST)
  const query = listOf({ actions, ...table }, LIST).query
  const grids = RECORD_ACTIONS.map(action => ({
    heading: action,
    corner: 'standing',
    rows: STANDINGS.map(standing => {
      const admits = (MACHINE[action].from as readonly Standing[]).includes(standing)
      const cells = ACTORS.map(actor => {
        if (!holds(actions[action] ?? [], actor.grantee)) return [actor.name, '']
        const sees = plain && reaches({ actions, ...table }, query, actor, plain)
        return [actor.name, !sees ? 'blind' : admits ? 'yes' : 'state']
      })
      return [standing, Object.fromEntries(cells) as Record<string, string>] as const
    }),
  }))
  return { listKey: 'Actions in each state', grids }
}
