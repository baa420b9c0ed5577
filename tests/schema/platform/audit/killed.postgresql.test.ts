import { describeKilled } from './strike/killed.ts'
import { everyDeath, oneOfEachKind, verbOf } from './strike/steps.ts'

// Each verb once, each in another operation. The tables that it writes to are told apart on SQLite; all
// of them on PostgreSQL too: killed.long.test.ts.
describeKilled('postgresql', () =>
  oneOfEachKind(
    statements =>
      everyDeath(statements, ['before', 'sent']).filter(
        step => step.when !== 'sent' || step.isCommit,
      ),
    1,
    undefined,
    verbOf,
  ),
)
