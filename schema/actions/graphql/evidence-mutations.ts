import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { addEvidence } from '../evidence/add.ts'
import { withdrawEvidence } from '../evidence/withdraw.ts'

/** The schema of the lists, from which their types are taken. */
type Base = Parameters<Extract<Parameters<typeof g.extend>[0], (base: never) => unknown>>[0]

/** What registers evidence whose bytes lie in the store; `desk evidence` puts them there. */
export const evidenceMutations = (base: Base, settings: Settings) => {
  const id = g.arg({ type: g.nonNull(g.ID) })
  const text = (description: string) => g.arg({ type: g.nonNull(g.String), description })
  return {
    addEvidence: g.field({
      type: base.object('Evidence'),
      description: 'Registers evidence with a decision. Its bytes lie in the evidence store.',
      args: {
        decision: id,
        title: text('What it is.'),
        envelope: text('The signed manifest (DSSE), in its canonical form.'),
        isPublic: g.arg({ type: g.Boolean, description: 'Whether its title may be shown.' }),
      },
      resolve: (_, { decision, ...input }, context: KeystoneContext) =>
        addEvidence(context, settings, decision, input),
    }),
    withdrawEvidence: g.field({
      type: base.object('Evidence'),
      description: 'Withdraws evidence: nothing may rest on it any more.',
      args: { id, envelope: text('The signed withdrawal (DSSE), in its canonical form.') },
      resolve: (_, { id, envelope }, context: KeystoneContext) =>
        withdrawEvidence(context, settings, id, envelope),
    }),
  }
}
