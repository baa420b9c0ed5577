import { describeKilled } from './strike/killed.ts'
import { A_FEW, everyDeath, oneOfEachKind } from './strike/steps.ts'

// Every statement of every operation: killed.long.test.ts.
describeKilled('postgresql', () =>
  oneOfEachKind(
    statements =>
      everyDeath(statements, ['before', 'sent']).filter(
        step => step.when !== 'sent' || step.isCommit,
      ),
    A_FEW,
  ),
)
