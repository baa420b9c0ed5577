import { describeKilled } from './strike/killed.ts'
import { A_FEW, everyDeath, oneOfEachKind } from './strike/steps.ts'

// Every statement of every operation: killed.long.test.ts.
describeKilled('sqlite', () =>
  oneOfEachKind(statements => everyDeath(statements, ['before']), A_FEW),
)
