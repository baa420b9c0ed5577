import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import { recordDecision } from '../decision/history/record-decision.ts'
import { recordHistory } from '../record-history.ts'

/** The schema of the lists, from which their types are taken. */
type Base = Parameters<Extract<Parameters<typeof g.extend>[0], (base: never) => unknown>>[0]

const detection = g.inputObject({
  name: 'RecordedDetection',
  description: 'A figure of the record that says how well a detector did in the past.',
  fields: {
    figure: g.arg({ type: g.nonNull(g.ID), description: 'A Measurement, in percent.' }),
    arm: g.arg({ type: g.nonNull(g.String), description: 'A kind of sampling, e.g. `top_k`.' }),
    nPerClass: g.arg({ type: g.Int, description: 'Texts of the smaller class.' }),
    fineTuned: g.arg({ type: g.Boolean, description: 'Whether the model was fine-tuned.' }),
  },
})

/** What loads history. It decides nothing. */
export const historyMutations = (base: Base) => {
  const id = g.arg({ type: g.nonNull(g.ID) })
  return {
    recordHistory: g.field({
      type: base.object('Release'),
      description: 'Records where a release stood in the past. It decides nothing.',
      args: {
        id,
        status: g.arg({
          type: g.nonNull(g.String),
          description: 'A status of a release, e.g. `partner_only`.',
        }),
      },
      resolve: (_, args, context: KeystoneContext) => recordHistory(context, args.id, args),
    }),
    recordDecision: g.field({
      type: base.object('ReleaseDecision'),
      description: 'Records a decision of the past, with the checklist as of then.',
      args: {
        id,
        at: g.arg({ type: g.nonNull(g.DateTime), description: 'When it was taken or planned.' }),
        outcome: g.arg({ type: g.String, description: 'Left out: it was planned, not taken.' }),
        detection: g.arg({ type: g.list(g.nonNull(detection)) }),
      },
      resolve: (_, { id, ...input }, context: KeystoneContext) =>
        recordDecision(context, id, input),
    }),
  }
}
