import { describeThrown } from './strike/thrown.ts'
import { everyStep, oneOfEachKind } from './strike/steps.ts'

// Every statement of every operation: thrown.long.test.ts.
describeThrown(() =>
  oneOfEachKind(
    statements => everyStep(statements, ['before', 'after']),
    step => step.isCommit,
  ),
)
