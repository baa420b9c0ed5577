import { g } from '@keystone-6/core'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { SIGN_OFF_CHOICE } from '../../vocabulary/index.ts'
import { canonicalText } from '../../evidence/index.ts'
import { exportDecision, type ExportedDecision } from '../decision/bundle.ts'
import { decide } from '../decision/decide.ts'
import { lockThresholds } from '../decision/lock-thresholds.ts'
import { proposeDecision } from '../decision/propose.ts'
import { signDecision } from '../decision/sign.ts'
import { acceptWaiver, proposeWaiver } from '../decision/waive.ts'

/** The schema of the lists, from which their types are taken. */
type Base = Parameters<Extract<Parameters<typeof g.extend>[0], (base: never) => unknown>>[0]

const choice = g.enum({
  name: 'DecisionChoice',
  description: SIGN_OFF_CHOICE.name,
  values: Object.fromEntries(
    SIGN_OFF_CHOICE.values.map(value => [
      value,
      { value, description: SIGN_OFF_CHOICE.terms[value].meaning },
    ]),
  ),
})

const exported = g.object<ExportedDecision>()({
  name: 'ExportedDecision',
  description: 'What a decision followed from, to be verified elsewhere.',
  fields: {
    content: g.field({
      type: g.nonNull(g.String),
      description: 'Canonical JSON: `decision.json` of a bundle.',
      resolve: ({ content }) => canonicalText(content),
    }),
    checkpoint: g.field({
      type: g.String,
      description: 'The signed state of the log that holds its event. Null: no log is signed.',
    }),
  },
})

/** The steps of a decision, each an action of its own. */
export const decisionMutations = (base: Base, settings: Settings) => {
  const id = g.arg({ type: g.nonNull(g.ID) })
  const text = (description: string) => g.arg({ type: g.nonNull(g.String), description })
  const digest = text('The digest that `decisionRoom` gave: what was seen.')
  return {
    lockThresholds: g.field({
      type: base.object('ThresholdSet'),
      description: 'Locks a threshold set for good.',
      args: { id },
      resolve: (_, args, context: KeystoneContext) => lockThresholds(context, args.id),
    }),
    proposeDecision: g.field({
      type: base.object('ReleaseDecision'),
      description: 'Proposes a decision, so that others can sign it.',
      args: { id },
      resolve: (_, args, context: KeystoneContext) => proposeDecision(context, settings, args.id),
    }),
    proposeWaiver: g.field({
      type: base.object('Waiver'),
      description: 'Asks that an unmet blocking answer be let pass for a while.',
      args: {
        decision: id,
        question: text('E.g. `S4`.'),
        reason: text('Why.'),
        controls: text('What is done instead, one a line.'),
        expiresAt: g.arg({ type: g.nonNull(g.DateTime) }),
      },
      resolve: (_, { decision, ...input }, context: KeystoneContext) =>
        proposeWaiver(context, settings, decision, input),
    }),
    acceptWaiver: g.field({
      type: base.object('Waiver'),
      description: 'Accepts a waiver that somebody of another role has proposed.',
      args: { id },
      resolve: (_, args, context: KeystoneContext) => acceptWaiver(context, settings, args.id),
    }),
    signDecision: g.field({
      type: base.object('SignOff'),
      description: 'Signs a decision as it was seen.',
      args: {
        id,
        digest,
        choice: g.arg({ type: g.nonNull(choice) }),
        reason: g.arg({ type: g.String, description: 'Why; asked of whoever does not approve.' }),
        isPublic: g.arg({ type: g.Boolean, description: 'Whether the reason may be published.' }),
      },
      resolve: (_, { id, ...input }, context: KeystoneContext) =>
        signDecision(context, settings, id, input),
    }),
    exportDecision: g.field({
      type: g.nonNull(exported),
      description: 'Hands out all that a decision followed from, and signs the log for it.',
      args: { id },
      resolve: (_, args, context: KeystoneContext) => exportDecision(context, settings, args.id),
    }),
    decide: g.field({
      type: base.object('ReleaseDecision'),
      description: 'Gives the outcome that the answers, waivers and sign-offs carry, or refuses.',
      args: { id, digest },
      resolve: (_, args, context: KeystoneContext) =>
        decide(context, settings, args.id, args.digest),
    }),
  }
}
