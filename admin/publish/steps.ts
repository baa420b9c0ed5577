import type { PublicationState, Role } from '../../schema/vocabulary/index.ts'
import type { Step } from './useWorkflow.ts'

/** Who decides what goes out. */
export const PUBLISHERS: readonly Role[] = ['reviewer', 'leadership', 'admin']
const RULES: Record<
  Step,
  { readonly roles: readonly Role[]; readonly from: readonly PublicationState[] }
> = {
  submit: { roles: ['staff'], from: ['draft', 'changes_requested', 'published', 'corrected'] },
  requestChanges: { roles: PUBLISHERS, from: ['in_review', 'scheduled'] },
  schedule: { roles: PUBLISHERS, from: ['in_review'] },
  publish: { roles: PUBLISHERS, from: ['in_review'] },
  // What is public can be withdrawn at any time, also while its next version is on its way.
  retract: {
    roles: PUBLISHERS,
    from: ['published', 'corrected', 'in_review', 'changes_requested', 'scheduled'],
  },
}

interface Standing {
  readonly state: PublicationState
  readonly publishedVersion: number
  /** True where the leak scan kept the last version off: what was public before it is public still. */
  readonly wasRefused: boolean
}

/**
 * The steps to offer to a role in a state. The server decides by rules of its own and says why it
 * refuses; this only spares people buttons that cannot work.
 */
export const stepsFor = (
  role: Role,
  { state, publishedVersion, wasRefused }: Standing,
): readonly Step[] =>
  (Object.keys(RULES) as Step[]).filter(step => {
    const { roles, from } = RULES[step]
    if (!roles.includes(role)) return false
    if (step !== 'retract') return from.includes(state)
    // A retraction that was refused has withdrawn nothing.
    return publishedVersion > 0 && (from.includes(state) || wasRefused)
  })
