import { BEFORE_DECIDING } from './strike/chamber.ts'
import { describeThrown } from './strike/thrown.ts'
import { A_FEW, everyStep, oneOfEachKind } from './strike/steps.ts'

// Every statement of every operation: thrown.long.test.ts.
describeThrown(
  () =>
    oneOfEachKind(
      statements => everyStep(statements, ['before', 'after']),
      A_FEW,
      step => step.isCommit,
    ),
  BEFORE_DECIDING,
)
