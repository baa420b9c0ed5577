import { describeKilled } from './strike/killed.ts'
import { everyDeath, oneOfEachKind } from './strike/steps.ts'

// Every statement of every operation: killed.long.test.ts.
describeKilled('postgresql', () =>
  oneOfEachKind(statements =>
    everyDeath(statements, ['before', 'sent']).filter(
      step => step.when !== 'sent' || step.isCommit,
    ),
  ),
)
