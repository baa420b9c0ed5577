import { describeKilled } from './strike/killed.ts'
import { WRITES } from './strike/operations.ts'
import { everyDeath, oneOfEachKind, verbOf } from './strike/steps.ts'

// As on SQLite, and while the server has the commit.
describeKilled(
  'postgresql',
  () =>
    oneOfEachKind(
      statements =>
        everyDeath(statements, ['before', 'sent']).filter(
          step => step.when !== 'sent' || step.isCommit,
        ),
      1,
      undefined,
      verbOf,
    ),
  [...WRITES, 'a published correction'],
)
